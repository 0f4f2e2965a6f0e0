namespace DrsFunctions.Pages.Tests;

/// <summary>WCAG 2.2 A and AA, as far as axe can tell, on every page and state.</summary>
[Collection("Site")]
public sealed class AccessibilityTests(Site site)
{
    private const string Steady = $"/frameworks/RM6226/suppliers/{Site.Steady}";

    public static TheoryData<string> Paths =>
    [
        "/",
        "/frameworks/RM6226",
        "/frameworks/RM6226?year=3",
        "/frameworks/RM6226?rating=good&name=nobody",
        "/frameworks/RM6366",
        "/frameworks/RM6366?year=4",
        "/frameworks/RM6226/late",
        "/frameworks/RM6366/late",
        "/frameworks/RM6226/impact",
        "/frameworks/RM6366/impact",
        "/messages",
        Steady,
        Steady + "?day=7&month=1&yearOf=2026",
        Steady + "?day=31&month=2&yearOf=2026",
        Steady + "?year=5",
        $"/frameworks/RM6226/suppliers/{Site.Silent}",
        $"/frameworks/RM6226/suppliers/{Site.Newcomer}",
        $"/frameworks/RM6226/suppliers/{Site.LongNamed}",
        $"/frameworks/RM6226/suppliers/{Site.Marked}",
        $"/frameworks/RM6226/suppliers/{Site.Tampered}",
        $"/frameworks/{TestFrameworks.Long}/suppliers/{Site.Steady}",
        $"/frameworks/{TestFrameworks.Long}/suppliers/{Site.Failing}",
        $"/frameworks/{TestFrameworks.Crowded}?year=4&page=117",
        "/frameworks/RM6226/good-practice",
        $"/frameworks/RM6226/good-practice?supplier={Site.Newcomer}",
        "/frameworks/RM6366/good-practice",
        Steady + "/upload",
        $"/frameworks/RM6226/suppliers/{Site.LongNamed}/upload",
        $"/frameworks/RM6226/suppliers/{Site.Marked}/upload",
        Steady + "/upload/waiting?kind=report&file=never.csv&round=9",
        Steady + "/decisions/reopen?year=4&subject=report",
        $"/frameworks/RM6226/suppliers/{Site.LongNamed}/decisions/waive?year=4",
        $"/frameworks/RM6226/suppliers/{Site.Marked}/decisions/waive?year=4",
        $"/frameworks/RM6226/suppliers/{Site.Silent}/decisions/query?year=4",
        "/frameworks/RM6226/suppliers/nobody",
        "/frameworks/RM0000",
    ];

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task Page_ToAxe_HasNoViolations(string path)
    {
        var page = await site.OpenAsync(path);

        await Axe.HasNoViolationsAsync(page);
        await page.CloseAsync();
    }

    [Fact]
    public async Task Receipt_ToAxe_HasNoViolations()
    {
        var page = await site.OpenAsync($"/frameworks/RM6226/uploads/{Site.Refused}/{site.RefusedUpload}");

        await Axe.HasNoViolationsAsync(page);
        Assert.Equal("Rejected", await page.Locator(".govuk-tag--red").First.InnerTextAsync());
        await page.CloseAsync();
    }

    [Theory]
    [InlineData("/frameworks/RM6226")]
    [InlineData($"/frameworks/RM6226/suppliers/{Site.Steady}/decisions/query?year=4")]
    public async Task Page_OfACallerWithoutTheRole_HasNoViolations(string path)
    {
        var page = await site.OpenAsync(path, caller: $"supplier:{Site.Sender}");

        await Axe.HasNoViolationsAsync(page);
        Assert.Equal("You cannot see this page", await page.Locator("h1").InnerTextAsync());
        await page.CloseAsync();
    }

    [Fact]
    public async Task SkipLink_ByKeyboard_LeadsToTheContent()
    {
        var page = await site.OpenAsync("/frameworks/RM6226");

        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("Skip to main content", await page.Locator(":focus").InnerTextAsync());
        await page.Keyboard.PressAsync("Enter");

        Assert.EndsWith("#main-content", page.Url, StringComparison.Ordinal);
        await page.CloseAsync();
    }

    [Fact]
    public async Task Suppliers_ByKeyboard_CanBeFilteredAndOpened()
    {
        var page = await site.OpenAsync("/frameworks/RM6226");

        await page.Locator("#name").FocusAsync();
        await page.Keyboard.TypeAsync("ashdown");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**name=ashdown**");
        await page.Locator("tbody a", new() { HasText = "Ashdown Recovery Ltd" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/suppliers/**");

        Assert.Equal("Ashdown Recovery Ltd", await page.Locator("h1").InnerTextAsync());
        await page.CloseAsync();
    }

    [Theory]
    [InlineData(320)]
    [InlineData(768)]
    [InlineData(1280)]
    public async Task Pages_OfAnyWidth_DoNotScrollSideways(int width)
    {
        var page = await site.OpenAsync("/", width);
        foreach (var path in Paths.Cast<object[]>().Select(row => (string)row[0]))
        {
            await page.GotoAsync(path);
            Assert.True(await page.EvaluateAsync<int>("document.documentElement.scrollWidth") <= width, $"{path} is wider than {width}");
        }

        await page.CloseAsync();
    }
}
