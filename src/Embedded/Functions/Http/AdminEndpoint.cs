using System.Text.Json;
using Embedded.Functions.Hosting;
using Microsoft.AspNetCore.Http;

namespace Embedded.Functions.Http;

/// <summary>The host's own routes: its state, and running a function now.</summary>
internal sealed class AdminEndpoint(FunctionKeys keys, FunctionListeners listeners)
{
    public static async Task StatusAsync(HttpContext http)
    {
        http.Response.ContentType = "application/json";
        await http.Response.WriteAsync("""{"state":"Running"}""", http.RequestAborted);
    }

    /// <summary>Starts a function with the body's <c>input</c> and answers 202 at once; 404 without such a function, 400 where it can't be run like this.</summary>
    public async Task RunAsync(HttpContext http)
    {
        http.Response.StatusCode = await StartAsync(http);
    }

    private async Task<int> StartAsync(HttpContext http)
    {
        if (!keys.AllowAdmin(http))
            return StatusCodes.Status401Unauthorized;
        if (listeners.Find((string)http.Request.RouteValues["name"]!) is not { } listener)
            return StatusCodes.Status404NotFound;
        try
        {
            return listeners.TryRunNow(listener, await InputAsync(http)) ? StatusCodes.Status202Accepted : StatusCodes.Status400BadRequest;
        }
        catch (JsonException)
        {
            return StatusCodes.Status400BadRequest;
        }
    }

    private static async Task<string> InputAsync(HttpContext http)
    {
        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body, http.RequestAborted);
        if (body.Length == 0)
            return string.Empty;

        using var document = JsonDocument.Parse(body.GetBuffer().AsMemory(0, (int)body.Length));
        return document.RootElement.ValueKind == JsonValueKind.Object && document.RootElement.TryGetProperty("input", out var input)
            ? input.ToString()
            : string.Empty;
    }
}
