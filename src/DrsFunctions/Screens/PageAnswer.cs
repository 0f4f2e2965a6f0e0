using System.IO.Compression;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace DrsFunctions.Screens;

/// <summary>A page for people: HTML that loads nothing but the app's own styles, fonts and images, and no script but where it sends files.</summary>
/// <typeparam name="TPage">The component that draws it; its parameter <c>Of</c> takes what it shows.</typeparam>
/// <param name="shown">What it shows.</param>
/// <param name="status">The HTTP status.</param>
public sealed class PageAnswer<TPage>(object shown, int status = StatusCodes.Status200OK) : IResult
    where TPage : IComponent
{
    private const string Policy = "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /// <summary>Where the page's own script may send files, beside the app: scheme, host and port; null where it has no script.</summary>
    public string? ScriptSendsTo { get; init; }

    /// <inheritdoc/>
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        ArgumentNullException.ThrowIfNull(httpContext);
        var headers = httpContext.Response.Headers;
        headers.ContentSecurityPolicy = ScriptSendsTo is { } storage ? $"{Policy}; script-src 'self'; connect-src 'self' {storage}" : Policy;
        headers.CacheControl = "private, no-store";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers.Vary = "Accept-Encoding";
        var page = new RazorComponentResult<TPage>(new Dictionary<string, object?>(StringComparer.Ordinal) { ["Of"] = shown })
        {
            StatusCode = status,
            PreventStreamingRendering = true,
        };
        if (!httpContext.Request.Headers.AcceptEncoding.ToString().Contains("br", StringComparison.Ordinal))
        {
            await page.ExecuteAsync(httpContext);
            return;
        }

        headers.ContentEncoding = "br";
        var body = httpContext.Response.Body;
        await using var brotli = new BrotliStream(body, CompressionLevel.Fastest, leaveOpen: true);
        httpContext.Response.Body = brotli;
        try
        {
            await page.ExecuteAsync(httpContext);
        }
        finally
        {
            httpContext.Response.Body = body;
        }
    }
}
