using System.Security.Cryptography;
using System.Text.Json;
using DrsFunctions.Storage.Json;
using Microsoft.AspNetCore.Http;

namespace DrsFunctions.Http;

/// <summary>A JSON answer with an ETag over its content, so that whoever has it already is told so.</summary>
/// <typeparam name="T">What is answered.</typeparam>
/// <param name="body">What is answered.</param>
public sealed class JsonAnswer<T>(T body) : IResult
{
    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext)
    {
        var content = JsonSerializer.SerializeToUtf8Bytes(body, StorageJson.Options);
        var tag = Convert.ToHexStringLower(SHA256.HashData(content).AsSpan(0, 16));
        return new BytesAnswer(content, $"\"{tag}\"").ExecuteAsync(httpContext);
    }
}
