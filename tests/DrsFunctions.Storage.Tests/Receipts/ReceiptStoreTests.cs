using System.Text.Json;
using DrsFunctions.Compliance.Uploads;
using DrsFunctions.Storage.Json;
using DrsFunctions.Storage.Receipts;
using DrsFunctions.TestStorage;

namespace DrsFunctions.Storage.Tests.Receipts;

public sealed class ReceiptStoreTests : EmulatedStorage
{
    private ReceiptStore Store => new(Clients);

    [Fact]
    public void Receipt_AsJson_HasTheFieldsOfTheContract()
    {
        var json = JsonDocument.Parse(StorageJson.Write(Receipt(2))).RootElement;

        Assert.Equal(
            [
                "uploadId", "framework", "owner", "kind", "path", "fileName", "size", "sha256", "receivedOn", "readOn", "outcome", "year", "catalogue",
                "counts", "messages", "messagesOmitted", "normalisations", "ignored", "duplicateOf", "replaces", "ledger",
            ],
            json.EnumerateObject().Select(property => property.Name));
        Assert.Equal(
            ["code", "severity", "sheet", "row", "column", "cell", "found", "message", "howToFix"],
            json.GetProperty("messages")[0].EnumerateObject().Select(property => property.Name));
        Assert.Equal("""{"rows":60,"errors":1,"warnings":0}""", json.GetProperty("counts").GetRawText());
        Assert.Equal("""[{"kind":"thousandsCommas","count":7}]""", json.GetProperty("normalisations").GetRawText());
        Assert.Equal("""{"from":1,"to":2}""", json.GetProperty("ledger").GetRawText());
        Assert.Equal("rejected", json.GetProperty("outcome").GetString());
        Assert.Equal(JsonValueKind.Null, json.GetProperty("duplicateOf").ValueKind);
    }

    [Fact]
    public async Task Receipt_Written_IsFoundInItsForms()
    {
        var counter = new CallCounter();
        var store = new ReceiptStore(Emulator.Clients(counter));
        Assert.True(await store.PutAsync(Receipt(2), "<p>Rejected</p>", "Row,Message\n", Task.CompletedTask, Cancellation));
        Assert.Equal(3, counter.Count);
        Assert.Contains(".json", counter.Calls.Last(), StringComparison.Ordinal);

        var found = await store.FindAsync(Framework, "A", "report", Samples.UploadId, Cancellation);

        Assert.Equal(StorageJson.Write(Receipt(2)), StorageJson.Write(found));
        Assert.Equal("<p>Rejected</p>", await store.FindTextAsync(Framework, "A", "report", Samples.UploadId, ReceiptFormat.Html, Cancellation));
        Assert.Equal("Row,Message\n", await store.FindTextAsync(Framework, "A", "report", Samples.UploadId, ReceiptFormat.Csv, Cancellation));
        Assert.Null(await store.FindAsync(Framework, "A", "report", "another", Cancellation));
        var blob = Clients.Blobs.GetBlobContainerClient("receipts").GetBlobClient($"{Framework}/A/report/{Samples.UploadId}.json");
        Assert.Equal("application/json", (await blob.GetPropertiesAsync()).Value.ContentType);
    }

    [Fact]
    public async Task Receipt_OfAnEarlierEntry_NeverReplacesALaterOne()
    {
        Assert.True(await Store.PutAsync(Receipt(5), null, null, Task.CompletedTask, Cancellation));
        Assert.False(await Store.PutAsync(Receipt(4) with { Outcome = UploadOutcome.Accepted }, null, null, Task.CompletedTask, Cancellation));
        Assert.True(await Store.PutAsync(Receipt(6) with { Outcome = UploadOutcome.Accepted }, null, null, Task.CompletedTask, Cancellation));

        Assert.Equal(6, (await Store.FindAsync(Framework, "A", "report", Samples.UploadId, Cancellation))?.Ledger?.To);
    }

    [Fact]
    public async Task Receipt_ThatHasNoMessagesAnyMore_LosesItsTable()
    {
        await Store.PutAsync(Receipt(4), "<p>Rejected</p>", "Row,Message\n", Task.CompletedTask, Cancellation);

        await Store.PutAsync(Receipt(6) with { Outcome = UploadOutcome.Accepted, Messages = [] }, "<p>Accepted</p>", null, Task.CompletedTask, Cancellation);
        await Store.PutAsync(Receipt(5), "<p>Late</p>", null, Task.CompletedTask, Cancellation);

        Assert.Null(await Store.FindTextAsync(Framework, "A", "report", Samples.UploadId, ReceiptFormat.Csv, Cancellation));
        Assert.Equal("<p>Accepted</p>", await Store.FindTextAsync(Framework, "A", "report", Samples.UploadId, ReceiptFormat.Html, Cancellation));
    }

    [Fact]
    public void Receipt_OfAnUnrecognisedPath_LiesApart() =>
        Assert.Equal(
            $"unrecognised/{Samples.UploadId}.json",
            ReceiptStore.PathOf(Receipt(1) with { Framework = null, Owner = null, Kind = null, Ledger = null }, ReceiptFormat.Json));

    private Receipt Receipt(long to) => new(
        Samples.UploadId,
        Framework,
        "A",
        "report",
        $"{Framework}/A/report/2025.csv",
        "2025.csv",
        4_096,
        new('a', 64),
        Samples.Noon,
        Samples.Noon,
        UploadOutcome.Rejected,
        4,
        "drs-social-value 1",
        new(60, 1, 0),
        [ReceiptMessage.Of(Samples.Message)],
        0,
        [new("thousandsCommas", 7)],
        ["Notes"],
        null,
        null,
        new(1, to));
}
