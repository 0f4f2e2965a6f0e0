using DrsFunctions.Compliance.Ledgers;
using DrsFunctions.Compliance.Suppliers;
using DrsFunctions.Compliance.Uploads;
using DrsFunctions.Storage.Json;
using DrsFunctions.Storage.Ledgers;
using DrsFunctions.TestStorage;
using NodaTime;

namespace DrsFunctions.Storage.Tests.Ledgers;

public sealed class LedgerTests : EmulatedStorage
{
    private Ledger<SupplierRecord> Ledger => new(Clients);

    private LedgerName Name => new(Framework, Samples.Supplier);

    [Fact]
    public async Task Ledger_WithoutEntries_IsEmpty()
    {
        var state = await Ledger.LoadAsync(Name, Cancellation);

        Assert.Equal(0, state.Sequence);
        Assert.Equal(EntryHash.Zero, state.Hash);
        Assert.Null(await Ledger.ReadHeadAsync(Name, Cancellation));
        Assert.Null(await Ledger.AsOfAsync(Name, Samples.Noon, Cancellation));
    }

    [Fact]
    public async Task Append_OfEveryKind_ReadsBack()
    {
        var appended = await Ledger.AppendAsync(Name, _ => Samples.Changes, Samples.Origin, Samples.Noon, _ => new LocalDate(2026, 2, 1));

        var loaded = await Ledger.LoadAsync(Name, Cancellation);
        var entries = await Ledger.ReadAsync(Name, 0, 1_000, Cancellation);
        Assert.Equal(Samples.Changes.Count, appended.Entries.Length);
        Assert.Equal(StorageJson.Write(appended.State.Record), StorageJson.Write(loaded.Record));
        Assert.Equal((appended.State.Sequence, appended.State.Hash, appended.State.At, appended.State.Due), (loaded.Sequence, loaded.Hash, loaded.At, loaded.Due));
        Assert.Equal(appended.State.Head, loaded.Head);
        Assert.Equal(Samples.Changes.Select(ChangeKinds.Of), entries.Select(entry => entry.Kind));
        Assert.Equal(Samples.Changes.Select(ChangeKinds.Write), entries.Select(entry => entry.Body.Text));
        Assert.Equal(entries.Select(entry => entry.PreviousHash), entries.Select(entry => entry.Hash).Prepend(EntryHash.Zero).SkipLast(1));
        Assert.All(entries, entry => Assert.Equal(entry.Hash, EntryHash.Of(entry)));
        Assert.Equal(4, entries[^2].Year);
    }

    [Fact]
    public async Task Append_WithNothingToChange_WritesNothing()
    {
        var counter = new CallCounter();
        var ledger = new Ledger<SupplierRecord>(Emulator.Clients(counter));

        var appended = await ledger.AppendAsync(Name, _ => [], Samples.Origin, Samples.Noon);

        Assert.Empty(appended.Entries);
        Assert.Equal(1, counter.Count);
        Assert.Null(await ledger.ReadHeadAsync(Name, Cancellation));
    }

    [Fact]
    public async Task Append_OnWhatIsKnown_IsOneCall()
    {
        var counter = new CallCounter();
        var ledger = new Ledger<SupplierRecord>(Emulator.Clients(counter));
        var first = await ledger.AppendAsync(Name, _ => [Samples.Listed("A")], Samples.Origin, Samples.Noon);
        counter.Reset();

        var second = await ledger.AppendAsync(Name, _ => [Samples.Listed("B")], Samples.Origin, Samples.Noon, known: first.State);
        await ledger.AppendAsync(Name, _ => [Samples.Listed("C")], Samples.Origin, Samples.Noon, known: second.State);

        Assert.Equal(2, counter.Count);
        Assert.Equal("C", (await ledger.LoadAsync(Name, Cancellation)).Record.Name);
    }

    [Fact]
    public async Task Append_OnWhatIsOutdated_DecidesAgain()
    {
        var empty = await Ledger.LoadAsync(Name, Cancellation);
        await Ledger.AppendAsync(Name, _ => [Samples.Listed("A")], Samples.Origin, Samples.Noon);
        var seen = new List<string?>();

        var appended = await Ledger.AppendAsync(
            Name,
            record =>
            {
                seen.Add(record.Name);
                return [Samples.Listed(record.Name + "B")];
            },
            Samples.Origin,
            Samples.Noon,
            known: empty);

        Assert.Equal([null, "A"], seen);
        Assert.Equal("AB", appended.State.Record.Name);
        Assert.Equal(2, appended.State.Sequence);
    }

    [Fact]
    public async Task Append_ByTwentyAtOnce_LosesNothing()
    {
        await Task.WhenAll(Enumerable.Range(1, 20).Select(number => Ledger.AppendAsync(
            Name, _ => [new ContactListed(new($"contact{number:00}", ContactRole.Reporting, true))], new("ccs", $"file{number}"), Samples.Noon)));

        var state = await Ledger.LoadAsync(Name, Cancellation);
        Assert.Equal(20, state.Sequence);
        Assert.Equal(20, state.Record.Contacts.Count);
        Assert.Equal(new(true, 20, null), await Ledger.VerifyAsync(Name, null, Cancellation));
    }

    [Fact]
    public async Task Append_WhoseAnswerIsLost_IsThereOnce()
    {
        var lost = new LostAnswer(request => request.Uri.ToUri().AbsolutePath.EndsWith("$batch", StringComparison.Ordinal));
        var ledger = new Ledger<SupplierRecord>(Emulator.Clients(lost));

        var appended = await ledger.AppendAsync(Name, _ => [Samples.Listed("A")], Samples.Origin, Samples.Noon);

        Assert.True(lost.HasHappened);
        Assert.Single(appended.Entries);
        Assert.Equal(1, (await Ledger.LoadAsync(Name, Cancellation)).Sequence);
    }

    [Fact]
    public async Task Append_InThePast_BearsTheTimeOfTheEntryBefore()
    {
        await Ledger.AppendAsync(Name, _ => [Samples.Listed("A")], Samples.Origin, Samples.Noon);

        var appended = await Ledger.AppendAsync(Name, _ => [Samples.Listed("B")], Samples.Origin, Samples.Noon - Duration.FromHours(1));

        Assert.Equal(Samples.Noon, appended.Entries[0].At);
    }

    [Theory]
    [InlineData(40_000)]
    [InlineData(450_000)]
    public async Task Append_OfALongBody_ReadsBack(int characters)
    {
        var reason = string.Concat(Enumerable.Repeat("é\"£\u0001𝄞", characters / 5));

        await Ledger.AppendAsync(Name, _ => [new DecisionTaken(Decision.Waive, 3, null, reason)], Samples.Origin, Samples.Noon);

        var entry = Assert.Single(await Ledger.ReadAsync(Name, 0, 10, Cancellation));
        Assert.Equal(reason, Assert.IsType<DecisionTaken>(entry.ToEntry().Change).Reason);
        Assert.True((await Ledger.LoadAsync(Name, Cancellation)).Record.Year(3).Waived);
        Assert.True((await Ledger.VerifyAsync(Name, null, Cancellation)).Intact);
    }

    [Fact]
    public async Task Append_OfAHundredEntries_IsRefusedInWords()
    {
        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(
            () => Ledger.AppendAsync(Name, _ => Enumerable.Repeat(Samples.Listed("A"), 100), Samples.Origin, Samples.Noon));

        Assert.Contains("99 at most", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Append_OfNinetyNineEntries_IsOneTransaction()
    {
        var appended = await Ledger.AppendAsync(Name, _ => Enumerable.Repeat(Samples.Listed("A"), 99), Samples.Origin, Samples.Noon);

        Assert.Equal(99, appended.State.Sequence);
        Assert.Equal(0, appended.State.SnapshotSequence);
        Assert.Equal("A", (await Ledger.LoadAsync(Name, Cancellation)).Record.Name);
        Assert.Equal(100, (await Ledger.AppendAsync(Name, _ => [Samples.Listed("B")], Samples.Origin, Samples.Noon)).State.SnapshotSequence);
    }

    [Fact]
    public async Task Append_OfTooManyBytes_IsRefusedInWords()
    {
        var large = new DecisionTaken(Decision.Waive, 3, null, new('x', 390_000));

        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(
            () => Ledger.AppendAsync(Name, _ => Enumerable.Repeat<Change>(large, 12), Samples.Origin, Samples.Noon));

        Assert.Contains("bytes", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Snapshot_OfEveryAppend_ComesToTheSameRecord()
    {
        var counter = new CallCounter();
        var ledger = new Ledger<SupplierRecord>(Emulator.Clients(counter));
        var state = await ledger.LoadAsync(Name, Cancellation);
        for (var number = 1; number <= 40; number++)
        {
            state = (await ledger.AppendAsync(
                Name, _ => [Samples.Changes[number % Samples.Changes.Count]], new("ccs", $"{number}"), Samples.Noon, known: state)).State;
        }

        counter.Reset();
        var loaded = await ledger.LoadAsync(Name, Cancellation);

        Assert.Equal(1, counter.Count);
        Assert.Equal(40, loaded.SnapshotSequence);
        var folded = (await ledger.ReadAsync(Name, 0, 1_000, Cancellation))
            .Aggregate(SupplierRecord.Empty, (record, entry) => record.Apply(entry.ToEntry()));
        Assert.Equal(StorageJson.Write(folded), StorageJson.Write(loaded.Record));
        Assert.Equal(StorageJson.Write(folded), StorageJson.Write(state.Record));
        Assert.True((await ledger.VerifyAsync(Name, null, Cancellation)).Intact);
    }

    [Fact]
    public async Task Snapshot_OfALargeRecord_WaitsForSixteenEntries()
    {
        var large = new SupplierListed(new('x', 220_000), []);
        var state = await Ledger.LoadAsync(Name, Cancellation);
        var snapshots = new List<long>();
        for (var number = 1; number <= 18; number++)
        {
            state = (await Ledger.AppendAsync(
                Name, _ => [number == 2 ? large : new ContactListed(new($"contact{number:00}", ContactRole.Reporting, true))], new("ccs", $"{number}"), Samples.Noon, known: state)).State;
            snapshots.Add(state.SnapshotSequence);
        }

        Assert.Equal([.. Enumerable.Repeat(1L, 16), 17L, 17L], snapshots);
        Assert.Equal(StorageJson.Write(state.Record), StorageJson.Write((await Ledger.LoadAsync(Name, Cancellation)).Record));
        Assert.True((await Ledger.VerifyAsync(Name, null, Cancellation)).Intact);
    }

    [Fact]
    public async Task Snapshot_ThatHoldsAllEntries_IsLoadedInOneCall()
    {
        var counter = new CallCounter();
        var ledger = new Ledger<SupplierRecord>(Emulator.Clients(counter));
        await ledger.AppendAsync(Name, _ => Enumerable.Repeat(Samples.Listed("A"), 16), Samples.Origin, Samples.Noon);
        counter.Reset();

        var loaded = await ledger.LoadAsync(Name, Cancellation);

        Assert.Equal(1, counter.Count);
        Assert.Equal((16, "A"), (loaded.Sequence, loaded.Record.Name));
    }

    [Fact]
    public async Task AsOf_AnswersFromTheEntriesUpToThen()
    {
        for (var hour = 0; hour < 20; hour++)
            await Ledger.AppendAsync(Name, _ => [Samples.Listed($"name{hour}")], Samples.Origin, Samples.Noon + Duration.FromHours(hour));

        Assert.Null(await Ledger.AsOfAsync(Name, Samples.Noon - Duration.Epsilon, Cancellation));
        Assert.Equal("name0", (await Ledger.AsOfAsync(Name, Samples.Noon, Cancellation))?.Name);
        Assert.Equal("name3", (await Ledger.AsOfAsync(Name, Samples.Noon + Duration.FromMinutes(200), Cancellation))?.Name);
        Assert.Equal("name17", (await Ledger.AsOfAsync(Name, Samples.Noon + Duration.FromHours(17), Cancellation))?.Name);
        Assert.Equal("name19", (await Ledger.AsOfAsync(Name, Samples.Noon + Duration.FromDays(400), Cancellation))?.Name);
    }

    [Fact]
    public async Task Read_After_GivesWhatFollows()
    {
        await Ledger.AppendAsync(Name, _ => Samples.Changes, Samples.Origin, Samples.Noon);

        var entries = await Ledger.ReadAsync(Name, 3, 2, Cancellation);

        Assert.Equal([4L, 5L], entries.Select(entry => entry.Sequence));
        Assert.Empty(await Ledger.ReadAsync(Name, 99, 2, Cancellation));
    }

    [Fact]
    public async Task Head_IsOnePointRead_AndMovesItsDueDay()
    {
        var counter = new CallCounter();
        var ledger = new Ledger<SupplierRecord>(Emulator.Clients(counter));
        var appended = await ledger.AppendAsync(Name, _ => [Samples.Listed("A")], Samples.Origin, Samples.Noon, _ => new LocalDate(2026, 2, 1));

        var postponed = await ledger.PostponeAsync(appended.State, new LocalDate(2027, 2, 1), Cancellation);
        counter.Reset();
        var head = await ledger.ReadHeadAsync(Name, Cancellation);

        Assert.Equal(1, counter.Count);
        Assert.Equal(new LocalDate(2027, 2, 1), head?.Due);
        Assert.Equal(postponed?.Head, head?.Version);
        Assert.Null(await ledger.PostponeAsync(appended.State, null, Cancellation));
        Assert.True((await ledger.VerifyAsync(Name, null, Cancellation)).Intact);
    }

    [Fact]
    public async Task Owners_AreThoseOfTheFrameworkAlone()
    {
        foreach (var name in (LedgerName[])[Name, LedgerName.OfFramework(Framework), new(Framework + "1", "other")])
            await Ledger.AppendAsync(name, _ => [Samples.Listed("A")], Samples.Origin, Samples.Noon);

        Assert.Equal([Samples.Supplier, "ccs"], await Ledger.OwnersAsync(Framework, Cancellation).ToListAsync());
    }

    [Fact]
    public async Task FrameworkLedger_FoldsItsUploads()
    {
        var ledger = new Ledger<FrameworkRecord>(Clients);
        var name = LedgerName.OfFramework(Framework);
        await ledger.AppendAsync(name, _ => Samples.Changes.Where(change => change is UploadReceived or UploadJudged), Samples.Origin, Samples.Noon);

        var state = await ledger.LoadAsync(name, Cancellation);

        Assert.Equal(UploadOutcome.AcceptedWithWarnings, state.Record.Uploads.Find(Samples.UploadId)?.Outcome);
        Assert.True((await ledger.VerifyAsync(name, null, Cancellation)).Intact);
    }

    [Fact]
    public void EntryHash_OfAKnownEntry_IsAsPublished()
    {
        var entry = new StoredEntry(1, Samples.Noon, "planAccepted", "A", null, 4, new("""{"role":"Dir\"£"}"""), EntryHash.Zero, "");

        var canonical = """{"sequence":1,"at":"2026-01-14T12:00:00Z","kind":"planAccepted","actor":"A","cause":null,"year":4,"body":{"role":"Dir\"£"}}""";
        var expected = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(new string('0', 64) + canonical)));
        Assert.Equal(expected, EntryHash.Of(entry));
    }
}
