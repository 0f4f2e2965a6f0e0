using System.Net;

namespace DrsFunctions.Pages.Tests;

/// <summary>What the pages answer, bad questions included.</summary>
public sealed class AnswerTests : SiteTests
{
    [Theory]
    [InlineData("/frameworks/RM0000", HttpStatusCode.NotFound)]
    [InlineData("/frameworks/RM0000/late", HttpStatusCode.NotFound)]
    [InlineData("/frameworks/RM0000/impact", HttpStatusCode.NotFound)]
    [InlineData("/frameworks/RM6226/suppliers/nobody", HttpStatusCode.NotFound)]
    [InlineData("/frameworks/RM6226/uploads/nobody/nothing", HttpStatusCode.NotFound)]
    [InlineData("/frameworks/RM6226?year=99", HttpStatusCode.NotFound)]
    [InlineData("/frameworks/RM6226?year=one", HttpStatusCode.BadRequest)]
    [InlineData("/frameworks/RM6226?rating=splendid", HttpStatusCode.BadRequest)]
    [InlineData("/messages?cursor=%00", HttpStatusCode.BadRequest)]
    public async Task Page_OfWhatIsNotThere_IsAPageThatSaysSo(string path, HttpStatusCode status)
    {
        using var answer = await Site.Http.GetAsync(path);

        Assert.Equal((status, "text/html"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        Assert.Contains("govuk-heading-l", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?day=14", "The date must include a day, month and year")]
    [InlineData("?day=30&month=2&yearOf=2025", "The date must be a real date")]
    [InlineData("?day=21&month=1&yearOf=2026", "The date must be today or in the past")]
    [InlineData("?day=1&month=1&yearOf=2026", "The supplier was not on CCS")]
    public async Task Supplier_OnADayThatCannotBe_SaysWhatIsWrong(string question, string problem)
    {
        using var answer = await Site.Http.GetAsync($"/frameworks/RM6226/suppliers/{Site.Steady}{question}");

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(problem, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Supplier_WithMarkupInItsName_IsShownAsText()
    {
        var page = await Site.OpenAsync($"/frameworks/RM6226/suppliers/{Site.Marked}");

        Assert.Equal(Site.Markup, await page.Locator("h1").InnerTextAsync());
        Assert.Equal(0, await page.Locator("script").CountAsync());
        await page.CloseAsync();
    }

    [Fact]
    public async Task Supplier_InDepth_ShowsStandingChartsAndAnIntactLedger()
    {
        var page = await Site.OpenAsync($"/frameworks/RM6226/suppliers/{Site.Steady}");

        Assert.Equal("Accepted", await page.Locator(".govuk-summary-list .govuk-tag").Nth(1).InnerTextAsync());
        Assert.Equal("Verified", await page.Locator("h2:has-text('Ledger') + p .govuk-tag").InnerTextAsync());
        Assert.Contains("result 3,900 people", await page.Locator("figure:has(details) svg").First.GetAttributeAsync("aria-label"), StringComparison.Ordinal);
        Assert.True(await page.Locator(".drs-timeline li").CountAsync() > 10);
        await page.CloseAsync();
    }

    [Fact]
    public async Task Suppliers_WorstFirst_BeginWithWhoIsOverdue()
    {
        var page = await Site.OpenAsync("/frameworks/RM6226?sort=report");

        var reports = await page.Locator("tbody").Last.Locator("tr td:nth-child(3)").AllInnerTextsAsync();

        Assert.Equal("Overdue", reports[0]);
        Assert.True(reports.ToList().LastIndexOf("Overdue") < reports.ToList().IndexOf("Accepted"), string.Join(", ", reports));
        await page.CloseAsync();
    }

    [Fact]
    public async Task Tables_AsCsv_HoldFiguresThatProgramsRead()
    {
        var kpis = await Site.Http.GetStringAsync($"/frameworks/RM6226/suppliers/{Site.Steady}?format=csv&table=kpis");
        var suppliers = await Site.Http.GetStringAsync("/frameworks/RM6226?format=csv");

        Assert.StartsWith("KPI,Title,Unit,Baseline,Target,Actual,Attainment in percent,Rating,Reason\r\nVI-01,", kpis, StringComparison.Ordinal);
        Assert.Contains(",people,1850,", kpis, StringComparison.Ordinal);
        Assert.Equal(11, suppliers.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Contains(Site.LongName, suppliers, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_InABrowser_LoadTheirOwnThingsOnlyWithoutComplaint()
    {
        var page = await Site.OpenAsync("/");
        var complaints = new List<string>();
        page.Console += (_, message) => complaints.Add(message.Text);
        page.RequestFailed += (_, request) => complaints.Add(request.Url);
        page.Response += (_, response) =>
        {
            if (!response.Ok || !response.Url.StartsWith(Site.Http.BaseAddress!.ToString(), StringComparison.Ordinal))
                complaints.Add($"{response.Status} {response.Url}");
        };

        foreach (var path in new[] { "/", "/frameworks/RM6226", $"/frameworks/RM6226/suppliers/{Site.Steady}", "/frameworks/RM6226/impact" })
            await page.GotoAsync(path);

        Assert.Empty(complaints);
        await page.CloseAsync();
    }

    [Fact]
    public async Task Assets_BesideThePages_AreKeptByBrowsersAndNameNothingElse()
    {
        using var styles = await Site.Http.GetAsync("/assets/govuk-frontend.min.css");
        using var outside = await Site.Http.GetAsync("/assets/..%2fhost.json");
        using var nameless = await Site.Http.GetAsync("/assets/");

        Assert.Equal("text/css", styles.Content.Headers.ContentType?.MediaType);
        Assert.Equal(TimeSpan.FromDays(365), styles.Headers.CacheControl?.MaxAge);
        Assert.Equal(HttpStatusCode.NotFound, outside.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, nameless.StatusCode);
    }
}
