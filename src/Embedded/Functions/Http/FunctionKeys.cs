using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Primitives;

namespace Embedded.Functions.Http;

/// <summary>
/// Decides by key who may call. Keys are the settings <c>AzureWebJobs:MasterKey</c>, <c>AzureWebJobs:HostKey</c> and
/// <c>AzureWebJobs:{function}:Key</c>; while there is no master key, callers from this machine need none and others get nowhere.
/// </summary>
internal sealed class FunctionKeys(IConfiguration configuration)
{
    private readonly byte[]? master = Bytes(configuration["AzureWebJobs:MasterKey"]);
    private readonly byte[]? host = Bytes(configuration["AzureWebJobs:HostKey"]);

    /// <summary>Whether a request may run an HTTP function.</summary>
    public bool Allow(HttpContext http, AuthorizationLevel level, string function)
    {
        if (level == AuthorizationLevel.Anonymous)
            return true;
        if (master is null && IsLocal(http))
            return true;

        var key = Key(http.Request);
        return Matches(key, master)
            || (level is AuthorizationLevel.Function or AuthorizationLevel.User
                && (Matches(key, host) || Matches(key, Bytes(configuration[$"AzureWebJobs:{function}:Key"]))));
    }

    /// <summary>Whether a request may use the host's own routes.</summary>
    public bool AllowAdmin(HttpContext http) => IsLocal(http) || Matches(Key(http.Request), master);

    // A page of another site, open in a browser on this machine, also calls from this machine: its Origin gives it away, and a name that
    // it made point here is no name of this machine. A request that was passed on didn't come from here.
    private static bool IsLocal(HttpContext http)
    {
        var headers = http.Request.Headers;
        if (http.Connection.RemoteIpAddress is not { } address || !IPAddress.IsLoopback(address) || headers.ContainsKey("X-Forwarded-For"))
            return false;

        var named = http.Request.Host.Host;
        if (!string.Equals(named, "localhost", StringComparison.OrdinalIgnoreCase) && !(IPAddress.TryParse(named.Trim('[', ']'), out var own) && IPAddress.IsLoopback(own)))
            return false;
        return StringValues.IsNullOrEmpty(headers.Origin) || string.Equals(headers.Origin, $"{http.Request.Scheme}://{http.Request.Host}", StringComparison.OrdinalIgnoreCase);
    }

    private static string? Key(HttpRequest request) =>
        request.Headers.TryGetValue("x-functions-key", out var header) ? header.ToString() : request.Query.TryGetValue("code", out var code) ? code.ToString() : null;

    private static bool Matches(string? key, byte[]? expected) =>
        expected is not null && key is not null && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(key), expected);

    private static byte[]? Bytes(string? key) => key is { Length: > 0 } ? Encoding.UTF8.GetBytes(key) : null;
}
