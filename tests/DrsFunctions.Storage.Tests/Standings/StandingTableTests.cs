using DrsFunctions.Storage.Json;
using DrsFunctions.Storage.Standings;
using DrsFunctions.TestStorage;

namespace DrsFunctions.Storage.Tests.Standings;

public sealed class StandingTableTests : EmulatedStorage
{
    private StandingTable Table => new(Clients);

    [Fact]
    public async Task Standing_Kept_IsOnePointReadAway()
    {
        var counter = new CallCounter();
        var table = new StandingTable(Emulator.Clients(counter));
        var facts = Samples.Standing(Framework, kpis: 200);
        Assert.True(await table.PutAsync(facts, 7));
        counter.Reset();

        var found = await table.FindAsync(Framework, 4, Samples.Supplier, Cancellation);

        Assert.Equal(1, counter.Count);
        Assert.Equal(7, found?.Version);
        Assert.Equal(StorageJson.Write(facts), StorageJson.Write(found?.Facts));
        Assert.Null(await table.FindAsync(Framework, 5, Samples.Supplier, Cancellation));
    }

    [Fact]
    public async Task Standing_Kept_HoldsWhatItAddsToTheFramework()
    {
        var facts = Samples.Standing(Framework) with { Aggregates = [new("VI-03", 83, 200, 1.077922077922077922m)], Customers = ["10012345", "10054321"] };
        await Table.PutAsync(facts, 7);

        var found = await Table.FindAsync(Framework, 4, Samples.Supplier, Cancellation);
        var whole = await Table.ListWholeAsync(Framework, 4, null, 10, Cancellation);
        var listed = await Table.ListAsync(Framework, 4, null, 10, Cancellation);

        Assert.Equal(StorageJson.Write(facts), StorageJson.Write(found?.Facts));
        Assert.Equal(StorageJson.Write(facts), StorageJson.Write(Assert.Single(whole.Items).Facts));
        Assert.Empty(Assert.Single(listed.Items).Facts.Aggregates);
    }

    [Fact]
    public async Task Standing_Kept_HoldsCustomersRequirementsButNotInLists()
    {
        var facts = Samples.Standing(Framework);
        await Table.PutAsync(facts, 7);

        Assert.Equal(facts.CustomerRequirements.AsEnumerable(), (await Table.FindAsync(Framework, 4, Samples.Supplier, Cancellation))!.Facts.CustomerRequirements);
        Assert.Equal(facts.CustomerRequirements.AsEnumerable(), (await Table.FindTextAsync(Framework, 4, Samples.Supplier, Cancellation))!.Facts.CustomerRequirements);
        Assert.Empty(Assert.Single((await Table.ListAsync(Framework, 4, null, 10, Cancellation)).Items).Facts.CustomerRequirements);
    }

    [Fact]
    public async Task Contributions_OfAYear_AreListedPageByPage()
    {
        var counter = new CallCounter();
        var table = new StandingTable(Emulator.Clients(counter));
        foreach (var number in Enumerable.Range(1, 3))
        {
            var facts = Samples.Standing(Framework, $"supplier{number}") with { Aggregates = [new("VI-01", 100 * number, null, 1.5m)], Customers = [$"1001234{number}"] };
            await Table.PutAsync(facts, number);
        }

        var first = await table.ListContributionsAsync(Framework, 4, null, 2, Cancellation);
        var second = await table.ListContributionsAsync(Framework, 4, first.Next, 2, Cancellation);

        Assert.Equal(2, counter.Count);
        Assert.Null(second.Next);
        Assert.Equal(["supplier1", "supplier2", "supplier3"], [.. first.Items.Concat(second.Items).Select(contribution => contribution.Supplier)]);
        var third = Assert.Single(second.Items);
        Assert.Equal((true, 2_400_000.50m), (third.HasReported, third.BusinessWonGbp));
        Assert.Equal("10012343", Assert.Single(third.Customers));
        Assert.Equal(new("VI-01", 300, null, 1.5m), Assert.Single(third.Kpis));
    }

    [Fact]
    public async Task Standing_OfAnEarlierEntry_NeverReplacesALaterOne()
    {
        var facts = Samples.Standing(Framework);
        Assert.True(await Table.PutAsync(facts with { Index = 8 }, 8));
        var known = await Table.FindAsync(Framework, 4, Samples.Supplier, Cancellation);

        Assert.False(await Table.PutAsync(facts with { Index = 7 }, 7));
        Assert.False(await Table.PutAsync(facts with { Index = 7 }, 7, known));
        Assert.True(await Table.PutAsync(facts with { Index = 8.5m }, 8));
        Assert.True(await Table.PutAsync(facts with { Index = 9 }, 9, known));

        var found = await Table.FindAsync(Framework, 4, Samples.Supplier, Cancellation);
        Assert.Equal((9, 9), (found?.Version, found?.Facts.Index));
    }

    [Fact]
    public async Task Standing_KeptByManyAtOnce_IsTheLatest()
    {
        await Task.WhenAll(Enumerable.Range(1, 15).Select(version => Table.PutAsync(Samples.Standing(Framework) with { Index = version }, version)));

        Assert.Equal(15, (await Table.FindAsync(Framework, 4, Samples.Supplier, Cancellation))?.Facts.Index);
    }

    [Fact]
    public async Task Standing_WhoseRowIsKnown_IsKeptInOneCall()
    {
        var counter = new CallCounter();
        var table = new StandingTable(Emulator.Clients(counter));
        await table.PutAsync(Samples.Standing(Framework), 1);
        var known = await table.FindAsync(Framework, 4, Samples.Supplier, Cancellation);
        counter.Reset();

        Assert.True(await table.PutAsync(Samples.Standing(Framework, kpis: 1), 2, known));

        Assert.Equal(1, counter.Count);
    }

    [Fact]
    public async Task List_GoesOnWhereThePageEnded()
    {
        foreach (var number in Enumerable.Range(1, 7))
            await Table.PutAsync(Samples.Standing(Framework, $"supplier{number}"), number);
        await Table.PutAsync(Samples.Standing(Framework + "0", "stranger"), 1);
        var counter = new CallCounter();
        var table = new StandingTable(Emulator.Clients(counter));

        var first = await table.ListAsync(Framework, 4, null, 3, Cancellation);
        var second = await table.ListAsync(Framework, 4, first.Next, 3, Cancellation);
        var third = await table.ListAsync(Framework, 4, second.Next, 3, Cancellation);

        Assert.Equal(3, counter.Count);
        Assert.Equal(
            Enumerable.Range(1, 7).Select(number => $"supplier{number}"),
            first.Items.Concat(second.Items).Concat(third.Items).Select(item => item.Facts.Supplier.Id));
        Assert.Null(third.Next);
        Assert.All(first.Items, item => Assert.Empty(item.Facts.Kpis));
        Assert.Matches("^[A-Za-z0-9_-]+$", first.Next);
        Assert.Equal(2, (await table.ListWholeAsync(Framework, 4, null, 1, Cancellation)).Items[0].Facts.Kpis.Length);
    }

    [Theory]
    [InlineData("a cursor")]
    [InlineData("_w")]
    public async Task List_WithWhatIsNoCursor_SaysSo(string cursor) =>
        await Assert.ThrowsAsync<FormatException>(() => Table.ListAsync(Framework, 4, cursor, 3, Cancellation));
}
