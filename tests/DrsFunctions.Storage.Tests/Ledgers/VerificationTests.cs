using Azure;
using Azure.Data.Tables;
using DrsFunctions.Compliance.Ledgers;
using DrsFunctions.Compliance.Suppliers;
using DrsFunctions.Storage.Ledgers;
using DrsFunctions.Storage.Rows;
using NodaTime;

namespace DrsFunctions.Storage.Tests.Ledgers;

/// <summary>A ledger of 20 entries with a snapshot of all, of which one thing at a time is tampered with.</summary>
public sealed class VerificationTests : EmulatedStorage
{
    private const long Entries = 20;

    private Ledger<SupplierRecord> Ledger => new(Clients);

    private LedgerName Name => new(Framework, Samples.Supplier);

    private TableClient Table => Clients.Table(StorageNames.LedgerTable);

    public static TheoryData<string> EntryColumns => ["Sequence", "At", "Kind", "Actor", "Cause", "Year", "Body", "PreviousHash", "Hash"];

    public static TheoryData<string> HeadColumns => ["Sequence", "Hash", "At", "SnapshotSequence", "Due", "Seal"];

    public static TheoryData<string> SnapshotColumns => ["Sequence", "At", "Build", "Record", "Seal"];

    [Fact]
    public async Task Ledger_Untouched_IsIntact()
    {
        var head = await WriteAsync();

        Assert.Equal(new(true, Entries, null), await Ledger.VerifyAsync(Name, null, Cancellation));
        Assert.Equal(new(true, Entries, null), await Ledger.VerifyAsync(Name, head, Cancellation));
        Assert.Equal(new(true, 0, null), await Ledger.VerifyAsync(new(Framework, "nobody"), null, Cancellation));
    }

    [Theory]
    [MemberData(nameof(EntryColumns))]
    public async Task Entry_WithAChangedColumn_IsBroken(string column)
    {
        await WriteAsync();
        await ChangeAsync(EntryRow.KeyOf(9), column);

        Assert.Equal(new(false, 8, 9), await Ledger.VerifyAsync(Name, null, Cancellation));
    }

    [Fact]
    public async Task Entry_WithAnyByteOfItsBodyChanged_IsBroken()
    {
        await WriteAsync();
        TableEntity row = await Table.GetEntityAsync<TableEntity>(Name.PartitionKey, EntryRow.KeyOf(9));
        var body = row.GetString("Body");
        for (var position = 0; position < body.Length; position += 7)
        {
            row["Body"] = body[..position] + (body[position] == '0' ? '1' : '0') + body[(position + 1)..];
            await Table.UpdateEntityAsync(row, ETag.All, TableUpdateMode.Replace);
            Assert.Equal(9, (await Ledger.VerifyAsync(Name, null, Cancellation)).BrokenAt);
        }
    }

    [Fact]
    public async Task Entry_WithAColumnAddedOrRemoved_IsBroken()
    {
        await WriteAsync();
        await EditAsync(EntryRow.KeyOf(9), row => row["Body3"] = "x");
        Assert.Equal(9, (await Ledger.VerifyAsync(Name, null, Cancellation)).BrokenAt);

        await EditAsync(EntryRow.KeyOf(5), row => row.Remove("Cause"));
        Assert.Equal(5, (await Ledger.VerifyAsync(Name, null, Cancellation)).BrokenAt);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(9)]
    [InlineData(20)]
    public async Task Entry_Removed_IsBroken(long sequence)
    {
        await WriteAsync();
        await Table.DeleteEntityAsync(Name.PartitionKey, EntryRow.KeyOf(sequence));

        Assert.Equal(new(false, sequence - 1, sequence), await Ledger.VerifyAsync(Name, null, Cancellation));
    }

    [Fact]
    public async Task Entries_Swapped_AreBrokenAtTheFirst()
    {
        await WriteAsync();
        TableEntity first = await Table.GetEntityAsync<TableEntity>(Name.PartitionKey, EntryRow.KeyOf(4));
        TableEntity second = await Table.GetEntityAsync<TableEntity>(Name.PartitionKey, EntryRow.KeyOf(7));
        (first.RowKey, second.RowKey) = (second.RowKey, first.RowKey);
        foreach (var row in (TableEntity[])[first, second])
            await Table.UpsertEntityAsync(row, TableUpdateMode.Replace);

        Assert.Equal(4, (await Ledger.VerifyAsync(Name, null, Cancellation)).BrokenAt);
    }

    [Theory]
    [InlineData("000000000021", 21)]
    [InlineData("0000000000095", 10)]
    [InlineData("000000000000", 1)]
    [InlineData("zzz", 20)]
    public async Task Row_Added_IsBroken(string key, long brokenAt)
    {
        await WriteAsync();
        TableEntity row = await Table.GetEntityAsync<TableEntity>(Name.PartitionKey, EntryRow.KeyOf(9));
        row.RowKey = key;
        await Table.AddEntityAsync(row);

        Assert.Equal(brokenAt, (await Ledger.VerifyAsync(Name, null, Cancellation)).BrokenAt);
    }

    [Fact]
    public async Task Entry_AddedInKeepingWithTheChain_IsBrokenAfterTheHead()
    {
        var head = await WriteAsync();
        var forged = new StoredEntry(21, Samples.Noon + Duration.FromDays(1), "supplierListed", "ccs", null, null, new("""{"name":"X","lots":[]}"""), head.Hash, "");
        await Table.AddEntityAsync(EntryRow.Of(Name, forged with { Hash = EntryHash.Of(forged) }));

        Assert.Equal(21, (await Ledger.VerifyAsync(Name, null, Cancellation)).BrokenAt);
    }

    [Theory]
    [MemberData(nameof(HeadColumns))]
    public async Task Head_WithAChangedColumn_IsBrokenAtTheLastEntry(string column)
    {
        await WriteAsync();
        await ChangeAsync(HeadRow.Key, column);

        Assert.Equal(new(false, Entries, Entries), await Ledger.VerifyAsync(Name, null, Cancellation));
    }

    [Fact]
    public async Task Head_Removed_IsBrokenAtTheLastEntry()
    {
        await WriteAsync();
        await Table.DeleteEntityAsync(Name.PartitionKey, HeadRow.Key);

        Assert.Equal(Entries, (await Ledger.VerifyAsync(Name, null, Cancellation)).BrokenAt);
    }

    [Theory]
    [MemberData(nameof(SnapshotColumns))]
    public async Task Snapshot_WithAChangedColumn_IsBrokenAtItsEntry(string column)
    {
        await WriteAsync();
        await ChangeAsync(SnapshotRow.Key, column);

        Assert.Equal(Entries, (await Ledger.VerifyAsync(Name, null, Cancellation)).BrokenAt);
    }

    [Fact]
    public async Task Snapshot_SealedAnewAfterAChange_IsBrokenAtItsEntry()
    {
        await WriteAsync();
        await EditAsync(SnapshotRow.Key, row =>
        {
            row["Record"] = row.GetString("Record").Replace("name20", "nameXX", StringComparison.Ordinal);
            RowSeal.Put(row);
        });

        Assert.Equal(Entries, (await Ledger.VerifyAsync(Name, null, Cancellation)).BrokenAt);
    }

    [Fact]
    public async Task Snapshot_Removed_IsBrokenAtItsEntry()
    {
        await WriteAsync();
        await Table.DeleteEntityAsync(Name.PartitionKey, SnapshotRow.Key);

        Assert.Equal(Entries, (await Ledger.VerifyAsync(Name, null, Cancellation)).BrokenAt);
    }

    [Fact]
    public async Task Snapshot_OfAnotherBuild_IsNotUsedAndMadeAgain()
    {
        await WriteAsync();
        await EditAsync(SnapshotRow.Key, row =>
        {
            row["Build"] = "another";
            row["Record"] = """{"name":"folded by other rules"}""";
            RowSeal.Put(row);
        });

        Assert.Equal("name20", (await Ledger.LoadAsync(Name, Cancellation)).Record.Name);
        Assert.True((await Ledger.VerifyAsync(Name, null, Cancellation)).Intact);
        Assert.Equal(21, (await Ledger.AppendAsync(Name, _ => [Samples.Listed("A")], Samples.Origin, Samples.Noon)).State.SnapshotSequence);
        Assert.True((await Ledger.VerifyAsync(Name, null, Cancellation)).Intact);
    }

    [Fact]
    public async Task Ledger_CutFromItsEndWithItsHead_IsFoundByTheAnchor()
    {
        var anchor = await WriteAsync();
        var last = (await Ledger.ReadAsync(Name, 17, 1, Cancellation))[0];
        await Table.DeleteEntityAsync(Name.PartitionKey, EntryRow.KeyOf(19));
        await Table.DeleteEntityAsync(Name.PartitionKey, EntryRow.KeyOf(20));
        await Table.DeleteEntityAsync(Name.PartitionKey, SnapshotRow.Key);
        await Table.UpsertEntityAsync(HeadRow.Of(Name, 18, last.Hash, last.At, 0, null), TableUpdateMode.Replace);

        Assert.True((await Ledger.VerifyAsync(Name, null, Cancellation)).Intact);
        Assert.Equal(new(false, 18, 19), await Ledger.VerifyAsync(Name, anchor, Cancellation));
    }

    [Fact]
    public async Task Ledger_RemovedWhole_IsFoundByTheAnchor()
    {
        var anchor = await WriteAsync();
        await foreach (var row in Table.QueryAsync<TableEntity>(Pages.Of(Name.PartitionKey)))
            await Table.DeleteEntityAsync(row.PartitionKey, row.RowKey);

        Assert.Equal(new(false, 0, 1), await Ledger.VerifyAsync(Name, anchor, Cancellation));
    }

    [Fact]
    public async Task Ledger_WorkedOutAnew_IsFoundByTheAnchor()
    {
        var anchor = await WriteAsync();
        await foreach (var row in Table.QueryAsync<TableEntity>(Pages.Of(Name.PartitionKey)))
            await Table.DeleteEntityAsync(row.PartitionKey, row.RowKey);
        await WriteAsync("other");

        Assert.True((await Ledger.VerifyAsync(Name, null, Cancellation)).Intact);
        Assert.Equal(Entries, (await Ledger.VerifyAsync(Name, anchor, Cancellation)).BrokenAt);
    }

    [Fact]
    public async Task LargeBody_ChangedOrGoneFromEvidence_IsBroken()
    {
        await WriteAsync();
        await Ledger.AppendAsync(Name, _ => [new DecisionTaken(Decision.Waive, 3, null, new('x', 450_000))], Samples.Origin, Samples.Noon);
        TableEntity row = await Table.GetEntityAsync<TableEntity>(Name.PartitionKey, EntryRow.KeyOf(21));
        var blob = Clients.Container(StorageNames.Evidence).GetBlobClient($"bodies/{row.GetString("Body")[13..^2]}");
        var kept = (await blob.DownloadContentAsync()).Value.Content.ToString();

        await blob.UploadAsync(BinaryData.FromString(kept.Replace("xxxy", "xxxx", StringComparison.Ordinal).Remove(50, 1)), overwrite: true);
        Assert.Equal(21, (await Ledger.VerifyAsync(Name, null, Cancellation)).BrokenAt);
        await blob.DeleteAsync();
        Assert.Equal(21, (await Ledger.VerifyAsync(Name, null, Cancellation)).BrokenAt);
        await blob.UploadAsync(BinaryData.FromString(kept));
        Assert.True((await Ledger.VerifyAsync(Name, null, Cancellation)).Intact);
    }

    [Fact]
    public async Task Ledger_ThatLacksAnEntry_IsNotLoaded()
    {
        await WriteAsync();
        await Table.DeleteEntityAsync(Name.PartitionKey, EntryRow.KeyOf(18));
        await Table.DeleteEntityAsync(Name.PartitionKey, SnapshotRow.Key);

        await Assert.ThrowsAsync<InvalidDataException>(() => Ledger.LoadAsync(Name, Cancellation));
    }

    [Fact]
    public async Task Verification_WhileOthersAppend_IsNeverAFalseAlarm()
    {
        using var stop = new CancellationTokenSource();
        var appending = AppendUntilAsync(stop.Token);
        for (var round = 0; round < 20; round++)
            Assert.True((await Ledger.VerifyAsync(Name, null, Cancellation)).Intact);
        await stop.CancelAsync();
        Assert.True(await appending > 0);
    }

    private async Task<int> AppendUntilAsync(CancellationToken stopped)
    {
        var appended = 0;
        while (!stopped.IsCancellationRequested && appended < 200)
        {
            await Ledger.AppendAsync(Name, _ => [Samples.Listed("A")], new("ccs", $"{appended}"), Samples.Noon, cancellationToken: Cancellation);
            appended++;
        }

        return appended;
    }

    private async Task<AnchoredHead> WriteAsync(string name = "name")
    {
        LedgerState<SupplierRecord>? state = null;
        for (var number = 1; number <= Entries; number++)
        {
            var change = number == 9 ? Samples.Changes.OfType<ReportAccepted>().Single() : Samples.Listed($"{name}{number}");
            state = (await Ledger.AppendAsync(
                Name, _ => [change], Samples.Origin, Samples.Noon + Duration.FromMinutes(number), _ => new LocalDate(2026, 2, 1), state)).State;
        }

        return new(Framework, Samples.Supplier, state!.Sequence, state.Hash);
    }

    private Task ChangeAsync(string key, string column) => EditAsync(key, row => row[column] = row[column] switch
    {
        string text => text[..^1] + (text[^1] == '0' ? '1' : '0'),
        long number => number + 1,
        int number => number + 1,
        var other => throw new InvalidOperationException($"{column} holds {other}."),
    });

    private async Task EditAsync(string key, Action<TableEntity> edit)
    {
        TableEntity row = await Table.GetEntityAsync<TableEntity>(Name.PartitionKey, key);
        edit(row);
        await Table.UpdateEntityAsync(row, ETag.All, TableUpdateMode.Replace);
    }
}
