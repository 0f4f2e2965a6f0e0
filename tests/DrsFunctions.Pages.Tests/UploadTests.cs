using System.Net;
using DrsFunctions.Tests.Support;
using Microsoft.Playwright;

namespace DrsFunctions.Pages.Tests;

/// <summary>Files sent from the browser, with and without script, from the choice to the receipt.</summary>
public sealed class UploadTests : SiteTests
{
    private const string Path = $"/frameworks/RM6226/suppliers/{Site.Sender}/upload";
    private const int Megabyte = 1024 * 1024;

    private Supplier Sender => Site.Running.Supplier(Site.Sender);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task File_SentFromThePage_EndsInItsReceipt(bool script)
    {
        var page = await Site.OpenAsync($"/frameworks/RM6226/suppliers/{Site.Sender}", script: script);
        var links = 0;
        page.Request += (_, request) => links += request.Url.Contains("/api/", StringComparison.Ordinal) ? 1 : 0;

        await page.ClickAsync("text=Send a file");
        var name = $"our report, script {script}.csv";
        await ChooseAsync(page, "Annual report", name, [(byte)(script ? 'x' : 'y')]);
        await page.ClickAsync("text=Send the file");
        await page.WaitForURLAsync("**/uploads/**");

        Assert.Equal(name, await page.Locator("h1").InnerTextAsync());
        Assert.Equal("Rejected", await page.Locator(".govuk-summary-list .govuk-tag").InnerTextAsync());
        Assert.Equal(script ? 1 : 0, links);
        await page.CloseAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task File_WithANameThatIsTaken_IsGivenANumberAndReplacesNothing(bool script)
    {
        var name = $"plan-{script}.csv";
        var first = await Sender.SendAsync("plan", "first"u8.ToArray(), name);
        var page = await Site.OpenAsync(Path, script: script);

        await ChooseAsync(page, "Social value plan", name, "second"u8.ToArray());
        await page.ClickAsync("text=Send the file");
        await page.WaitForURLAsync("**/uploads/**");

        Assert.Equal($"plan-{script} (2).csv", await page.Locator("h1").InnerTextAsync());
        Assert.Equal("first"u8.ToArray(), await Site.Running.Account.FindAsync("uploads", first.Text("path")!));
        await page.CloseAsync();
    }

    [Theory]
    [InlineData(true, null, null, "Select what the file is|Select a file")]
    [InlineData(false, null, null, "Select what the file is|Select a file")]
    [InlineData(true, "Annual report", 0, "The selected file is empty")]
    [InlineData(false, "Annual report", 0, "The selected file is empty")]
    [InlineData(true, "Annual report", (10 * Megabyte) + 1, "The selected file must be 10 MB or smaller")]
    [InlineData(false, "Annual report", (10 * Megabyte) + 1, "The selected file must be 10 MB or smaller")]
    [InlineData(false, "Annual report", 32 * Megabyte, "The selected file must be 10 MB or smaller")]
    [InlineData(true, null, 10, "Select what the file is")]
    [InlineData(false, null, 10, "Select what the file is")]
    public async Task File_ThatCannotBeSent_IsNamedAtItsField(bool script, string? kind, int? size, string problems)
    {
        var page = await Site.OpenAsync(Path, script: script);

        if (kind is not null)
            await page.GetByLabel(kind, new() { Exact = true }).CheckAsync();
        if (size is { } bytes)
            await page.SetInputFilesAsync("#file", await FileOfAsync(bytes));
        await page.ClickAsync("text=Send the file");
        await page.WaitForSelectorAsync(".govuk-error-summary");

        Assert.Equal(problems.Split('|'), await page.Locator(".govuk-error-summary a").AllInnerTextsAsync());
        Assert.Equal(problems.Split('|').Select(problem => $"Error: {problem}"), await page.Locator(".govuk-error-message").AllTextContentsAsync());
        Assert.StartsWith("Error: ", await page.TitleAsync(), StringComparison.Ordinal);
        if (script)
            await Axe.HasNoViolationsAsync(page);
        await page.ClickAsync(".govuk-error-summary a");
        Assert.Equal(1, await page.Locator("input:target").CountAsync());
        await page.CloseAsync();
    }

    [Fact]
    public async Task File_OfAnotherKindThanThereIs_IsNotWritten()
    {
        var page = await Site.OpenAsync(Path, script: false);

        await page.EvaluateAsync("document.querySelector('input[name=kind]').value = '../ccs/suppliers'");
        await ChooseAsync(page, "Social value plan", "list.csv", "x"u8.ToArray());
        await page.ClickAsync("text=Send the file");

        Assert.Equal("Select what the file is", await page.Locator(".govuk-error-summary a").InnerTextAsync());
        Assert.DoesNotContain(await Site.Running.Account.PathsAsync("uploads", "RM6226/"), path => path.EndsWith("/list.csv", StringComparison.Ordinal));
        await page.CloseAsync();
    }

    [Fact]
    public async Task Receipt_NotThereYet_IsWaitedForWithoutTheReaderThenByHand()
    {
        var first = await Site.Http.GetStringAsync($"{Path}/waiting?kind=report&file=never.csv");
        var last = await Site.Http.GetStringAsync($"{Path}/waiting?kind=report&file=never.csv&round=6");

        Assert.Contains("http-equiv=\"refresh\" content=\"0; url=", first, StringComparison.Ordinal);
        Assert.Contains("round=1", first, StringComparison.Ordinal);
        Assert.DoesNotContain("http-equiv=\"refresh\"", last, StringComparison.Ordinal);
        Assert.Contains("Look for the receipt now", last, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Script_OnThePageOfUploadsAlone_IsAllowedTheAppAndStorage()
    {
        using var upload = await Site.Http.GetAsync(Path);
        using var supplier = await Site.Http.GetAsync($"/frameworks/RM6226/suppliers/{Site.Sender}");

        Assert.Matches("script-src 'self'; connect-src 'self' http://127\\.0\\.0\\.1:[0-9]+$", upload.Headers.GetValues("Content-Security-Policy").Single());
        Assert.DoesNotContain("script-src", supplier.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData($"supplier:{Site.Sender}", Path, HttpStatusCode.OK)]
    [InlineData($"supplier:{Site.Sender}", $"/frameworks/RM6226/suppliers/{Site.Sender}", HttpStatusCode.OK)]
    [InlineData($"supplier:{Site.Sender}", $"/frameworks/RM6226/suppliers/{Site.Silent}/upload", HttpStatusCode.Forbidden)]
    [InlineData($"supplier:{Site.Sender}", $"/frameworks/RM6226/suppliers/{Site.Silent}", HttpStatusCode.Forbidden)]
    [InlineData($"supplier:{Site.Sender}", "/frameworks/RM6226", HttpStatusCode.Forbidden)]
    [InlineData($"supplier:{Site.Sender}", "/frameworks/RM6226/good-practice", HttpStatusCode.Forbidden)]
    [InlineData("ccs.read", Path, HttpStatusCode.Forbidden)]
    public async Task Page_OfUploads_IsForTheSupplierAndAdministrators(string caller, string path, HttpStatusCode status)
    {
        using var answer = await (await Site.AskingAsync(caller)).GetAsync(path);

        Assert.Equal((status, "text/html"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
    }

    [Fact]
    public async Task Supplier_OnItsOwnPages_IsOfferedNoOthers()
    {
        var page = await Site.OpenAsync(Path, caller: $"supplier:{Site.Sender}");

        Assert.Equal(["Standing", "Send a file"], await page.Locator(".govuk-service-navigation__list a").AllInnerTextsAsync());
        Assert.Equal(["Garsdale Collections"], await page.Locator(".govuk-breadcrumbs a").AllInnerTextsAsync());
        await Axe.HasNoViolationsAsync(page);
        await page.CloseAsync();
    }

    private static async Task<string> FileOfAsync(int bytes)
    {
        var path = System.IO.Path.Combine(Directory.CreateDirectory(System.IO.Path.Combine(AppContext.BaseDirectory, "sent")).FullName, $"report-{bytes}.csv");
        await File.WriteAllBytesAsync(path, new byte[bytes]);
        return path;
    }

    private static async Task ChooseAsync(IPage page, string kind, string name, byte[] content)
    {
        await page.GetByLabel(kind, new() { Exact = true }).CheckAsync();
        await SelectAsync(page, name, content);
    }

    private static Task SelectAsync(IPage page, string name, byte[] content) =>
        page.SetInputFilesAsync("#file", new FilePayload { Name = name, MimeType = "text/csv", Buffer = content });
}
