using Azure.Data.Tables;
using DrsFunctions.Cli.Tests.Simulation;
using DrsFunctions.Storage;
using DrsFunctions.Storage.Ledgers;
using DrsFunctions.Storage.Recovery;
using DrsFunctions.Storage.Register;
using NodaTime;

namespace DrsFunctions.Cli.Tests.Recovery;

/// <summary>The rehearsal: a night's copies, all tables lost, and everything back.</summary>
public sealed class RestoreTests(SimulatedStage stage) : IClassFixture<SimulatedStage>
{
    private const string Supplier = "001sim000001";
    private static readonly LocalDate Night = new(2026, 2, 11);

    private static readonly string[] Tables =
    [
        StorageNames.LedgerTable, StorageNames.RegisterTable, StorageNames.StandingTable, StorageNames.UploadTable,
        StorageNames.ObligationTable, StorageNames.FeedbackTable, StorageNames.MessageTable,
    ];

    [Fact]
    public async Task Rebuild_FromExport_BringsEverythingBackThatAnEmptiedStorageHeld()
    {
        var clients = stage.Clients;
        var register = new RegisterTable(clients);
        await register.PutContactAsync("RM6226", new(Supplier, "c1", "pat@example.org", "Pat"), default);
        var secret = await register.SaltAsync("RM6226", new byte[32], default);
        await new Anchors(clients).WriteAsync(Night, default);
        var export = await new LedgerExports(clients).WriteAsync(Night, default);
        Assert.Null(await new LedgerExports(clients).WriteAsync(Night, default));
        await new ContactBackup(clients).WriteAsync(Night, ["RM6226", "RM6366"], default);
        var (ledgers, standings) = (await DumpAsync(StorageNames.LedgerTable), await DumpAsync(StorageNames.StandingTable));

        await EmptyAsync();
        Assert.Empty(await DumpAsync(StorageNames.LedgerTable));
        var run = await Drs.RunWithAsync(stage.Storage, "rebuild", "--from-export", "--date", "2026-02-11");

        Assert.True(run.Status == ExitCode.Good, run.Output + run.Errors);
        Assert.Contains($"{export!.Ledgers} ledgers restored, 0 there already, {export.Rows} rows written", run.Output, StringComparison.Ordinal);
        Assert.Contains($"{export.Ledgers} ledgers intact against the heads of 2026-02-11, 0 broken.", run.Output, StringComparison.Ordinal);
        Assert.Equal(ledgers, await DumpAsync(StorageNames.LedgerTable));
        Assert.Equal(standings, await DumpAsync(StorageNames.StandingTable));
        Assert.Equal("pat@example.org", (await register.FindContactAsync("RM6226", Supplier, "c1", default))?.Address);
        Assert.Equal(secret.ToArray(), await register.FindSaltAsync("RM6226", default));

        await CutShortAsync();
        var again = await Drs.RunWithAsync(stage.Storage, "rebuild", "--from-export");

        Assert.Contains($"1 ledger restored, {export.Ledgers - 1} there already", again.Output, StringComparison.Ordinal);
        Assert.Equal(ledgers, await DumpAsync(StorageNames.LedgerTable));
    }

    [Theory]
    [InlineData("There is no copy of 2020-01-01", "--from-export", "--date", "2020-01-01")]
    [InlineData("--date must be a day", "--from-export", "--date", "yesterday")]
    [InlineData("add --from-export", "--date", "2026-02-11")]
    public async Task Rebuild_FromNoCopy_EndsWithUsage(string problem, params string[] options)
    {
        var run = await Drs.RunWithAsync(stage.Storage, ["rebuild", .. options]);

        Assert.Equal(ExitCode.Usage, run.Status);
        Assert.Contains(problem, run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Poison_ListedAndReplayed_IsTriedAgain()
    {
        var clients = stage.Clients;
        var blobs = clients.Queues.GetQueueClient(StorageNames.BlobPoisonQueue);
        await blobs.CreateIfNotExistsAsync();
        await new StorageSetup(clients).EnsureCreatedAsync([], default);
        foreach (var queue in (string[])[StorageNames.RecomputeQueue, StorageNames.MessageQueue])
            await clients.Queues.GetQueueClient(queue).ClearMessagesAsync();
        await clients.Queues.GetQueueClient(StorageNames.RecomputePoisonQueue).SendMessageAsync("""{"framework":"RM6226","supplier":"A","cause":"x"}""");
        await clients.Queues.GetQueueClient(StorageNames.MessagePoisonQueue).SendMessageAsync("""{"framework":"RM6226","supplier":"A","key":"k"}""");
        await blobs.SendMessageAsync($$"""{"Type":"BlobTrigger","FunctionId":"f","BlobType":"BlockBlob","ContainerName":"uploads","BlobName":"RM6226/{{Supplier}}/plan/a.csv","ETag":"e"}""");

        var listed = await Drs.RunWithAsync(stage.Storage, "poison", "list");
        var replayed = await Drs.RunWithAsync(stage.Storage, "poison", "replay");
        var empty = await Drs.RunWithAsync(stage.Storage, "poison", "list");

        Assert.Contains("3 messages in all.", listed.Output, StringComparison.Ordinal);
        Assert.Contains("plan/a.csv", listed.Output, StringComparison.Ordinal);
        Assert.Contains("webjobs-blobtrigger-poison: 1 message handed on.", replayed.Output, StringComparison.Ordinal);
        Assert.Contains("no messages in all.", empty.Output, StringComparison.Ordinal);
        var waiting = (await clients.Queues.GetQueueClient(StorageNames.RecomputeQueue).PeekMessagesAsync(32)).Value.Select(message => message.MessageText).ToArray();
        Assert.Equal(2, waiting.Length);
        Assert.Contains(waiting, text => text.Contains(Supplier, StringComparison.Ordinal));
        Assert.Contains("\"k\"", Assert.Single((await clients.Queues.GetQueueClient(StorageNames.MessageQueue).PeekMessagesAsync(32)).Value).MessageText, StringComparison.Ordinal);
    }

    private async Task EmptyAsync()
    {
        foreach (var name in Tables)
        {
            var table = stage.Clients.Tables.GetTableClient(name);
            await foreach (var row in table.QueryAsync<TableEntity>(select: ["PartitionKey", "RowKey"]))
                await table.DeleteEntityAsync(row.PartitionKey, row.RowKey);
        }
    }

    // As if restoring had ended in the middle of a ledger: some entries, and no head.
    private async Task CutShortAsync()
    {
        var table = stage.Clients.Tables.GetTableClient(StorageNames.LedgerTable);
        foreach (var row in (string[])["head", "snapshot", "000000000003"])
            await table.DeleteEntityAsync($"RM6226|{Supplier}", row);
    }

    private async Task<string[]> DumpAsync(string table)
    {
        var rows = new List<string>();
        await foreach (var row in stage.Clients.Tables.GetTableClient(table).QueryAsync<TableEntity>())
        {
            var columns = row.Where(column => column.Key is not ("odata.etag" or "Timestamp" or "Version")).OrderBy(column => column.Key, StringComparer.Ordinal);
            rows.Add(string.Join('\n', columns.Select(column => $"{column.Key}:{column.Value?.GetType().Name}={(column.Value is byte[] bytes ? Convert.ToHexString(bytes) : column.Value)}")));
        }

        return [.. rows.Order(StringComparer.Ordinal)];
    }
}
