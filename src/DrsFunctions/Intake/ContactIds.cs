using System.Security.Cryptography;
using DrsFunctions.Storage.Register;

namespace DrsFunctions.Intake;

/// <summary>The secret that contacts' ids are made with: random, made once for each framework and kept beside the addresses.</summary>
public sealed class ContactIds(RegisterTable register)
{
    private const int SaltBytes = 32;

    /// <summary>A framework's secret.</summary>
    public Task<ReadOnlyMemory<byte>> SaltAsync(string framework, CancellationToken cancellationToken) =>
        register.SaltAsync(framework, RandomNumberGenerator.GetBytes(SaltBytes), cancellationToken);
}
