using System.Net;
using DrsFunctions.Storage.Uploads;
using NodaTime;

namespace DrsFunctions.Storage.Tests.Uploads;

public sealed class UploadLinksTests : EmulatedStorage
{
    private static readonly HttpClient Http = new();

    private UploadPath Path => UploadPath.Parse($"{Framework}/A/report/folder/2025 £.csv");

    [Fact]
    public async Task Link_CreatesItsBlobOnce()
    {
        var link = await LinkAsync();

        Assert.Equal(HttpStatusCode.Created, await SendAsync(HttpMethod.Put, link, link.Url, "first"));
        Assert.Equal(HttpStatusCode.Forbidden, await SendAsync(HttpMethod.Put, link, link.Url, "second"));

        var blob = Clients.Blobs.GetBlobContainerClient("uploads").GetBlobClient(Path.Text);
        Assert.Equal("first", (await blob.DownloadContentAsync()).Value.Content.ToString());
        Assert.Equal("PUT", link.Method);
        Assert.Equal("BlockBlob", Assert.Single(link.Headers).Value);
    }

    [Fact]
    public async Task Link_CreatesNoOtherBlob()
    {
        var link = await LinkAsync();
        var other = new UriBuilder(link.Url) { Path = link.Url.AbsolutePath.Replace("2025", "2024", StringComparison.Ordinal) }.Uri;

        Assert.Equal(HttpStatusCode.Forbidden, await SendAsync(HttpMethod.Put, link, other, "x"));
    }

    [Fact]
    public async Task Link_NeitherReadsNorDeletesNorLists()
    {
        var link = await LinkAsync();
        await SendAsync(HttpMethod.Put, link, link.Url, "first");
        var list = new UriBuilder(link.Url) { Path = "/devstoreaccount1/uploads", Query = link.Url.Query[1..] + "&restype=container&comp=list" }.Uri;

        Assert.Equal(HttpStatusCode.Forbidden, await SendAsync(HttpMethod.Get, link, link.Url, null));
        Assert.Equal(HttpStatusCode.Forbidden, await SendAsync(HttpMethod.Delete, link, link.Url, null));
        Assert.Equal(HttpStatusCode.Forbidden, await SendAsync(HttpMethod.Get, link, list, null));
    }

    [Fact]
    public async Task Link_Expired_CreatesNothing()
    {
        var link = await new UploadLinks(Clients).CreateAsync(Path, Instant.FromUtc(2020, 1, 1, 0, 0), Cancellation);

        Assert.Equal(HttpStatusCode.Forbidden, await SendAsync(HttpMethod.Put, link, link.Url, "late"));
    }

    private Task<UploadLink> LinkAsync() => new UploadLinks(Clients).CreateAsync(Path, Instant.FromUtc(2099, 1, 1, 0, 0), Cancellation);

    private static async Task<HttpStatusCode> SendAsync(HttpMethod method, UploadLink link, Uri url, string? content)
    {
        using var request = new HttpRequestMessage(method, url);
        foreach (var (name, value) in link.Headers)
            request.Headers.Add(name, value);
        if (content is not null)
            request.Content = new StringContent(content);
        using var response = await Http.SendAsync(request);
        return response.StatusCode;
    }
}
