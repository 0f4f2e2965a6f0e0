using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace DrsFunctions.Pages.Tests;

/// <summary>WCAG 2.2 A and AA and good practice, as far as axe can tell.</summary>
internal static class Axe
{
    private static readonly AxeRunOptions Rules = new()
    {
        // All elements that pass would be named too otherwise, which takes most of the time.
        ResultTypes = [ResultType.Violations],
        RunOnly = new() { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
    };

    /// <summary>Holds a page to have no violations.</summary>
    public static async Task HasNoViolationsAsync(IPage page)
    {
        var found = await page.RunAxe(Rules);
        Assert.True(found.Violations.Length == 0, string.Join('\n', found.Violations.Select(violation => $"{page.Url}: {violation.Id}: {violation.Help}: {violation.Nodes[0].Html}")));
    }
}
