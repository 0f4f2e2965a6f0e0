using System.Collections.Concurrent;
using System.IO.Compression;
using DrsFunctions.Pages.Layout;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace DrsFunctions.Screens;

/// <summary>Serves the styles, scripts, fonts and images of the pages. They are public and hold nothing of anybody.</summary>
public sealed class ServeAsset
{
    private static readonly ConcurrentDictionary<string, byte[]> Compressed = new(StringComparer.Ordinal);

    /// <summary><c>GET /assets/…</c>.</summary>
    [Function(nameof(ServeAsset))]
    public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "assets/{*path}")] HttpRequest request, string? path)
    {
        if (path is null || SiteAssets.Find(path) is not { } file)
            return Results.NotFound();
        var headers = request.HttpContext.Response.Headers;
        headers.CacheControl = "public, max-age=31536000, immutable";
        headers.XContentTypeOptions = "nosniff";
        var type = TypeOf(file);
        if (!type.StartsWith("text/", StringComparison.Ordinal) || !request.Headers.AcceptEncoding.ToString().Contains("br", StringComparison.Ordinal))
            return Results.Bytes(File.ReadAllBytes(file), type);

        headers.ContentEncoding = "br";
        headers.Vary = "Accept-Encoding";
        return Results.Bytes(Compressed.GetOrAdd(file, Compress), type);
    }

    private static byte[] Compress(string file)
    {
        using var small = new MemoryStream();
        using (var brotli = new BrotliStream(small, CompressionLevel.SmallestSize))
            brotli.Write(File.ReadAllBytes(file));
        return small.ToArray();
    }

    private static string TypeOf(string file) => Path.GetExtension(file) switch
    {
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".woff2" => "font/woff2",
        ".woff" => "font/woff",
        ".svg" => "image/svg+xml",
        ".png" => "image/png",
        ".ico" => "image/x-icon",
        _ => "application/octet-stream",
    };
}
