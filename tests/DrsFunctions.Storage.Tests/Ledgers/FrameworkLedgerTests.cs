using DrsFunctions.Compliance.Customers;
using DrsFunctions.Compliance.Ledgers;
using DrsFunctions.Storage.Ledgers;
using DrsFunctions.TestStorage;

namespace DrsFunctions.Storage.Tests.Ledgers;

public sealed class FrameworkLedgerTests : EmulatedStorage
{
    private const int Many = 100_000;

    private LedgerName Name => LedgerName.OfFramework(Framework);

    [Fact]
    public async Task CatchUp_WhereNothingWasAppended_IsOnePointRead()
    {
        var (ledger, counter) = Counted();
        var known = (await ledger.AppendAsync(Name, _ => [Customers("1")], Samples.Origin, Samples.Noon)).State;
        counter.Reset();

        var state = await ledger.CatchUpAsync(known, Cancellation);

        Assert.Same(known, state);
        Assert.Equal(1, counter.Count);
    }

    [Fact]
    public async Task CatchUp_WhereSomethingWasAppended_ComesToWhatALoadComesTo()
    {
        var (ledger, counter) = Counted();
        var known = await ledger.LoadAsync(Name, Cancellation);
        await ledger.AppendAsync(Name, _ => [Customers("1")], Samples.Origin, Samples.Noon);
        known = await ledger.CatchUpAsync(known, Cancellation);
        foreach (var urn in (string[])["2", "3"])
            await ledger.AppendAsync(Name, _ => [Customers(urn)], Samples.Origin, Samples.Noon);
        counter.Reset();

        var state = await ledger.CatchUpAsync(known, Cancellation);

        Assert.Equal(2, counter.Count);
        Assert.Equal("1 2 3", string.Join(' ', state.Record.Customers.ByKey.Keys));
        var loaded = await ledger.LoadAsync(Name, Cancellation);
        Assert.Equal(loaded with { Record = state.Record }, state);
        var appended = await ledger.AppendAsync(Name, _ => [Customers("4")], Samples.Origin, Samples.Noon, known: state);
        Assert.Equal(4, appended.State.Sequence);
    }

    [Fact]
    public async Task Customers_AHundredThousand_AreKeptAndFoundAgain()
    {
        var (ledger, counter) = Counted();
        var first = Customers([.. Enumerable.Range(0, Many).Select(number => $"1{number:0000000}")]);

        var state = (await ledger.AppendAsync(Name, _ => [first], Samples.Origin, Samples.Noon)).State;
        for (var number = 0; number < 20; number++)
            state = (await ledger.AppendAsync(Name, _ => [new CustomersListed("upload", [], [], [$"1{number:0000000}"])], Samples.Origin, Samples.Noon, known: state)).State;

        // What does not fit into a row is kept for good: a snapshot of so much waits for more entries than others do.
        Assert.Equal(0, state.SnapshotSequence);
        counter.Reset();
        var loaded = await ledger.LoadAsync(Name, Cancellation);
        Assert.Equal(Many - 20, loaded.Record.Customers.ByKey.Count);
        Assert.Equal(3, counter.Count);
        Assert.True((await ledger.VerifyAsync(Name, null, Cancellation)).Intact);
    }

    [Fact]
    public async Task Snapshot_OfAHundredThousandCustomers_IsMadeInTheEnd()
    {
        var (ledger, counter) = Counted();
        var first = Customers([.. Enumerable.Range(0, Many).Select(number => $"1{number:0000000}")]);
        var state = (await ledger.AppendAsync(Name, _ => [first], Samples.Origin, Samples.Noon)).State;

        foreach (var _ in Enumerable.Range(0, 2))
            state = (await ledger.AppendAsync(Name, _ => Enumerable.Range(0, 64).Select(_ => Samples.Listed("A")), Samples.Origin, Samples.Noon, known: state)).State;

        Assert.Equal(129, state.SnapshotSequence);
        counter.Reset();
        var loaded = await ledger.LoadAsync(Name, Cancellation);
        Assert.Equal(Many, loaded.Record.Customers.ByKey.Count);
        Assert.Equal(2, counter.Count);
        Assert.True((await ledger.VerifyAsync(Name, null, Cancellation)).Intact);
    }

    private (Ledger<FrameworkRecord> Ledger, CallCounter Counter) Counted()
    {
        var counter = new CallCounter();
        return (new(Emulator.Clients(counter)), counter);
    }

    private static CustomersListed Customers(params string[] urns) =>
        new("upload", [.. urns.Select(urn => new Customer(urn, $"The council of {urn}", "LS1 1UR", "Local government"))], [], []);
}
