using System.Buffers.Binary;
using DrsFunctions.Pages.Wording;
using Embedded.Azurite;

namespace DrsFunctions.Pages.Tests;

/// <summary>
/// The pages with the demo's own suppliers, and the pictures of them: into <c>docs/images</c> where <c>DRS_PICTURES</c> is set, else
/// beside the tests.
/// </summary>
public sealed class PictureTests(DemoSite demo) : IClassFixture<DemoSite>
{
    // What is further down is more of the same.
    private const int MostHeight = 2_000;
    private const string Shown = "001b00000Ashdown1A";

    private static readonly int[] Widths = [320, 768, 1280];

    private static readonly string Folder = Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "pictures")).FullName;

    [Fact]
    public async Task Framework_OfTheDemo_ShowsEverySupplierAsTheDemoSays()
    {
        var page = await demo.OpenAsync($"/frameworks/{demo.Framework}", 1280);

        foreach (var (supplier, submission, rating) in demo.Standings)
        {
            var row = page.Locator($"tr:has(a[href*='{supplier}'])");
            Assert.Equal([Words.Of(rating), Words.Of(submission)], await row.Locator(".govuk-tag").AllInnerTextsAsync());
        }

        await page.CloseAsync();
        await DrawAsync("framework", $"/frameworks/{demo.Framework}");
    }

    [Fact]
    public async Task Supplier_OfTheDemo_ShowsItsStandingAndATargetForEveryKpi()
    {
        var page = await demo.OpenAsync($"/frameworks/{demo.Framework}/suppliers/{Shown}", 1280);

        var (_, submission, rating) = demo.Standings.Single(standing => standing.Supplier == Shown);
        Assert.Equal([Words.Of(rating), Words.Of(submission)], await page.Locator(".govuk-summary-list .govuk-tag").AllInnerTextsAsync());
        Assert.Equal(await page.Locator("h2:has-text('KPIs in year') + div tbody tr").CountAsync(), await page.Locator("figure:has(details)").CountAsync());
        await page.CloseAsync();
        await DrawAsync("supplier", $"/frameworks/{demo.Framework}/suppliers/{Shown}");
    }

    [Fact]
    public async Task Impact_OfTheDemo_HasABarForEveryYearBegun()
    {
        var page = await demo.OpenAsync($"/frameworks/{demo.Framework}/impact", 1280);

        var years = await page.Locator("table").First.Locator("tbody tr").CountAsync();
        Assert.Equal(years, await page.Locator("figure svg").First.Locator("rect").CountAsync());
        await page.CloseAsync();
        await DrawAsync("impact", $"/frameworks/{demo.Framework}/impact");
    }

    [Fact]
    public async Task Receipt_OfTheDemosRejectedReport_NamesEveryError()
    {
        var page = await demo.OpenAsync(demo.RejectedReceipt, 1280);

        var errors = await page.Locator("td .govuk-tag--red").CountAsync();
        Assert.True(errors >= 12, $"There are {errors} errors.");
        Assert.Contains($"with {errors} errors", await page.Locator(".govuk-summary-list").InnerTextAsync(), StringComparison.Ordinal);
        await page.CloseAsync();
        await DrawAsync("receipt", demo.RejectedReceipt);
    }

    [Theory]
    [InlineData("late", "/late", "Late reports")]
    [InlineData("good-practice", "/good-practice", "Good practice")]
    [InlineData("upload", $"/suppliers/{Shown}/upload", "Send a file")]
    [InlineData("decision", $"/suppliers/{Shown}/decisions/query?year=4", "Ask about the report on year 4")]
    public async Task Page_OfTheDemo_FitsItsWindow(string name, string path, string heading)
    {
        foreach (var width in Widths)
        {
            var page = await demo.OpenAsync($"/frameworks/{demo.Framework}{path}", width);
            Assert.Equal(heading, await page.Locator("h1").InnerTextAsync());
            Assert.True(await page.EvaluateAsync<int>("document.documentElement.scrollWidth") <= width, $"{name} is wider than {width}.");
            await page.CloseAsync();
        }

        await DrawAsync(name, $"/frameworks/{demo.Framework}{path}", isForReadme: false);
    }

    // At each width, to be looked at; the widest is the one for the README.
    private async Task DrawAsync(string name, string path, bool isForReadme = true)
    {
        foreach (var width in Widths)
        {
            var page = await demo.OpenAsync(path, width);
            var height = Math.Min(MostHeight, await page.EvaluateAsync<int>("document.documentElement.scrollHeight"));
            var picture = await page.ScreenshotAsync(new() { FullPage = true, Clip = new() { Width = width, Height = height } });
            await page.CloseAsync();

            Assert.Equal((width, height), SizeOf(picture));
            await File.WriteAllBytesAsync(Path.Combine(Folder, $"{name}-{width}.png"), picture);
            if (isForReadme && width == Widths[^1] && Environment.GetEnvironmentVariable("DRS_PICTURES") is { Length: > 0 })
                await File.WriteAllBytesAsync(Path.Combine(RepositoryRoot.Find(), "docs", "images", name + ".png"), picture);
        }
    }

    // A PNG begins with its signature, then its header with width and height.
    private static (int Width, int Height) SizeOf(byte[] picture) =>
        (BinaryPrimitives.ReadInt32BigEndian(picture.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(picture.AsSpan(20)));
}
