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

    /// <summary>
    /// Whether a request could have been sent by a page of somebody else's in the caller's browser, which adds the session by
    /// itself: it changes something, bears no token of its own, and the browser does not say that it comes from here.
    /// </summary>
    public static bool MayBeForged(HttpRequest request)
    {
        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || request.Headers.Authorization.Count > 0)
            return false;
        if (request.Headers["Sec-Fetch-Site"].ToString() is { Length: > 0 } site)
            return site is not ("same-origin" or "none");
        return request.Headers.Origin.ToString() is { Length: > 0 } origin && !IsOwn(origin, request);
    }

    private static bool IsOwn(string origin, HttpRequest request) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var uri)
        && (uri.Authority == request.Host.Value || uri.Authority == request.Headers["X-Forwarded-Host"].ToString());
}
