using Azure;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Storage.Blobs;
using DrsFunctions.Clock;
using DrsFunctions.Compliance.Suppliers;
using DrsFunctions.Files.Frameworks;
using DrsFunctions.Frameworks;
using DrsFunctions.Intake;
using DrsFunctions.Storage;
using DrsFunctions.Storage.Evidence;
using DrsFunctions.Storage.Feedback;
using DrsFunctions.Storage.Ledgers;
using DrsFunctions.Storage.Receipts;
using DrsFunctions.Storage.Recompute;
using DrsFunctions.Storage.Standings;
using DrsFunctions.Storage.Uploads;
using DrsFunctions.Tests.Support;
using NodaTime;

namespace DrsFunctions.Tests.Intake;

/// <summary>Feedback that changes while it is read, and whose deletion is cut short. The files lie where the app does not look.</summary>
public sealed class InterruptedFeedbackTests : JourneyTests
{
    private const string Container = "interrupted";
    private static readonly FrameworkInService Rm6226 = new(FrameworkFolder.Read(FrameworkCopies.Folder()).Single(framework => framework.Id == "RM6226"));

    [Fact]
    public async Task Deletion_CutShort_IsMadeUpForByTheNextDelivery()
    {
        var supplier = await Journey.SupplierAsync();
        var path = UploadPath.Parse($"RM6226/{supplier.Id}/feedback/q4.csv");
        var blob = await WriteAsync(path.Text, new FeedbackText().With("2025-12", 3, 4).ToBytes());

        await Assert.ThrowsAsync<RequestFailedException>(() => Files().TakeAsync(Rm6226, path, BlobOf(path.Text, new NoDeletion()), surrender: null, CancellationToken.None));
        Assert.True(await blob.ExistsAsync());
        var entries = (await supplier.LedgerAsync()).Count;
        var receipts = await Account.PathsAsync("receipts", $"RM6226/{supplier.Id}/feedback/");

        await Files().TakeAsync(Rm6226, path, blob, surrender: null, CancellationToken.None);
        await Files().TakeAsync(Rm6226, path, blob, surrender: null, CancellationToken.None);

        Assert.False(await blob.ExistsAsync());
        Assert.Single(receipts, receipt => receipt.EndsWith(".json", StringComparison.Ordinal));
        Assert.Equal(entries, (await supplier.LedgerAsync()).Count);
        Assert.Equal(receipts, await Account.PathsAsync("receipts", $"RM6226/{supplier.Id}/feedback/"));
    }

    [Fact]
    public async Task File_ThatGrowsWhileItIsRead_IsNotReadOn()
    {
        var path = $"RM6226/{Journey.NewId()}/feedback/growing.csv";
        var blob = await WriteAsync(path, new byte[9 * 1024 * 1024]);
        var properties = (await blob.GetPropertiesAsync()).Value;
        var source = new FeedbackSource(blob, properties.ETag, properties.ContentLength, Instant.FromUtc(2026, 1, 5, 9, 0));

        await using var stream = await source.OpenAsync(CancellationToken.None);
        await stream.ReadExactlyAsync(new byte[1000]);
        await WriteAsync(path, new byte[10 * 1024 * 1024]);

        var changed = await Assert.ThrowsAsync<RequestFailedException>(() => stream.CopyToAsync(Stream.Null));
        Assert.True(FeedbackSource.IsGone(changed));
        await source.DeleteAsync(CancellationToken.None);
        Assert.True(await blob.ExistsAsync());
    }

    [Fact]
    public async Task File_Of251Megabytes_IsRejectedUnread()
    {
        var supplier = await Journey.SupplierAsync();
        var path = UploadPath.Parse($"RM6226/{supplier.Id}/feedback/large.csv");
        var content = new byte[251 * 1024 * 1024];
        var blob = await WriteAsync(path.Text, content);

        await Files().TakeAsync(Rm6226, path, blob, surrender: null, CancellationToken.None);

        var receipt = await Account.ReceiptAsync(new Upload(path.Text, content));
        Assert.Equal(("rejected", "fileTooLarge"), (receipt.Text("outcome"), receipt.Items("messages")[0].Text("code")));
        Assert.False(await blob.ExistsAsync());
    }

    private static BlobClient BlobOf(string connection, string path, params ReadOnlySpan<HttpPipelinePolicy> policies)
    {
        var options = new BlobClientOptions { Retry = { MaxRetries = 0 } };
        foreach (var policy in policies)
            options.AddPolicy(policy, HttpPipelinePosition.PerCall);
        return new BlobServiceClient(connection, options).GetBlobContainerClient(Container).GetBlobClient(path);
    }

    private BlobClient BlobOf(string path, params ReadOnlySpan<HttpPipelinePolicy> policies) => BlobOf(Account.ConnectionString, path, policies);

    private async Task<BlobClient> WriteAsync(string path, byte[] content)
    {
        await new BlobServiceClient(Account.ConnectionString).GetBlobContainerClient(Container).CreateIfNotExistsAsync();
        var blob = BlobOf(path);
        await blob.UploadAsync(BinaryData.FromBytes(content), overwrite: true);
        return blob;
    }

    private FeedbackFiles Files()
    {
        var clients = new StorageClients(StorageSettings.Of(Account.ConnectionString));
        var ledger = new Ledger<SupplierRecord>(clients);
        var quarantine = new QuarantineStore(clients);
        var closing = new SupplierClosing(
            ledger,
            new StandingTable(clients),
            new FeedbackTable(clients),
            new UploadClosing(new UploadTable(clients), new ReceiptStore(clients), quarantine),
            new RecomputeQueue(clients));
        var clock = new AppClock(new StillClock(), null);
        var limits = new LimitOptions();
        return new(ledger, new(ledger, closing, clock, limits), closing, quarantine, clock, limits);
    }

    private sealed class StillClock : IClock
    {
        public Instant GetCurrentInstant() => Instant.FromUtc(2026, 1, 5, 9, 0);
    }

    private sealed class NoDeletion : HttpPipelineSynchronousPolicy
    {
        public override void OnSendingRequest(HttpMessage message)
        {
            if (message.Request.Method == RequestMethod.Delete)
                throw new RequestFailedException(503, "The process ended here.");
        }
    }
}
