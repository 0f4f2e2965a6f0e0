using System.Diagnostics;
using System.IO.Compression;
using System.Net;
using System.Text.RegularExpressions;
using DrsFunctions.Files.Frameworks;
using DrsFunctions.Frameworks;
using DrsFunctions.Screens;
using DrsFunctions.Storage;
using DrsFunctions.Storage.Standings;
using DrsFunctions.TestStorage;
using NodaTime;
using NodaTime.Text;

namespace DrsFunctions.Pages.Tests;

/// <summary>Pages of much, of nothing, and of what is broken.</summary>
public sealed partial class StateTests : SiteTests
{
    private const int MostBytes = 150 * 1024;

    [Fact]
    public async Task Framework_WithTenThousandSuppliers_IsShownPageByPage()
    {
        var started = Stopwatch.GetTimestamp();
        var page = await Site.OpenAsync($"/frameworks/{TestFrameworks.Crowded}?year=4");
        var took = Stopwatch.GetElapsedTime(started);

        Assert.InRange(took.TotalSeconds, 0, 20);
        Assert.StartsWith("10,000 suppliers found, page 1 of 200.", await page.Locator("[aria-live]").InnerTextAsync(), StringComparison.Ordinal);
        await page.ClickAsync(".govuk-pagination__next a");
        Assert.StartsWith("10,000 suppliers found, page 2 of 200.", await page.Locator("[aria-live]").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal(50, await page.Locator("table").Last.Locator("tbody tr").CountAsync());
        await page.GotoAsync($"/frameworks/{TestFrameworks.Crowded}?year=4&name=001Crowd04711");
        Assert.StartsWith("1 supplier found.", await page.Locator("[aria-live]").InnerTextAsync(), StringComparison.Ordinal);
        await page.CloseAsync();
    }

    [Fact]
    public async Task Framework_WithTenThousandSuppliers_CostsTheStorageCallsOfItsJson()
    {
        var calls = new CallCounter();
        var standings = new StandingTable(new StorageClients(StorageSettings.Of(Site.ConnectionString), calls));
        var framework = new FrameworkShelf(FrameworkFolder.Read(TestFrameworks.Folder)).Find(TestFrameworks.Crowded)!;
        var now = InstantPattern.ExtendedIso.Parse("2026-01-20T09:00:00Z").Value;

        var all = await new YearStandings(standings).ReadAsync(framework, framework.Definition.YearOf(4)!, new LocalDate(2026, 1, 20), now, CancellationToken.None);
        var ofPage = calls.Count;
        calls.Reset();
        string? after = null;
        do
        {
            var page = await standings.ListAsync(TestFrameworks.Crowded, 4, filter: null, after, 1000, CancellationToken.None);
            after = page.Next is null ? null : page.Items[^1].Supplier;
        }
        while (after is not null);

        Assert.Equal((Crowd.Suppliers, calls.Count), (all.Count, ofPage));
    }

    [Fact]
    public async Task Supplier_OfTenYears_ShowsAllOfThem()
    {
        var page = await Site.OpenAsync($"/frameworks/{TestFrameworks.Long}/suppliers/{Site.Steady}?year=10");

        var chart = await page.Locator("figure:has(details) svg").First.GetAttributeAsync("aria-label");
        Assert.Contains("Year 1 target", chart, StringComparison.Ordinal);
        Assert.Contains("Year 10 target", chart, StringComparison.Ordinal);
        Assert.Equal(11, await page.Locator("#year option").CountAsync());
        await page.CloseAsync();
    }

    [Fact]
    public async Task Supplier_WithALedgerThatWasChanged_IsToldOfIt()
    {
        var now = await Site.OpenAsync($"/frameworks/RM6226/suppliers/{Site.Tampered}");
        var before = await Site.OpenAsync($"/frameworks/RM6226/suppliers/{Site.Tampered}?day=7&month=1&yearOf=2026");

        Assert.Contains($"The ledger is broken at entry {Site.TamperedEntry}", await now.Locator(".govuk-warning-text").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains("up to the end of 7 January 2026 are as they were written.", await before.Locator("h2:has-text('Ledger') + p").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains($"at entry {Site.TamperedEntry}", await before.Locator("h2:has-text('Ledger') ~ .govuk-inset-text").InnerTextAsync(), StringComparison.Ordinal);
        await now.CloseAsync();
        await before.CloseAsync();
    }

    [Fact]
    public async Task Feedback_OfFewResponses_IsPlainlyTooFew()
    {
        var page = await Site.OpenAsync($"/frameworks/RM6226/suppliers/{Site.Newcomer}");

        Assert.Contains("Too few responses", await page.Locator("h2:has-text('What consumers say') + div").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains("No decline has been seen.", await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        await page.CloseAsync();
    }

    [Theory]
    [InlineData("text/html", "/frameworks/RM0000", HttpStatusCode.NotFound, "text/html")]
    [InlineData("text/html", "/api/frameworks/RM0000", HttpStatusCode.NotFound, "application/problem+json")]
    [InlineData("text/html", $"/frameworks/{TestFrameworks.Long}/suppliers/{Site.Failing}", HttpStatusCode.InternalServerError, "text/html")]
    [InlineData("text/html", $"/api/frameworks/{TestFrameworks.Long}/suppliers/{Site.Failing}", HttpStatusCode.InternalServerError, "application/problem+json")]
    public async Task Trouble_OfAnyKind_IsAPageForPeopleAndAProblemForPrograms(string accept, string path, HttpStatusCode status, string type)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.TryAddWithoutValidation("Accept", accept);

        using var answer = await Site.Http.SendAsync(request);

        Assert.Equal((status, type), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
    }

    [Theory]
    [InlineData($"/frameworks/{TestFrameworks.Crowded}?year=4")]
    [InlineData($"/frameworks/RM6226/suppliers/{Site.Steady}")]
    [InlineData($"/frameworks/RM6226/suppliers/{Site.Steady}/upload")]
    public async Task Page_AsTransferred_IsLight(string path)
    {
        using var handler = new HttpClientHandler { AutomaticDecompression = DecompressionMethods.None };
        using var browser = new HttpClient(handler) { BaseAddress = Site.Http.BaseAddress };
        browser.DefaultRequestHeaders.Add("Accept-Encoding", "gzip, br");
        var page = await browser.GetByteArrayAsync(path);
        using var text = new StreamReader(new BrotliStream(new MemoryStream(page), CompressionMode.Decompress));
        var parts = Part().Matches(await text.ReadToEndAsync()).Select(part => part.Groups["path"].Value).Distinct(StringComparer.Ordinal).ToArray();

        var bytes = page.Length;
        foreach (var part in parts)
            bytes += (await browser.GetByteArrayAsync(part)).Length;

        Assert.True(parts.Length >= 2, "The page has no styles.");
        Assert.InRange(bytes, 1, MostBytes);
    }

    [GeneratedRegex("(href|src)=\"(?<path>/assets/[^\"]+)\"", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Part();
}
