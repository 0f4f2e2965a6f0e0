using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using DrsFunctions.Access;
using DrsFunctions.Http;
using Microsoft.AspNetCore.Http;

namespace DrsFunctions.Screens.Forms;

/// <summary>
/// Shows that a form that is sent was given by this service to this caller in this browser. A cookie that no page can read holds a
/// secret, the form holds the caller's name signed with it: another site can send the cookie along, but cannot know what to sign.
/// </summary>
internal static class FormToken
{
    /// <summary>The form's field.</summary>
    public const string Field = "formToken";

    // Browsers take a cookie of such a name from the service itself alone, never from a neighbour under the same domain.
    private const string SecureCookie = "__Host-drs-form";
    private const string LocalCookie = "drs-form";
    private const int SecretBytes = 32;
    private const int LongestSecret = 64;

    /// <summary>The token for a form. Gives the browser the cookie that belongs to it, where it has none.</summary>
    public static string Issue(HttpRequest request, Caller caller) => Sign(SecretOf(request) ?? GiveSecret(request), caller);

    /// <summary>Refuses a form that was not given by this service to this caller in this browser.</summary>
    /// <exception cref="RefusalException">403: it was not.</exception>
    public static void Demand(HttpRequest request, IFormCollection form, Caller caller)
    {
        var given = Encoding.UTF8.GetBytes(form[Field].ToString());
        if (SecretOf(request) is not { } secret || !CryptographicOperations.FixedTimeEquals(given, Encoding.UTF8.GetBytes(Sign(secret, caller))))
            throw new RefusalException(Problem.Of(StatusCodes.Status403Forbidden, "Not this service's form", "Nothing was changed, because this form was not from this browser's visit. Go back, load the page again and send it from there. Your browser must accept cookies."));
    }

    private static string Sign(string secret, Caller caller) =>
        Base64Url.EncodeToString(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(caller.Id)));

    private static string? SecretOf(HttpRequest request) =>
        request.Cookies[NameFor(request)] is { Length: >= SecretBytes and <= LongestSecret } secret ? secret : null;

    private static string GiveSecret(HttpRequest request)
    {
        var secret = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretBytes));
        request.HttpContext.Response.Cookies.Append(
            NameFor(request),
            secret,
            new() { HttpOnly = true, IsEssential = true, Path = "/", SameSite = SameSiteMode.Lax, Secure = IsSecure(request) });
        return secret;
    }

    private static string NameFor(HttpRequest request) => IsSecure(request) ? SecureCookie : LocalCookie;

    // Without TLS only where nothing leaves the machine. In Azure TLS ends before the app, which is told so.
    private static bool IsSecure(HttpRequest request) =>
        request.IsHttps
        || string.Equals(request.Headers["X-Forwarded-Proto"].ToString(), Uri.UriSchemeHttps, StringComparison.OrdinalIgnoreCase)
        || !Uri.TryCreate($"{request.Scheme}://{request.Host}", UriKind.Absolute, out var address)
        || !address.IsLoopback;
}
