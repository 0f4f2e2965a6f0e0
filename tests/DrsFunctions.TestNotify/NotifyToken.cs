using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace DrsFunctions.TestNotify;

/// <summary>Checks the tokens that callers of Notify make: JSON web tokens, HS256 with the key's secret, issued by the service, now.</summary>
internal sealed class NotifyToken(string serviceId, string secret)
{
    private const string Scheme = "Bearer ";
    private const int MostSeconds = 30;

    /// <summary>What is wrong with a call's authorisation, with its status; null where nothing is.</summary>
    public (int Status, string Problem)? Check(string authorisation)
    {
        if (authorisation.Length == 0)
            return (401, "Unauthorized: authentication token must be provided");
        if (!authorisation.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
            return (401, "Unauthorized: authentication bearer scheme must be used");
        if (authorisation[Scheme.Length..].Split('.') is not [var header, var payload, var signature])
            return (403, "Invalid token: API key not found");

        var expected = HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.ASCII.GetBytes($"{header}.{payload}"));
        if (!CryptographicOperations.FixedTimeEquals(expected, Base64Url.DecodeFromChars(signature)))
            return (403, "Invalid token: API key not found");

        using var algorithm = JsonDocument.Parse(Base64Url.DecodeFromChars(header));
        using var claims = JsonDocument.Parse(Base64Url.DecodeFromChars(payload));
        if (algorithm.RootElement.GetProperty("alg").GetString() != "HS256")
            return (403, "Invalid token: algorithm used is not HS256");
        if (!claims.RootElement.TryGetProperty("iss", out var issuer))
            return (403, "Invalid token: iss field not provided");
        if (issuer.GetString() != serviceId)
            return (403, "Invalid token: service not found");
        var issued = claims.RootElement.GetProperty("iat").GetDouble();
        return Math.Abs(TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() - issued) > MostSeconds
            ? (403, "Error: Your system clock must be accurate to within 30 seconds")
            : null;
    }
}
