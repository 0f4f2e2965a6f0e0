using System.Text.Json;
using DrsFunctions.Tests.Support;
using Embedded.Azurite;
using Microsoft.Playwright;

namespace DrsFunctions.Pages.Tests;

/// <summary>The pages as the demo ends: its suppliers sent what lies in <c>samples</c>, and the clock shows when their standings are asked for.</summary>
public sealed class DemoSite : IAsyncLifetime
{
    private static readonly string Samples = Path.Combine(RepositoryRoot.Find(), "samples");

    private Scene? scene;
    private IBrowser? browser;

    /// <summary>The demo's framework.</summary>
    public string Framework { get; private set; } = "";

    /// <summary>Where each supplier should stand in the end: id, submission and rating.</summary>
    public IReadOnlyList<(string Supplier, string Submission, string Rating)> Standings { get; private set; } = [];

    /// <summary>The address of the receipt of the first file that the demo has rejected.</summary>
    public string RejectedReceipt { get; private set; } = "";

    public async Task InitializeAsync()
    {
        var demo = JsonSerializer.Deserialize<JsonElement>(await File.ReadAllTextAsync(Path.Combine(Samples, "demo.json")));
        Framework = demo.Text("framework")!;
        Standings = [.. demo.Items("standings").Select(standing => (standing.Text("supplier")!, standing.Text("submission")!, standing.Text("rating")!))];
        scene = await Scene.SetAsync();
        await scene.StartAsync(demo.Text("uploadsOn")!);
        foreach (var step in demo.Items("steps"))
            await Task.WhenAll(step.Items("uploads").Select(upload => SendAsync(scene.Account, upload.Text("path")!, upload.Text("outcome")!)));
        await scene.StartAsync(demo.Text("standingsOn")!);
        browser = await Chromium.StartAsync();
    }

    /// <summary>Opens a page in a window of a width.</summary>
    public async Task<IPage> OpenAsync(string path, int width)
    {
        var page = await browser!.NewPageAsync(new() { ViewportSize = new() { Width = width, Height = 900 }, BaseURL = scene!.App.Http.BaseAddress!.ToString() });
        await page.GotoAsync(path);

        // Until its fonts are there a page has other lines.
        await page.EvaluateAsync("() => document.fonts.ready.then(() => true)");
        return page;
    }

    public async Task DisposeAsync()
    {
        if (browser is not null)
            await browser.DisposeAsync();
        if (scene is not null)
            await scene.DisposeAsync();
    }

    private async Task SendAsync(Account account, string path, string outcome)
    {
        var receipt = await account.SendAsync(path, await File.ReadAllBytesAsync(Path.Combine(Samples, path)));
        Assert.Equal(outcome, receipt.Text("outcome"));
        if (outcome == "rejected")
            RejectedReceipt = $"/frameworks/{receipt.Text("framework")}/uploads/{receipt.Text("owner")}/{receipt.Text("uploadId")}";
    }
}
