using System.Net;
using System.Net.Http.Json;
using System.Text.RegularExpressions;

namespace DrsFunctions.Pages.Tests;

/// <summary>Forms that are sent by somebody else than who was given them, or by who may not.</summary>
public sealed partial class FormSafetyTests : SiteTests
{
    private const string Path = $"/frameworks/RM6226/suppliers/{Site.Silent}/decisions/waive?year=4";

    [Fact]
    public async Task Form_WithItsTokenAndCookie_IsTaken()
    {
        var (cookie, token) = await FormAsync();

        using var answer = await SendAsync(cookie, token);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("Check your decision", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cookie_OfAForm_IsForThisServiceAndNoScript()
    {
        using var handler = new HttpClientHandler { UseCookies = false };
        using var browser = new HttpClient(handler) { BaseAddress = Site.Http.BaseAddress };

        using var answer = await browser.GetAsync(Path);

        var cookie = answer.Headers.GetValues("Set-Cookie").Single();
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("expires", cookie, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData(false, true)]
    [InlineData(true, false)]
    public async Task Form_WithoutTokenOrCookie_ChangesNothing(bool withCookie, bool withToken)
    {
        var (cookie, token) = await FormAsync();

        using var answer = await SendAsync(withCookie ? cookie : null, withToken ? token : null, "record");

        await IsRefusedAsync(answer, "Nothing was changed");
    }

    [Fact]
    public async Task Form_WithTheTokenOfAnotherVisit_ChangesNothing()
    {
        var (cookie, _) = await FormAsync();
        var (_, other) = await FormAsync();

        using var answer = await SendAsync(cookie, other, "record");

        await IsRefusedAsync(answer, "Nothing was changed");
    }

    [Theory]
    [InlineData("Origin", "https://elsewhere.example")]
    [InlineData("Origin", "null")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    public async Task Form_FromAnotherSite_ChangesNothing(string header, string value)
    {
        var (cookie, token) = await FormAsync();

        using var answer = await SendAsync(cookie, token, "record", (header, value));

        await IsRefusedAsync(answer, "Nothing was changed");
    }

    [Fact]
    public async Task Api_AskedByAPageOfAnotherSite_ChangesNothing()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/frameworks/RM6226/suppliers/{Site.Silent}/decisions");
        request.Headers.Add("Sec-Fetch-Site", "cross-site");
        request.Content = JsonContent.Create(new { decision = "waive", year = 4, reason = "Because." });

        using var answer = await Site.Http.SendAsync(request);

        Assert.Equal((HttpStatusCode.Forbidden, "application/problem+json"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
    }

    [Theory]
    [InlineData("ccs.read")]
    [InlineData($"supplier:{Site.Silent}")]
    public async Task Decision_OfACallerWithoutTheRole_Is403AndNotOffered(string caller)
    {
        var asking = await Site.AskingAsync(caller);
        using var question = await asking.GetAsync(Path);
        using var sent = await asking.PostAsync(Path, new FormUrlEncodedContent([new("reason", "Because."), new("step", "record")]));
        var supplier = await asking.GetStringAsync($"/frameworks/RM6226/suppliers/{Site.Silent}");

        await IsRefusedAsync(question, "You cannot see this page");
        await IsRefusedAsync(sent, "You cannot see this page");
        Assert.DoesNotContain("/decisions/", supplier, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Decision_TakenAlready_SaysWhatIsThere()
    {
        using var answer = await Site.Http.GetAsync($"/frameworks/RM6226/suppliers/{Site.Newcomer}/decisions/waive?year=4");

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Contains("The report on year 4 is accepted: there is nothing to waive.", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("forgive?year=4", HttpStatusCode.BadRequest)]
    [InlineData("waive", HttpStatusCode.BadRequest)]
    [InlineData("waive?year=40", HttpStatusCode.BadRequest)]
    [InlineData("closeAlert?subject=overall-2020-01", HttpStatusCode.NotFound)]
    [InlineData("confirmGoodPractice?subject=DR-2020-01", HttpStatusCode.NotFound)]
    public async Task Decision_ThatThereIsNot_IsAPageThatSaysSo(string decision, HttpStatusCode status)
    {
        using var answer = await Site.Http.GetAsync($"/frameworks/RM6226/suppliers/{Site.Silent}/decisions/{decision}");

        Assert.Equal((status, "text/html"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
    }

    private static async Task IsRefusedAsync(HttpResponseMessage answer, string heading)
    {
        Assert.Equal((HttpStatusCode.Forbidden, "text/html"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        Assert.Contains($"<h1 class=\"govuk-heading-l\">{heading}</h1>", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private async Task<(string Cookie, string Token)> FormAsync()
    {
        using var handler = new HttpClientHandler { UseCookies = false };
        using var browser = new HttpClient(handler) { BaseAddress = Site.Http.BaseAddress };
        using var answer = await browser.GetAsync(Path);
        var cookie = answer.Headers.GetValues("Set-Cookie").Single().Split(';')[0];
        return (cookie, TokenField().Match(await answer.Content.ReadAsStringAsync()).Groups["token"].Value);
    }

    private async Task<HttpResponseMessage> SendAsync(string? cookie, string? token, string step = "check", params (string Name, string Value)[] headers)
    {
        using var handler = new HttpClientHandler { UseCookies = false, AllowAutoRedirect = false };
        using var browser = new HttpClient(handler) { BaseAddress = Site.Http.BaseAddress };
        using var request = new HttpRequestMessage(HttpMethod.Post, Path);
        if (cookie is not null)
            request.Headers.Add("Cookie", cookie);
        foreach (var (name, value) in headers)
            request.Headers.Add(name, value);
        request.Content = new FormUrlEncodedContent([new("reason", "It had no work."), new("step", step), .. token is null ? (KeyValuePair<string, string>[])[] : [new("formToken", token)]]);
        return await browser.SendAsync(request);
    }

    [GeneratedRegex("name=\"formToken\" value=\"(?<token>[^\"]+)\"", RegexOptions.NonBacktracking)]
    private static partial Regex TokenField();
}
