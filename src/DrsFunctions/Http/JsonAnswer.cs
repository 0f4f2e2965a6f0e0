using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using DrsFunctions.Storage.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace DrsFunctions.Http;

/// <summary>
/// A JSON answer with an ETag over its content, so that whoever has it already is told so. The instant that standings answer for,
/// their <c>asOf</c>, is no part of the tag: it changes with every question.
/// </summary>
/// <typeparam name="T">What is answered.</typeparam>
/// <param name="body">What is answered.</param>
/// <param name="answeredFor">The instant that the tag leaves out wherever the content has it as <c>asOf</c>, as the content writes it.</param>
public sealed class JsonAnswer<T>(T body, string? answeredFor = null) : IResult
{
    private const string ContentType = "application/json; charset=utf-8";

    /// <inheritdoc/>
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var content = JsonSerializer.SerializeToUtf8Bytes(body, StorageJson.Options);
        var tag = TagOf(content);
        var response = httpContext.Response;
        response.Headers.ETag = tag;
        response.Headers.CacheControl = "private, no-cache";
        if (Matches(httpContext.Request, tag))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        response.StatusCode = StatusCodes.Status200OK;
        response.ContentType = ContentType;
        response.ContentLength = content.Length;
        await response.Body.WriteAsync(content, httpContext.RequestAborted);
    }

    private string TagOf(ReadOnlySpan<byte> content)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        ReadOnlySpan<byte> instant = answeredFor is null ? [] : Encoding.UTF8.GetBytes($"\"asOf\":\"{answeredFor}\"");
        while (!instant.IsEmpty && content.IndexOf(instant) is >= 0 and var place)
        {
            hash.AppendData(content[..place]);
            content = content[(place + instant.Length)..];
        }

        hash.AppendData(content);
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        hash.GetHashAndReset(digest);
        return $"\"{Convert.ToHexStringLower(digest[..16])}\"";
    }

    private static bool Matches(HttpRequest request, string tag) =>
        request.Headers.IfNoneMatch.Count > 0
        && request.GetTypedHeaders().IfNoneMatch is { Count: > 0 } known
        && known.Any(candidate => candidate.Equals(EntityTagHeaderValue.Any) || candidate.Tag.Equals(tag, StringComparison.Ordinal));
}
