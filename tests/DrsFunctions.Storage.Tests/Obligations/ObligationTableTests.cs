using System.Collections.Immutable;
using DrsFunctions.Compliance.Standings;
using DrsFunctions.Storage.Obligations;
using DrsFunctions.TestStorage;
using NodaTime;

namespace DrsFunctions.Storage.Tests.Obligations;

public sealed class ObligationTableTests : EmulatedStorage
{
    private static readonly LocalDate January = new(2026, 1, 14);

    private static readonly LocalDate March = new(2026, 3, 16);

    private ObligationTable Table => new(Clients);

    [Fact]
    public async Task Obligations_AreFoundByDueDate()
    {
        await PutAsync("A", 1, Owed(ObligationKind.Report, January), Owed(ObligationKind.Plan, March));
        await PutAsync("B", 1, Owed(ObligationKind.Report, January));

        Assert.Equal(["A", "B"], (await DueAsync(January, January)).Select(due => due.Supplier));
        var march = Assert.Single(await DueAsync(January.PlusDays(1), March));
        Assert.Equal(new(Framework, "A", 4, Owed(ObligationKind.Plan, March), 1), march);
    }

    [Fact]
    public async Task Obligation_WhoseDateMoves_LeavesTheOldOne()
    {
        await PutAsync("A", 1, Owed(ObligationKind.Report, January));

        Assert.True(await PutAsync("A", 2, Owed(ObligationKind.Report, March)));

        Assert.Empty(await DueAsync(January, January));
        Assert.Single(await DueAsync(March, March));
    }

    [Fact]
    public async Task Obligations_OfAnEarlierEntry_NeverReplaceLaterOnes()
    {
        await PutAsync("A", 5, Owed(ObligationKind.Report, January) with { IsMet = true });

        Assert.False(await PutAsync("A", 4, Owed(ObligationKind.Report, March)));

        Assert.True(Assert.Single(await DueAsync(January, March)).Owed.IsMet);
    }

    [Fact]
    public async Task Obligations_OfAYear_TellFromWhichEntryTheyWereBuilt()
    {
        Assert.Null(await Table.FindVersionAsync(Framework, "A", 4, Cancellation));
        await PutAsync("A", 5);

        Assert.Equal(5, await Table.FindVersionAsync(Framework, "A", 4, Cancellation));
        Assert.Null(await Table.FindVersionAsync(Framework, "A", 5, Cancellation));
    }

    [Fact]
    public async Task Obligations_Unchanged_CostOneCallOrTwo()
    {
        var counter = new CallCounter();
        var table = new ObligationTable(Emulator.Clients(counter));
        ImmutableArray<ObligationFacts> owed = [Owed(ObligationKind.Report, January)];
        await table.ReplaceAsync(Framework, "A", 4, owed, 1, Cancellation);
        counter.Reset();

        Assert.True(await table.ReplaceAsync(Framework, "A", 4, owed, 1, Cancellation));
        Assert.Equal(1, counter.Count);
        Assert.True(await table.ReplaceAsync(Framework, "A", 4, owed, 3, Cancellation));
        Assert.Equal(3, counter.Count);
        Assert.False(await table.ReplaceAsync(Framework, "A", 4, [], 2, Cancellation));
    }

    [Fact]
    public async Task Obligation_ThatIsMet_CostsFourCalls()
    {
        var counter = new CallCounter();
        var table = new ObligationTable(Emulator.Clients(counter));
        await table.ReplaceAsync(Framework, "A", 4, [Owed(ObligationKind.Report, January)], 1, Cancellation);
        counter.Reset();

        await table.ReplaceAsync(Framework, "A", 4, [Owed(ObligationKind.Report, January) with { IsMet = true }], 2, Cancellation);

        Assert.Equal(4, counter.Count);
        Assert.True(Assert.Single(await DueAsync(January, January)).Owed.IsMet);
    }

    [Fact]
    public async Task Obligations_NoLongerOwed_AreRemoved()
    {
        await PutAsync("A", 1, Owed(ObligationKind.Report, January), Owed(ObligationKind.Correction, March));

        await PutAsync("A", 2, Owed(ObligationKind.Report, January));

        Assert.Equal(ObligationKind.Report, Assert.Single(await DueAsync(January, March)).Owed.Kind);
    }

    [Fact]
    public async Task Obligations_ReplacedByManyAtOnce_AreTheLatest()
    {
        await Task.WhenAll(Enumerable.Range(1, 10).Select(version => PutAsync("A", version, Owed(ObligationKind.Report, January.PlusDays(version)))));

        var due = Assert.Single(await DueAsync(January, March));
        Assert.Equal((10, January.PlusDays(10)), (due.Version, due.Owed.DueOn));
    }

    [Fact]
    public async Task Obligations_StillOpen_AreFoundWithoutTheRest()
    {
        await PutAsync("A", 1, Owed(ObligationKind.Report, January) with { IsMet = true }, Owed(ObligationKind.Plan, January) with { IsWaived = true });
        await PutAsync("B", 1, Owed(ObligationKind.Report, January));
        await PutAsync("C", 1, Owed(ObligationKind.Report, March));

        Assert.Equal(["B"], (await Table.OpenAsync(Framework, January, January, Cancellation).ToListAsync()).Select(due => due.Supplier));
    }

    [Fact]
    public async Task Suppliers_ToBeWrittenTo_AreThoseWhoseDayHasCome()
    {
        await PutAsync("A", 1, Owed(ObligationKind.Report, January) with { ChaseOn = January }, Owed(ObligationKind.Plan, January) with { ChaseOn = January });
        await PutAsync("B", 1, Owed(ObligationKind.Report, January) with { ChaseOn = January.PlusDays(1) });
        await PutAsync("C", 1, Owed(ObligationKind.Report, March));
        await PutAsync("D", 1, Owed(ObligationKind.Report, January.PlusDays(30)) with { ChaseOn = January.PlusDays(-1) });

        Assert.Equal(["A", "D"], await Table.ChasedAsync(Framework, January, Cancellation));
        await PutAsync("A", 2, Owed(ObligationKind.Report, January) with { ChaseOn = March }, Owed(ObligationKind.Plan, January) with { IsMet = true });
        Assert.Equal(["D"], await Table.ChasedAsync(Framework, January, Cancellation));
    }

    private static ObligationFacts Owed(ObligationKind kind, LocalDate dueOn) => new(kind, "4", dueOn, dueOn.PlusDays(14), false, false);

    private Task<bool> PutAsync(string supplier, long version, params ImmutableArray<ObligationFacts> owed) =>
        Table.ReplaceAsync(Framework, supplier, 4, owed, version, Cancellation);

    private async Task<IReadOnlyList<DueObligation>> DueAsync(LocalDate from, LocalDate to) => await Table.DueAsync(Framework, from, to, Cancellation).ToListAsync();
}
