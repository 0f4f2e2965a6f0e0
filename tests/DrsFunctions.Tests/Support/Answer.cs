using System.Net;
using System.Text.Json;

namespace DrsFunctions.Tests.Support;

/// <summary>What the API answered.</summary>
internal sealed record Answer(HttpStatusCode Status, string? ContentType, string? ETag, string Text)
{
    public JsonElement Json => JsonSerializer.Deserialize<JsonElement>(Text);

    public static async Task<Answer> OfAsync(HttpResponseMessage response)
    {
        using (response)
        {
            return new(
                response.StatusCode,
                response.Content.Headers.ContentType?.MediaType,
                response.Headers.ETag?.ToString(),
                await response.Content.ReadAsStringAsync());
        }
    }

    /// <summary>Holds the answer to be problem details of a status, with all that RFC 9457 offers to people.</summary>
    public JsonElement IsProblem(HttpStatusCode status)
    {
        Assert.Equal((status, "application/problem+json"), (Status, ContentType));
        Assert.Equal((int)status, Json.At("status").GetInt32());
        Assert.NotEmpty(Json.Text("title")!);
        Assert.NotEmpty(Json.Text("detail")!);
        return Json;
    }
}
