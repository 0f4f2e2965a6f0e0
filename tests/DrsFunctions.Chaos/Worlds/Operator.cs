using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;
using DrsFunctions.Tests.Support;

namespace DrsFunctions.Chaos.Worlds;

/// <summary>Asks the app over HTTP, and starts its functions by hand.</summary>
internal sealed class Operator(HttpClient http)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    public async Task<JsonElement> GetAsync(string path) => await http.GetFromJsonAsync<JsonElement>(path);

    /// <summary>All items of a list.</summary>
    public async Task<IReadOnlyList<JsonElement>> AllAsync(string path)
    {
        var items = new List<JsonElement>();
        string? cursor = null;
        do
        {
            var page = await GetAsync($"{path}?limit=1000{(cursor is null ? "" : $"&cursor={Uri.EscapeDataString(cursor)}")}");
            items.AddRange(page.Items());
            cursor = page.Text("next");
        }
        while (cursor is not null);
        return items;
    }

    /// <summary>Starts a function now.</summary>
    public async Task RunAsync(string function, string input = "")
    {
        using var answer = await http.PostAsJsonAsync($"/admin/functions/{function}", new { input });
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>Starts a timer's function now and waits until it has ended.</summary>
    public async Task RunToEndAsync(string timer)
    {
        var before = await LastAsync(timer);
        await RunAsync(timer);
        var started = Stopwatch.GetTimestamp();
        while (await LastAsync(timer) == before)
        {
            BrokenException.Unless(Stopwatch.GetElapsedTime(started) < Patience, $"{timer} did not end within {Patience}.");
            await Task.Delay(50);
        }
    }

    // Where storage does not answer the app is not ready, and still says when its timers ran.
    private async Task<string?> LastAsync(string timer)
    {
        using var answer = await http.GetAsync("/api/health/ready");
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).At("timers").TryGetProperty(timer, out var last) ? last.GetString() : null;
    }
}
