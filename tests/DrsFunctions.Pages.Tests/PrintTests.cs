using Microsoft.Playwright;

namespace DrsFunctions.Pages.Tests;

/// <summary>Pages on paper: what was asked for, without what is for the screen.</summary>
public sealed class PrintTests : SiteTests
{
    [Fact]
    public async Task Supplier_OnPaper_IsFiguresWithoutFormsAndNavigation()
    {
        var page = await Site.OpenAsync($"/frameworks/RM6226/suppliers/{Site.Steady}");

        await page.EmulateMediaAsync(new() { Media = Media.Print });

        foreach (var hidden in new[] { "nav", "form", ".govuk-button", ".govuk-skip-link", ".drs-screen", "footer" })
            Assert.Equal(0, await page.Locator($"{hidden} >> visible=true").CountAsync());
        Assert.True(await page.Locator("h1").IsVisibleAsync());
        Assert.True(await page.Locator("figure svg").First.IsVisibleAsync());
        Assert.True(await page.Locator("details .govuk-table").First.IsVisibleAsync());
        await page.CloseAsync();
    }

    [Theory]
    [InlineData($"/frameworks/RM6226/suppliers/{Site.Steady}")]
    [InlineData("/frameworks/RM6226")]
    [InlineData("/frameworks/RM6226/impact")]
    public async Task Tables_OnPaper_AreWhole(string path)
    {
        // A4 at 96 dots an inch, without its margins.
        var page = await Site.OpenAsync(path, width: 718);

        await page.EmulateMediaAsync(new() { Media = Media.Print });

        var cut = await page.EvaluateAsync<string[]>("[...document.querySelectorAll('.drs-table, .drs-chart')].filter(part => part.getBoundingClientRect().right > 719 || part.scrollWidth > part.clientWidth + 1).map(part => `${part.getAttribute('aria-label')}: ${part.getBoundingClientRect().right}, ${part.scrollWidth} in ${part.clientWidth}`)");
        Assert.Empty(cut);
        await page.CloseAsync();
    }
}
