namespace DrsFunctions.Pages.Tests;

/// <summary>WCAG 2.2 A and AA, as far as axe and widths can tell, on every page and state of a framework.</summary>
public sealed class AccessibilityTests : SiteTests
{
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
        $"/frameworks/{TestFrameworks.Crowded}?year=4&page=117",
        "/frameworks/RM6226/good-practice",
        $"/frameworks/RM6226/good-practice?supplier={Site.Newcomer}",
        "/frameworks/RM6366/good-practice",
        "/frameworks/RM0000",
    ];

    [Theory]
    [MemberData(nameof(Paths))]
    public Task Page_OfAnyState_HasNoViolationsAndFitsAnyWidth(string path) => IsAccessibleAsync(path);

    [Fact]
    public async Task Receipt_ToAxe_HasNoViolations()
    {
        var page = await Site.OpenAsync($"/frameworks/RM6226/uploads/{Site.Refused}/{Site.RefusedUpload}");

        await Axe.HasNoViolationsAsync(page);
        Assert.Equal("Rejected", await page.Locator(".govuk-tag--red").First.InnerTextAsync());
        await page.CloseAsync();
    }

    [Theory]
    [InlineData("/frameworks/RM6226")]
    [InlineData($"/frameworks/RM6226/suppliers/{Site.Steady}/decisions/query?year=4")]
    public async Task Page_OfACallerWithoutTheRole_HasNoViolations(string path)
    {
        var page = await Site.OpenAsync(path, caller: $"supplier:{Site.Sender}");

        await Axe.HasNoViolationsAsync(page);
        Assert.Equal("You cannot see this page", await page.Locator("h1").InnerTextAsync());
        await page.CloseAsync();
    }

    [Fact]
    public async Task SkipLink_ByKeyboard_LeadsToTheContent()
    {
        var page = await Site.OpenAsync("/frameworks/RM6226");

        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("Skip to main content", await page.Locator(":focus").InnerTextAsync());
        await page.Keyboard.PressAsync("Enter");

        Assert.EndsWith("#main-content", page.Url, StringComparison.Ordinal);
        await page.CloseAsync();
    }

    [Fact]
    public async Task Suppliers_ByKeyboard_CanBeFilteredAndOpened()
    {
        var page = await Site.OpenAsync("/frameworks/RM6226");

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
}
