using System.Security.Cryptography;
using System.Text;

namespace DrsFunctions.Storage.Register;

/// <summary>Names contacts without telling who they are: the same supplier and address, whatever its case, always have the same id.</summary>
public static class ContactId
{
    private const int Length = 16;

    /// <summary>The first 16 characters of the lower-case base32 of HMAC-SHA256 over supplier, line feed and the address in lower case.</summary>
    /// <param name="salt">The framework's secret, from <see cref="RegisterTable.SaltAsync"/>.</param>
    /// <param name="supplier">The supplier's id.</param>
    /// <param name="address">The e-mail address.</param>
    public static string Of(ReadOnlyMemory<byte> salt, string supplier, string address)
    {
        ArgumentNullException.ThrowIfNull(address);
        return Base32.Of(HMACSHA256.HashData(salt.Span, Encoding.UTF8.GetBytes($"{supplier}\n{address.Trim().ToLowerInvariant()}")))[..Length];
    }
}
