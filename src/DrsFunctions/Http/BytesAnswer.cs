using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace DrsFunctions.Http;

/// <summary>200 with JSON that is there as bytes, or 304 to whoever has it already.</summary>
/// <param name="content">The JSON, in UTF-8.</param>
/// <param name="tag">Its ETag, with the quotes.</param>
public sealed class BytesAnswer(ReadOnlyMemory<byte> content, string tag) : IResult
{
    private const string ContentType = "application/json; charset=utf-8";

    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext)
    {
        ArgumentNullException.ThrowIfNull(httpContext);
        var response = httpContext.Response;
        response.Headers.ETag = tag;
        response.Headers.CacheControl = "private, no-cache";
        if (Matches(httpContext.Request))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        response.StatusCode = StatusCodes.Status200OK;
        response.ContentType = ContentType;
        response.ContentLength = content.Length;
        return response.Body.WriteAsync(content, httpContext.RequestAborted).AsTask();
    }

    private bool Matches(HttpRequest request) =>
        request.Headers.IfNoneMatch.Count > 0
        && request.GetTypedHeaders().IfNoneMatch is { Count: > 0 } known
        && known.Any(candidate => candidate.Equals(EntityTagHeaderValue.Any) || candidate.Tag.Equals(tag, StringComparison.Ordinal));
}
