using Microsoft.Playwright;

namespace DrsFunctions.Pages.Tests;

/// <summary>WCAG 2.2, 1.4.10: in windows as wide as a telephone, a tablet and a desk nobody scrolls sideways.</summary>
internal static class Reflow
{
    private static readonly int[] Widths = [320, 768, 1280];

    /// <summary>Holds a page to fit each of them.</summary>
    public static async Task FitsAsync(IPage page)
    {
        foreach (var width in Widths)
        {
            await page.SetViewportSizeAsync(width, 900);
            Assert.True(await page.EvaluateAsync<int>("document.documentElement.scrollWidth") <= width, $"{page.Url} is wider than {width}");
        }
    }
}
