using System.Net;

namespace DrsFunctions.Storage.Tests;

public sealed class StorageSetupTests : EmulatedStorage
{
    [Fact]
    public async Task Setup_RunAgainAndAtOnce_IsFine()
    {
        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => new StorageSetup(Clients).EnsureCreatedAsync([], Cancellation)));

        Assert.True(Clients.IsEmulator);
        Assert.True(await Clients.Blobs.GetBlobContainerClient("backup").ExistsAsync());
        Assert.True(await Clients.Queues.GetQueueClient("recompute-poison").ExistsAsync());
    }

    [Fact]
    public async Task Setup_OfTheEmulator_LetsPagesUpload()
    {
        const string Origin = "http://127.0.0.1:7071";
        await new StorageSetup(Clients).EnsureCreatedAsync([Origin, "http://localhost:7071"], Cancellation);
        using var http = new HttpClient();
        using var asked = new HttpRequestMessage(HttpMethod.Options, $"{Clients.Blobs.Uri}/uploads/{Framework}/A/report/a.csv");
        asked.Headers.Add("Origin", Origin);
        asked.Headers.Add("Access-Control-Request-Method", "PUT");
        asked.Headers.Add("Access-Control-Request-Headers", "x-ms-blob-type");

        using var answer = await http.SendAsync(asked);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(Origin, Assert.Single(answer.Headers.GetValues("Access-Control-Allow-Origin")));
    }
}
