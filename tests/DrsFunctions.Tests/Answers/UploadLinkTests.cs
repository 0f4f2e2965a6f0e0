using System.Net;
using System.Net.Http.Headers;
using DrsFunctions.Tests.Support;

namespace DrsFunctions.Tests.Answers;

public sealed class UploadLinkTests : JourneyTests, IDisposable
{
    private readonly HttpClient storage = new();

    public void Dispose() => storage.Dispose();

    [Fact]
    public async Task Link_AskedFor_CreatesTheOneBlobThatIsThenTakenIn()
    {
        var supplier = await Journey.SupplierAsync();
        var content = supplier.Plan().AsCsv();

        var answer = await Api.PostAsync($"{supplier.Route}/uploads", new { kind = "plan", fileName = "2026/our plan.csv" });

        Assert.Equal((HttpStatusCode.Created, "application/json"), (answer.Status, answer.ContentType));
        Shape.Fits("""{ "url": "text", "method": "text", "headers": "any", "expiresOn": "instant" }""", answer.Json);
        Assert.Equal("PUT", answer.Json.Text("method"));
        Assert.Equal(HttpStatusCode.Created, await SendAsync(answer, HttpMethod.Put, content));
        var receipt = await Account.ReceiptAsync(new Upload($"RM6226/{supplier.Id}/plan/2026/our plan.csv", content));
        Assert.Equal("accepted", receipt.Text("outcome"));
    }

    [Fact]
    public async Task Link_Used_DoesNothingElse()
    {
        var supplier = await Journey.SupplierAsync();
        var answer = await Api.PostAsync($"{supplier.Route}/uploads", new { kind = "report", fileName = "report.csv" });
        await SendAsync(answer, HttpMethod.Put, supplier.Report().AsCsv());

        Assert.NotEqual(HttpStatusCode.Created, await SendAsync(answer, HttpMethod.Put, [1, 2, 3]));
        Assert.Equal(HttpStatusCode.Forbidden, await SendAsync(answer, HttpMethod.Get));
        Assert.Equal(HttpStatusCode.Forbidden, await SendAsync(answer, HttpMethod.Delete));
        Assert.Equal(HttpStatusCode.Forbidden, await SendAsync(answer, HttpMethod.Put, [1], url => url.Replace("report.csv", "other.csv", StringComparison.Ordinal)));
        Assert.Equal(HttpStatusCode.Forbidden, await SendAsync(answer, HttpMethod.Get, null, ListingOf));
        Assert.Equal(supplier.Report().AsCsv(), await Account.FindAsync("uploads", $"RM6226/{supplier.Id}/report/report.csv"));
    }

    [Theory]
    [InlineData("suppliers", "file.csv")]
    [InlineData("feedbacks", "file.csv")]
    [InlineData("Report", "file.csv")]
    [InlineData(null, "file.csv")]
    [InlineData("report", null)]
    [InlineData("report", "")]
    [InlineData("report", "../plan/file.csv")]
    [InlineData("report", "a//b.csv")]
    [InlineData("report", "a\\b.csv")]
    [InlineData("report", "a\nb.csv")]
    public async Task Link_ForNoSuchFile_Is400(string? kind, string? fileName) =>
        (await Api.PostAsync("/api/frameworks/RM6226/suppliers/001LinkTest/uploads", new { kind, fileName })).IsProblem(HttpStatusCode.BadRequest);

    [Fact]
    public async Task Link_AskedForWithoutJson_Is400()
    {
        using var body = new StringContent("kind=report");
        var response = await Journey.App.Http.PostAsync(new Uri("/api/frameworks/RM6226/suppliers/001LinkTest/uploads", UriKind.Relative), body);

        (await Answer.OfAsync(response)).IsProblem(HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("/api/frameworks/RM9999/suppliers/001LinkTest/uploads")]
    [InlineData("/api/frameworks/RM6226/suppliers/ccs/uploads")]
    public async Task Link_ForNobody_Is404(string route) =>
        (await Api.PostAsync(route, new { kind = "report", fileName = "file.csv" })).IsProblem(HttpStatusCode.NotFound);

    private static string ListingOf(string url)
    {
        var parts = new UriBuilder(url);
        parts.Path = "/devstoreaccount1/uploads";
        parts.Query += "&restype=container&comp=list";
        return parts.Uri.AbsoluteUri;
    }

    private async Task<HttpStatusCode> SendAsync(Answer link, HttpMethod method, byte[]? content = null, Func<string, string>? otherwise = null)
    {
        var url = link.Json.Text("url")!;
        using var request = new HttpRequestMessage(method, otherwise is null ? url : otherwise(url));
        foreach (var header in link.Json.At("headers").EnumerateObject())
            request.Headers.TryAddWithoutValidation(header.Name, header.Value.GetString());
        if (content is not null)
        {
            request.Content = new ByteArrayContent(content);
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("text/csv");
        }

        using var response = await storage.SendAsync(request);
        return response.StatusCode;
    }
}
