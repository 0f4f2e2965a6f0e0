using DrsFunctions.Recompute.Tests.Given;
using DrsFunctions.TestStorage;
using NodaTime;

namespace DrsFunctions.Recompute.Tests;

/// <summary>Messages that wait behind each other: the first that is taken up answers those of earlier entries.</summary>
public sealed class BacklogTests : IAsyncLifetime
{
    private static readonly LocalDate Day = new(2026, 1, 5);

    private static readonly Happening Listed = new(What: 0, After: 0, Figure: 1, Deliveries: "");
    private static readonly Happening Planned = new(What: 1, After: 0, Figure: 1, Deliveries: "");
    private static readonly Happening Won = new(What: 2, After: 0, Figure: 5, Deliveries: "");

    private readonly CallCounter calls = new();
    private SupplierInStorage supplier = null!;

    public async Task InitializeAsync()
    {
        supplier = new((await StorageEmulator.SharedAsync()).Clients(calls));
        await supplier.TellAsync(Day, record => Listed.On(Day, record));
        await supplier.TellAsync(Day, record => Planned.On(Day, record));
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Message_OfAnEntryThatEverythingFollowsFrom_CostsOnePointRead()
    {
        await supplier.DeliverAsync(Day, "upload-2", await supplier.SequenceAsync());
        var written = await supplier.ProjectedAsync();
        calls.Reset();

        await supplier.DeliverAsync(Day, "upload-1", 1);

        Assert.StartsWith("GET ", Assert.Single(calls.Calls), StringComparison.Ordinal);
        Assert.Equal(written, await supplier.ProjectedAsync());
    }

    [Fact]
    public async Task Message_OfALaterEntry_IsTakenUp()
    {
        await supplier.DeliverAsync(Day, "upload-1", await supplier.SequenceAsync());
        await supplier.TellAsync(Day, record => Won.On(Day, record));
        var before = await supplier.ProjectedAsync();

        await supplier.DeliverAsync(Day, "upload-2", await supplier.SequenceAsync());

        Assert.NotEqual(before, await supplier.ProjectedAsync());
    }

    [Fact]
    public async Task Message_OfAnEntryFromWhichOnlyStandingsFollow_IsTakenUp()
    {
        await supplier.WriteStandingsAsync();
        var before = await supplier.ProjectedAsync();

        await supplier.DeliverAsync(Day, "upload-1", await supplier.SequenceAsync());

        Assert.True((await supplier.ProjectedAsync()).Count > before.Count);
    }

    [Fact]
    public async Task HourlyMessage_WhereOnlyStandingsFollow_IsTakenUp()
    {
        await supplier.WriteStandingsAsync();
        var before = await supplier.ProjectedAsync();

        await supplier.DeliverAsync(Day, nameof(RaiseTargets), sequence: null);

        Assert.True((await supplier.ProjectedAsync()).Count > before.Count);
    }

    [Fact]
    public async Task Message_ThatNamesNoEntry_WritesEverythingAgain()
    {
        await supplier.DeliverAsync(Day, "holidays", sequence: null);
        var written = await supplier.ProjectedAsync();
        calls.Reset();

        await supplier.DeliverAsync(Day, "holidays", sequence: null);

        Assert.Contains(calls.Calls, call => call.StartsWith("PUT ", StringComparison.Ordinal));
        Assert.Equal(written, await supplier.ProjectedAsync());
    }
}
