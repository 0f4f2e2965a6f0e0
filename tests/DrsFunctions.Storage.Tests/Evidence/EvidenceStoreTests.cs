using DrsFunctions.Storage.Evidence;
using DrsFunctions.Storage.Uploads;

namespace DrsFunctions.Storage.Tests.Evidence;

public sealed class EvidenceStoreTests : EmulatedStorage
{
    private UploadPath Path => UploadPath.Parse($"{Framework}/A/report/2025 £.csv");

    [Fact]
    public async Task Bytes_AreKeptOnce_WithWhereTheyCameFromFirst()
    {
        var store = new EvidenceStore(Clients);
        var hash = $"{Framework}hash";

        await store.PutAsync(BinaryData.FromString("a,b"), hash, Path, "first", Cancellation);
        await store.PutAsync(BinaryData.FromString("a,b"), hash, UploadPath.Parse("other"), "second", Cancellation);

        Assert.Equal("a,b", (await store.FindAsync(hash, Cancellation))?.ToString());
        Assert.Null(await store.FindAsync("nothing", Cancellation));
        var metadata = (await Clients.Blobs.GetBlobContainerClient("evidence").GetBlobClient($"files/{hash}").GetPropertiesAsync()).Value.Metadata;
        Assert.Equal("first", metadata["uploadId"]);
        Assert.Equal(Path.Text, Uri.UnescapeDataString(metadata["path"]));
        Assert.Equal(("A", "report", Framework), (metadata["owner"], metadata["kind"], metadata["framework"]));
    }

    [Theory]
    [InlineData("/A/report/a.csv", "/A/")]
    [InlineData("/not an id/report/a.csv", null)]
    public async Task File_SetApart_LiesUnderItsOwner(string path, string? folder)
    {
        var store = new QuarantineStore(Clients);
        var expected = folder is null ? $"unrecognised/{Framework}" : $"{Framework}{folder}{Framework}";

        for (var time = 0; time < 2; time++)
            await store.PutAsync(new MemoryStream([1, 2, 3]), UploadPath.Parse(Framework + path), Framework, Cancellation);

        var blob = Clients.Blobs.GetBlobContainerClient("quarantine").GetBlobClient(expected);
        Assert.Equal([1, 2, 3], (await blob.DownloadContentAsync()).Value.Content.ToArray());
    }
}
