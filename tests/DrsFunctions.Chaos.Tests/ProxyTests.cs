using Azure;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using DrsFunctions.Chaos.Proxies;
using Embedded.Azurite;

namespace DrsFunctions.Chaos.Tests;

/// <summary>What stands between app and storage lets everything through as it is, and lets go wrong what it says it does.</summary>
public sealed class ProxyTests : IAsyncLifetime
{
    private AzuriteProcess azurite = null!;
    private StorageProxy proxy = null!;

    public async Task InitializeAsync()
    {
        azurite = await AzuriteProcess.StartAsync(StoragePorts.Free(), folder: null, CancellationToken.None);
        proxy = await StorageProxy.StartAsync(azurite.Ports);
    }

    public async Task DisposeAsync()
    {
        await proxy.DisposeAsync();
        await azurite.DisposeAsync();
    }

    [Fact]
    public async Task Calls_WithoutFaults_GoThrough()
    {
        var blob = await BlobAsync("folder/a b&c=ä.txt", "text");
        var table = new TableServiceClient(proxy.ConnectionString).GetTableClient("Rows");
        await table.CreateIfNotExistsAsync();
        await table.AddEntityAsync(new TableEntity("a|b", "c'd") { ["Text"] = "ä" });

        Assert.Equal("text", (await blob.DownloadContentAsync()).Value.Content.ToString());
        Assert.Equal("ä", (await table.GetEntityAsync<TableEntity>("a|b", "c'd")).Value.GetString("Text"));
        Assert.Equal(412, (await Assert.ThrowsAsync<RequestFailedException>(() => table.UpdateEntityAsync(new TableEntity("a|b", "c'd"), new ETag("W/\"datetime'x'\""), TableUpdateMode.Replace))).Status);
    }

    [Fact]
    public async Task Message_WhoseReaderIsGone_ReappearsAfterSecondsInsteadOfMinutes()
    {
        var queue = new QueueServiceClient(proxy.ConnectionString).GetQueueClient("waiting");
        await queue.CreateIfNotExistsAsync();
        await queue.SendMessageAsync("text");

        var message = (await queue.ReceiveMessagesAsync(1, TimeSpan.FromMinutes(10))).Value.Single();

        Assert.InRange((message.NextVisibleOn!.Value - message.InsertedOn!.Value).TotalSeconds, 1, 60);
    }

    [Fact]
    public async Task Blobs_Withheld_AreMissingFromTheTriggersListAlone()
    {
        var blob = await BlobAsync("heard.txt", "1");
        proxy.Withheld.Add("missed.txt");
        await BlobAsync("missed.txt", "2");
        var container = new BlobContainerClient(proxy.ConnectionString, blob.BlobContainerName);

        Assert.Equal(["heard.txt"], container.GetBlobs().AsPages(pageSizeHint: 5_000).SelectMany(page => page.Values).Select(item => item.Name), StringComparer.Ordinal);
        Assert.Equal(["heard.txt", "missed.txt"], container.GetBlobs().Select(item => item.Name), StringComparer.Ordinal);
    }

    [Fact]
    public async Task Calls_WithFaults_GoWrongInEveryWayAndAreMadeUpFor()
    {
        var blob = await BlobAsync("often.txt", "0");
        proxy.Faults.Begin(seed: 1, share: 0.3);

        for (var time = 1; time <= 60; time++)
            await blob.UploadAsync(BinaryData.FromString($"{time}"), overwrite: true);
        var read = (await blob.DownloadContentAsync()).Value.Content.ToString();
        proxy.Faults.End();

        Assert.Equal("60", read);
        Assert.InRange(proxy.Faults.Happened.Count, 5, Enum.GetValues<StorageFault>().Length);
    }

    private async Task<BlobClient> BlobAsync(string path, string text)
    {
        var options = new BlobClientOptions { Retry = { Delay = TimeSpan.FromMilliseconds(10), MaxRetries = 20 } };
        var container = new BlobServiceClient(proxy.ConnectionString, options).GetBlobContainerClient("files");
        await container.CreateIfNotExistsAsync();
        var blob = container.GetBlobClient(path);
        await blob.UploadAsync(BinaryData.FromString(text), overwrite: true);
        return blob;
    }
}
