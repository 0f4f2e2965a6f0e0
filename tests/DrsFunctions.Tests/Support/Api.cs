using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace DrsFunctions.Tests.Support;

/// <summary>Asks the app over HTTP.</summary>
internal sealed class Api(RunningApp app)
{
    public async Task<Answer> AskAsync(string path, string? ifNoneMatch = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (ifNoneMatch is not null)
            request.Headers.TryAddWithoutValidation("If-None-Match", ifNoneMatch);
        return await Answer.OfAsync(await app.Http.SendAsync(request));
    }

    /// <summary>The content of an answer that must go well.</summary>
    public async Task<JsonElement> GetAsync(string path)
    {
        var answer = await AskAsync(path);
        Assert.True(answer.Status == HttpStatusCode.OK, $"{path}: {answer.Status} {answer.Text}");
        Assert.Equal("application/json", answer.ContentType);
        return answer.Json;
    }

    public async Task<Answer> PostAsync(string path, object body) => await Answer.OfAsync(await app.Http.PostAsJsonAsync(path, body));

    public async Task<Answer> PutAsync(string path, object body) => await Answer.OfAsync(await app.Http.PutAsJsonAsync(path, body));

    /// <summary>Runs a timer's function now, as every Functions host allows.</summary>
    public async Task RunNowAsync(string function)
    {
        var answer = await PostAsync($"/admin/functions/{function}", new { input = "" });
        Assert.Equal(HttpStatusCode.Accepted, answer.Status);
    }

    /// <summary>All items of a list, page by page.</summary>
    public async Task<IReadOnlyList<JsonElement>> AllAsync(string path, int limit)
    {
        var items = new List<JsonElement>();
        string? cursor = null;
        do
        {
            var page = await GetAsync($"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}limit={limit}{(cursor is null ? "" : $"&cursor={Uri.EscapeDataString(cursor)}")}");
            Shape.Fits("""{ "items": ["any"], "next": "text?" }""", page);
            Assert.InRange(page.Items().Count, 0, limit);
            items.AddRange(page.Items());
            cursor = page.Text("next");
        }
        while (cursor is not null);
        return items;
    }

    /// <summary>Asks until the answer is as wanted: for what follows an upload's receipt.</summary>
    public async Task<JsonElement> UntilAsync(string path, Func<JsonElement, bool> isWanted, int seconds = 30)
    {
        var started = Stopwatch.GetTimestamp();
        while (true)
        {
            var content = await GetAsync(path);
            if (isWanted(content))
                return content;
            if (Stopwatch.GetElapsedTime(started).TotalSeconds > seconds)
                throw new TimeoutException($"{path} is still {content}");
            await Task.Delay(100);
        }
    }
}
