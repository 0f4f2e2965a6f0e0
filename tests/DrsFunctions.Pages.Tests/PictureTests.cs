using System.Buffers.Binary;
using DrsFunctions.Pages.Wording;
using Embedded.Azurite;
using Microsoft.Playwright;

namespace DrsFunctions.Pages.Tests;

/// <summary>
/// The pages with the demo's own suppliers, and the pictures of them: into <c>docs/images</c> where <c>DRS_PICTURES</c> is set, else
/// beside the tests.
/// </summary>
public sealed class PictureTests(DemoSite demo) : IClassFixture<DemoSite>
{
    // What is further down is more of the same.
    private const int MostHeight = 2_000;
    private const float MostHeightOfPart = 1_060;
    private const float PartMargin = 135;
    private const float PartPadding = 20;
    private const string Shown = "001b00000Ashdown1A";
    private const string LessContent = "001b00000Brackly1A";

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
    public async Task Targets_OfTheDemo_ExplainWhatBusinessAdds()
    {
        var page = await demo.OpenAsync($"/frameworks/{demo.Framework}/suppliers/{Shown}", 1280);

        foreach (var kpi in (string[])["VI-01", "VI-02", "VI-03"])
            await page.ClickAsync($"summary:has-text('Figures and target of {kpi}')");

        Assert.True(await page.Locator("details[open] th:has-text('Business won')").First.IsVisibleAsync());
        await page.EvaluateAsync("() => document.activeElement.blur()");
        await DrawPartAsync(page, "years", "Targets and results over the years");
    }

    [Fact]
    public async Task Consumers_OfASupplierOfTheDemo_AreLessContent_AndAnAlertIsOpen()
    {
        var page = await demo.OpenAsync($"/frameworks/{demo.Framework}/suppliers/{LessContent}", 1280);

        Assert.Equal(["Open"], await page.Locator("[aria-label='Alerts about declines'] .govuk-tag").AllInnerTextsAsync());
        await DrawPartAsync(page, "consumers", "What consumers say");
    }

    [Fact]
    public async Task Requirement_OfACustomerOfTheDemo_IsRatedBesideTheStanding()
    {
        var page = await demo.OpenAsync($"/frameworks/{demo.Framework}/suppliers/{Shown}", 1280);

        Assert.Contains("Northmoor Borough Council (10010001)", await page.Locator("h2:has-text('own requirements') + div tbody").InnerTextAsync(), StringComparison.Ordinal);
        await DrawPartAsync(page, "requirements", "own requirements", isForReadme: false);
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
            await KeepAsync(name, width, picture, isForReadme);
        }
    }

    // A part of a page, from its heading to the next: of the widest page alone.
    private static async Task DrawPartAsync(IPage page, string name, string heading, bool isForReadme = true)
    {
        var tops = await page.EvaluateAsync<float[]>(
            "heading => { const all = [...document.querySelectorAll('h2, footer')]; const from = all.findIndex(one => one.innerText.includes(heading)); return all.slice(from, from + 2).map(one => one.getBoundingClientRect().top + scrollY); }",
            heading);
        var height = Math.Min(MostHeightOfPart, tops[1] - tops[0]);
        var picture = await page.ScreenshotAsync(new() { FullPage = true, Clip = new() { X = PartMargin, Y = tops[0] - PartPadding, Width = Widths[^1] - (2 * PartMargin), Height = height } });
        await page.CloseAsync();
        await KeepAsync(name, Widths[^1], picture, isForReadme);
    }

    private static async Task KeepAsync(string name, int width, byte[] picture, bool isForReadme)
    {
        await File.WriteAllBytesAsync(Path.Combine(Folder, $"{name}-{width}.png"), picture);
        if (isForReadme && width == Widths[^1] && Environment.GetEnvironmentVariable("DRS_PICTURES") is { Length: > 0 })
            await File.WriteAllBytesAsync(Path.Combine(RepositoryRoot.Find(), "docs", "images", name + ".png"), picture);
    }

    // A PNG begins with its signature, then its header with width and height.
    private static (int Width, int Height) SizeOf(byte[] picture) =>
        (BinaryPrimitives.ReadInt32BigEndian(picture.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(picture.AsSpan(20)));
}
