using DrsFunctions.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

namespace DrsFunctions;

/// <summary>Makes containers, tables and queues before anything else starts.</summary>
public sealed class StorageStart(StorageSetup setup, IConfiguration configuration) : IHostedService
{
    // Under its own host the app answers at the first; Microsoft's, which does not tell the app where it answers, names the second.
    private const string UsualAddresses = "http://127.0.0.1:7071;http://localhost:7071";

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        var urls = configuration["ASPNETCORE_URLS"] is { Length: > 0 } configured ? configured : UsualAddresses;
        return setup.EnsureCreatedAsync(urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries), cancellationToken);
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
