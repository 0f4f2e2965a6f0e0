using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace DrsFunctions.Chaos.Proxies;

/// <summary>
/// Makes the waits of queues shorter, so that a test need not wait for them: a message whose process was killed reappears after
/// seconds instead of 10 minutes, and a later try comes soon. The call is signed again, since its signature covers the wait.
/// </summary>
internal sealed class QueuePatience(string connectionString)
{
    private const int MostSeconds = 15;
    private const string Wait = "visibilitytimeout=";
    private const string Date = "Date";

    private static readonly string[] Signed =
        ["Content-Encoding", "Content-Language", "Content-Length", "Content-MD5", "Content-Type", Date, "If-Modified-Since", "If-Match", "If-None-Match", "If-Unmodified-Since", "Range"];

    private readonly string account = Part(connectionString, "AccountName");
    private readonly byte[] key = Convert.FromBase64String(Part(connectionString, "AccountKey"));

    /// <summary>Shortens the wait of a call, if it has one that is too long.</summary>
    public void Shorten(HttpRequestMessage request)
    {
        var address = request.RequestUri!.OriginalString;
        if (address.Split('?', '&').FirstOrDefault(part => part.StartsWith(Wait, StringComparison.Ordinal)) is not { } wait
            || int.Parse(wait[Wait.Length..], CultureInfo.InvariantCulture) <= MostSeconds)
            return;
        address = address.Replace(wait, $"{Wait}{MostSeconds}", StringComparison.Ordinal);
        request.RequestUri = new(address, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });
        request.Headers.Remove("Authorization");
        var signature = Convert.ToBase64String(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(TextOf(request))));
        request.Headers.TryAddWithoutValidation("Authorization", $"SharedKey {account}:{signature}");
    }

    private string TextOf(HttpRequestMessage request)
    {
        var named = Signed.Select(name => name switch
        {
            "Content-Length" => request.Content is { } content && content.Headers.ContentLength > 0 ? content.Headers.ContentLength.Value.ToString(CultureInfo.InvariantCulture) : "",
            Date when request.Headers.Contains("x-ms-date") => "",
            _ => ValueOf(request, name),
        });
        var own = request.Headers
            .Where(header => header.Key.StartsWith("x-ms-", StringComparison.OrdinalIgnoreCase))
            .Select(header => $"{header.Key.ToLowerInvariant()}:{string.Join(',', header.Value)}")
            .Order(StringComparer.Ordinal);
        var uri = request.RequestUri!;
        var query = uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Select(part => part.Split('=', 2))
            .Select(part => $"{Uri.UnescapeDataString(part[0]).ToLowerInvariant()}:{Uri.UnescapeDataString(part.ElementAtOrDefault(1) ?? "")}")
            .Order(StringComparer.Ordinal);
        return string.Join('\n', [request.Method.Method, .. named, .. own, string.Join('\n', [$"/{account}{uri.AbsolutePath}", .. query])]);
    }

    private static string ValueOf(HttpRequestMessage request, string name) =>
        request.Headers.TryGetValues(name, out var values) || request.Content?.Headers.TryGetValues(name, out values) == true ? string.Join(',', values!) : "";

    private static string Part(string connectionString, string name) =>
        connectionString.Split(';').First(part => part.StartsWith($"{name}=", StringComparison.Ordinal))[(name.Length + 1)..];
}
