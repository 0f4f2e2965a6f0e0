using Microsoft.Playwright;

namespace DrsFunctions.Pages.Tests;

/// <summary>Decisions of CCS, from a supplier's page to the ledger.</summary>
public sealed class DecisionTests : SiteTests
{
    private const string Reason = "The figure of VI-01 does not fit the year before.";

    [Fact]
    public async Task Query_ByKeyboardAlone_LeadsFromTheFrameworkToTheLedger()
    {
        var page = await Site.OpenAsync("/frameworks/RM6226");

        await PressUntilAsync(page, "Eastholme Recoveries");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync($"**/suppliers/{Site.Decided}**");
        await PressUntilAsync(page, "Ask about the report on year 4");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/decisions/query**");
        await Axe.HasNoViolationsAsync(page);
        await PressUntilAsync(page, textArea: true);
        await page.Keyboard.TypeAsync(Reason);
        await PressUntilAsync(page, "Continue");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForSelectorAsync("h1:has-text('Check your decision')");
        await Axe.HasNoViolationsAsync(page);
        await PressUntilAsync(page, "Record this decision");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**taken=**");

        Assert.Equal("The supplier was asked about its report on year 4.", await page.Locator(".govuk-notification-banner__heading").InnerTextAsync());
        Assert.Contains(Reason, await page.Locator(".drs-timeline").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal("Queried", await page.Locator(".govuk-summary-list .govuk-tag").Nth(1).InnerTextAsync());
        Assert.Equal(0, await page.GetByRole(AriaRole.Link, new() { Name = "Ask about the report on year 4" }).CountAsync());
        await Axe.HasNoViolationsAsync(page);
        await page.CloseAsync();
    }

    [Fact]
    public async Task Waive_WithoutScript_AsksForAReasonThenForAWordThenIsDone()
    {
        var page = await Site.OpenAsync($"/frameworks/RM6226/suppliers/{Site.Waived}", script: false);

        await page.ClickAsync("text=Waive the report on year 4");
        await page.ClickAsync("text=Continue");
        Assert.StartsWith("Error: ", await page.TitleAsync(), StringComparison.Ordinal);
        await page.ClickAsync(".govuk-error-summary a");
        Assert.EndsWith("#reason", page.Url, StringComparison.Ordinal);
        Assert.Equal("Error: Enter a reason", await page.Locator("#reason-error").TextContentAsync());
        Assert.Contains("reason-error", await page.Locator("#reason").GetAttributeAsync("aria-describedby"), StringComparison.Ordinal);
        await page.FillAsync("#reason", "It had no work <b>at all</b>.\nNone.");
        await page.ClickAsync("text=Continue");
        await page.ClickAsync("text=Change the reason");
        Assert.Equal("It had no work <b>at all</b>.\nNone.", await page.InputValueAsync("#reason"));
        await page.ClickAsync("text=Continue");
        Assert.Equal("It had no work <b>at all</b>.\nNone.", await page.Locator(".drs-typed").InnerTextAsync());
        await page.ClickAsync("text=Record this decision");

        Assert.Equal("The report on year 4 was waived.", await page.Locator(".govuk-notification-banner__heading").InnerTextAsync());
        Assert.Equal("Waived", await page.Locator(".govuk-summary-list .govuk-tag").Nth(1).InnerTextAsync());
        await page.ReloadAsync();
        Assert.Equal(1, await page.Locator(".drs-timeline strong:has-text('Decision of CCS')").CountAsync());
        await page.CloseAsync();
    }

    [Theory]
    [InlineData("Ask a.person@example.org.", "Reason must not include personal data, such as an email address or a phone number")]
    [InlineData(" ", "Enter a reason")]
    [InlineData(null, "Reason must be 2,000 characters or fewer")]
    public async Task Reason_ThatCannotBeKept_IsNamedAtItsField(string? reason, string problem)
    {
        var page = await Site.OpenAsync($"/frameworks/RM6226/suppliers/{Site.Steady}/decisions/reopen?subject=plan");

        await page.FillAsync("#reason", reason ?? new string('x', 2001));
        await page.ClickAsync("text=Continue");

        Assert.Equal(problem, await page.Locator(".govuk-error-summary a").InnerTextAsync());
        Assert.Equal($"Error: {problem}", await page.Locator("#reason-error").TextContentAsync());
        Assert.Equal((reason ?? new string('x', 2001)).Trim(), await page.InputValueAsync("#reason"));
        await Axe.HasNoViolationsAsync(page);
        await page.CloseAsync();
    }

    [Fact]
    public async Task Alert_OnTheSuppliersPage_IsClosedFromThere()
    {
        var page = await Site.OpenAsync($"/frameworks/RM6226/suppliers/{Site.Steady}");

        Assert.Equal(2, await page.Locator("h2:has-text('What consumers say') ~ .drs-charts figure").CountAsync());
        await page.ClickAsync("text=Close the alert overall-2025-12");
        await DecideAsync(page, "The training was shown.");

        Assert.Equal("The alert overall-2025-12 was closed.", await page.Locator(".govuk-notification-banner__heading").InnerTextAsync());
        Assert.Equal(0, await page.Locator("text=Close the alert overall-2025-12").CountAsync());
        Assert.Equal(1, await page.Locator("text=Close the alert treatedFairly-2025-12").CountAsync());
        await page.CloseAsync();
    }

    [Fact]
    public async Task GoodPractice_OfFeedback_IsConfirmedAndDismissedFromTheList()
    {
        var page = await Site.OpenAsync("/frameworks/RM6226/good-practice");

        Assert.Contains("Confirm DR-2025-12 of Dunhollow", await page.Locator("main").TextContentAsync(), StringComparison.Ordinal);
        await page.ClickAsync("text=Confirm DR-2025-12 of Dunhollow");
        await DecideAsync(page, "Their letters are plain.");
        Assert.Equal("The good practice DR-2025-12 was confirmed.", await page.Locator(".govuk-notification-banner__heading").InnerTextAsync());
        Assert.Equal("Confirmed", await page.Locator("td .govuk-tag--green").InnerTextAsync());
        await Axe.HasNoViolationsAsync(page);

        await page.ClickAsync("text=Dismiss DR-2025-12");
        await DecideAsync(page, "It was the survey.");
        Assert.Equal(0, await page.Locator("td:has-text('DR-2025-12')").CountAsync());
        await page.CloseAsync();
    }

    private static async Task DecideAsync(IPage page, string reason)
    {
        await page.FillAsync("#reason", reason);
        await page.ClickAsync("text=Continue");
        await page.ClickAsync("text=Record this decision");
        await page.WaitForURLAsync("**taken=**");
    }

    // As somebody without a mouse comes to a link or button by its words, or to the first text area.
    private static async Task PressUntilAsync(IPage page, string? text = null, bool textArea = false)
    {
        const string Focused = "document.activeElement.tagName === 'TEXTAREA' ? 'TEXTAREA' : document.activeElement.innerText";
        for (var presses = 0; presses < 200; presses++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<string?>(Focused) is { } focused && (textArea ? focused == "TEXTAREA" : focused.Trim() == text))
                return;
        }

        Assert.Fail($"Nobody comes to '{text ?? "the text area"}' by keyboard.");
    }
}
