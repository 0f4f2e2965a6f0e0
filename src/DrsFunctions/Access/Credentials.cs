using Microsoft.AspNetCore.Http;

namespace DrsFunctions.Access;

/// <summary>
/// Where a request bears a token: programs send it themselves, for people's browsers the platform adds the one of their session.
/// The platform's other headers, <c>X-MS-CLIENT-PRINCIPAL</c> among them, bear no signature and are never read.
/// </summary>
internal static class Credentials
{
    private const string Scheme = "Bearer ";
    private const string SessionHeader = "X-MS-TOKEN-AAD-ID-TOKEN";

    /// <summary>The token of a request; null without one.</summary>
    public static string? TokenOf(HttpRequest request)
    {
        var given = request.Headers.Authorization.ToString();
        if (given.Length > 0)
            return given.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) ? given[Scheme.Length..].Trim() : null;
        return request.Headers[SessionHeader].ToString() is { Length: > 0 } session ? session : null;
    }
}
