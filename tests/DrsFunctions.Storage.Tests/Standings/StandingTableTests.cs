using System.Text.Json;
using Azure.Data.Tables;
using DrsFunctions.Compliance.Standings;
using DrsFunctions.Storage.Standings;
using DrsFunctions.TestStorage;
using NodaTime;

namespace DrsFunctions.Storage.Tests.Standings;

public sealed class StandingTableTests : EmulatedStorage
{
    private static readonly LocalDate Today = new(2026, 1, 14);

    private StandingTable Table => new(Clients);

    [Theory]
    [InlineData(2, 1)]
    [InlineData(200, 1)]
    [InlineData(1_000, 2)]
    public async Task Standing_Kept_IsReadWhole(int kpis, int calls)
    {
        var counter = new CallCounter();
        var table = new StandingTable(Emulator.Clients(counter));
        var facts = Samples.Standing(Framework, kpis: kpis);
        Assert.True(await table.PutAsync(facts, 7, Cancellation));
        counter.Reset();

        var found = await table.FindAsync(Framework, 4, Samples.Supplier, Cancellation);

        Assert.Equal(calls, counter.Count);
        Assert.Equal(Told(StandingText.Of(facts)), Told(found!));
        Assert.Null(await table.FindAsync(Framework, 5, Samples.Supplier, Cancellation));
    }

    [Fact]
    public async Task Standing_InLists_HasNoDetail()
    {
        await Table.PutAsync(Samples.Standing(Framework), 7, Cancellation);

        var listed = Assert.Single((await Table.ListAsync(Framework, 4, null, null, 10, Cancellation)).Items);

        Assert.Equal(Samples.Supplier, listed.Supplier);
        Assert.True(listed.Text.On(Today).Detail.IsEmpty);
        Assert.Equal(StandingText.Of(Samples.Standing(Framework)).On(Today).Tag, listed.Text.On(Today).Tag);
    }

    [Fact]
    public async Task Standing_HeldAgainstWhatFollows_DiffersWhereItIsMissingOrChanged()
    {
        var facts = Samples.Standing(Framework);
        Assert.False(await Table.HoldsAsync(facts, 7, Cancellation));
        await Table.PutAsync(facts, 7, Cancellation);

        Assert.True(await Table.HoldsAsync(facts, 7, Cancellation));
        Assert.False(await Table.HoldsAsync(facts with { BusinessWonGbp = facts.BusinessWonGbp + 1 }, 7, Cancellation));
        Assert.True(await Table.HoldsAsync(facts with { BusinessWonGbp = facts.BusinessWonGbp + 1 }, 8, Cancellation));
    }

    [Fact]
    public async Task Contributions_OfAYear_AreListedPageByPage()
    {
        var counter = new CallCounter();
        var table = new StandingTable(Emulator.Clients(counter));
        foreach (var number in Enumerable.Range(1, 3))
        {
            var facts = Samples.Standing(Framework, $"supplier{number}") with { Aggregates = [new("VI-01", 100 * number, null, 1.5m)], Customers = [$"1001234{number}"] };
            await Table.PutAsync(facts, number, Cancellation);
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

    [Theory]
    [InlineData("a cursor")]
    [InlineData("_w")]
    public async Task Contributions_AfterWhatIsNoCursor_AreRefused(string cursor) =>
        await Assert.ThrowsAsync<FormatException>(() => Table.ListContributionsAsync(Framework, 4, cursor, 3, Cancellation));

    [Fact]
    public async Task Standing_OfAnEarlierEntry_NeverReplacesALaterOne()
    {
        var facts = Samples.Standing(Framework);
        Assert.True(await Table.PutAsync(facts with { Index = 8 }, 8, Cancellation));

        Assert.False(await Table.PutAsync(facts with { Index = 7 }, 7, Cancellation));
        Assert.Equal((8, 8), await KeptAsync());
        Assert.True(await Table.PutAsync(facts with { Index = 8.5m }, 8, Cancellation));
        Assert.True(await Table.PutAsync(facts with { Index = 9 }, 9, Cancellation));
        Assert.Equal((9, 9), await KeptAsync());
    }

    [Fact]
    public async Task Standing_KeptByManyAtOnce_IsTheLatest()
    {
        await Task.WhenAll(Enumerable.Range(1, 15).Select(version => Table.PutAsync(Samples.Standing(Framework) with { Index = version }, version, Cancellation)));

        Assert.Equal((15, 15), await KeptAsync());
    }

    [Fact]
    public async Task List_GoesOnAfterTheLastOfThePage()
    {
        foreach (var number in Enumerable.Range(1, 7))
            await Table.PutAsync(Samples.Standing(Framework, $"supplier{number}"), number, Cancellation);
        await Table.PutAsync(Samples.Standing(Framework + "0", "stranger"), 1, Cancellation);
        var counter = new CallCounter();
        var table = new StandingTable(Emulator.Clients(counter));

        var first = await table.ListAsync(Framework, 4, null, null, 3, Cancellation);
        var second = await table.ListAsync(Framework, 4, null, "supplier3", 3, Cancellation);
        var third = await table.ListAsync(Framework, 4, null, "supplier6", 3, Cancellation);

        Assert.Equal(3, counter.Count);
        Assert.Equal(
            Enumerable.Range(1, 7).Select(number => $"supplier{number}"),
            first.Items.Concat(second.Items).Concat(third.Items).Select(item => item.Supplier));
        Assert.NotNull(first.Next);
        Assert.Null(third.Next);
    }

    [Theory]
    [InlineData("2025-12-13", "notDue", "other")]
    [InlineData("2025-12-14", "due", "other")]
    [InlineData("2026-01-14", "due", "other")]
    [InlineData("2026-01-15", "overdue", "requiresImprovement")]
    [InlineData("2026-01-27", "overdue", "requiresImprovement")]
    [InlineData("2026-01-28", "late", "inadequate")]
    public async Task List_ByWhatTheyReadOnADay_FindsThemInTheTable(string on, string submission, string rating)
    {
        var day = NodaTime.Text.LocalDatePattern.Iso.Parse(on).Value;
        var facts = Samples.Standing(Framework);
        var missing = facts with
        {
            Accepted = null,
            IsRequired = true,
            IsWaived = false,
            IsBeingRead = false,
            LatestRefused = false,
            LateOn = new(2026, 1, 28),
            Supplier = facts.Supplier with { Id = "missing" },
            Year = facts.Year with { Ends = new(2025, 12, 13), DueOn = new(2026, 1, 14) },
            Obligations = [],
        };
        await Table.PutAsync(facts, 7, Cancellation);
        await Table.PutAsync(missing, 7, Cancellation);

        foreach (var word in Enum.GetValues<Submission>())
            Assert.Equal(JsonNamingPolicy.CamelCase.ConvertName(word.ToString()) == submission, await FindsAsync(StandingFilter.Of(word, day)));
        foreach (var word in Enum.GetValues<Rating>())
            Assert.Equal(JsonNamingPolicy.CamelCase.ConvertName(word.ToString()) == rating, await FindsAsync(StandingFilter.Of(word, day)));

        async Task<bool> FindsAsync(StandingFilter filter) =>
            (await Table.ListAsync(Framework, 4, filter, null, 10, Cancellation)).Items.Any(item => item.Supplier == "missing");
    }

    private static string Told(StandingText text)
    {
        var told = text.On(Today);
        return string.Join(' ', new[] { told.OfDay, told.Steady, told.Detail }.Select(piece => System.Text.Encoding.UTF8.GetString(piece.Span)).Prepend(told.Tag));
    }

    private async Task<(long?, decimal)> KeptAsync()
    {
        var text = await Table.FindAsync(Framework, 4, Samples.Supplier, Cancellation);
        using var steady = JsonDocument.Parse(text!.On(Today).Steady);
        var row = await Clients.Table(StorageNames.StandingTable).GetEntityAsync<TableEntity>($"{Framework}|04", Samples.Supplier, cancellationToken: Cancellation);
        return (row.Value.GetInt64("Version"), steady.RootElement.GetProperty("index").GetDecimal());
    }
}
