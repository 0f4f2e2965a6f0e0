using Microsoft.AspNetCore.Http;

namespace DrsFunctions.Chaos.Proxies;

/// <summary>What storage answered.</summary>
internal sealed record StorageAnswer(int Status, IReadOnlyDictionary<string, string[]> Headers, byte[] Body)
{
    private const string Length = "Content-Length";

    /// <summary>Gives it to the caller: all of it, or the head and half of the body.</summary>
    public async Task WriteAsync(HttpContext context, bool isCut)
    {
        var response = context.Response;
        response.StatusCode = Status;
        foreach (var (name, values) in Headers.Where(header => header.Key != Length))
            response.Headers[name] = values;
        if (HttpMethods.IsHead(context.Request.Method))
        {
            if (Headers.TryGetValue(Length, out var length))
                response.Headers.ContentLength = long.Parse(length[0], System.Globalization.CultureInfo.InvariantCulture);
            return;
        }

        if (Status is StatusCodes.Status204NoContent or StatusCodes.Status304NotModified)
            return;
        response.ContentLength = Body.Length;
        await response.Body.WriteAsync(Body.AsMemory(0, isCut ? Body.Length / 2 : Body.Length), CancellationToken.None);
        await response.Body.FlushAsync(CancellationToken.None);
        if (isCut)
            context.Abort();
    }
}
