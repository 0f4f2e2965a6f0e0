namespace DrsFunctions.Pages.Tests;

/// <summary>The pages in windows as wide as a telephone, a tablet and a desk.</summary>
public sealed class WidthTests : SiteTests
{
    private static readonly IEnumerable<string> Paths =
    [
        .. from path in (IEnumerable<string>)[.. AccessibilityTests.Paths, .. SupplierAccessibilityTests.Paths]
           where !path.Contains(TestFrameworks.Crowded, StringComparison.Ordinal)
           select path,
    ];

    [Theory]
    [InlineData(320)]
    [InlineData(768)]
    [InlineData(1280)]
    public async Task Pages_OfAnyWidth_DoNotScrollSideways(int width)
    {
        var page = await Site.OpenAsync("/", width);
        foreach (var path in Paths)
        {
            await page.GotoAsync(path);
            Assert.True(await page.EvaluateAsync<int>("document.documentElement.scrollWidth") <= width, $"{path} is wider than {width}");
        }

        await page.CloseAsync();
    }
}
