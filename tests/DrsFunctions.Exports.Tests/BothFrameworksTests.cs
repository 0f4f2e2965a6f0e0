using System.Text.Json.Nodes;
using DrsFunctions.Clock;
using DrsFunctions.Compliance.Ledgers;
using DrsFunctions.Exports.Tests.Given;
using DrsFunctions.Intake;
using DrsFunctions.Recompute;
using DrsFunctions.Storage;
using DrsFunctions.Storage.Exports;
using DrsFunctions.Storage.Feedback;
using DrsFunctions.Storage.Ledgers;
using DrsFunctions.Storage.Obligations;
using DrsFunctions.Storage.Register;
using DrsFunctions.Storage.Standings;
using DrsFunctions.TestStorage;

namespace DrsFunctions.Exports.Tests;

/// <summary>One supplier on RM6226, whose lot 1 runs until 13 December 2026, and on RM6366, which began on 19 February 2026.</summary>
public sealed class BothFrameworksTests : IAsyncLifetime
{
    private const string Supplier = "001OnBoth";

    private StorageClients clients = null!;
    private FrameworkLedgers old = null!;
    private FrameworkLedgers other = null!;

    public async Task InitializeAsync()
    {
        clients = (await StorageEmulator.SharedAsync()).Clients();
        old = new(clients, Published.Copy());
        other = new(clients, Published.Copy(Published.Rm6366));
        await old.TellAsync(Supplier, "2022-01-03", Lines.Listed("Both Ltd", ("1", "2021-12-14")));
        await old.TellAsync(Supplier, "2022-01-10", Lines.Plan(Lines.From("VI-01", 1850)));
        await other.TellAsync(Supplier, "2026-02-20", Lines.Listed("Both Ltd", ("1", "2026-02-19"), ("4", "2026-02-19")));
        await other.TellAsync(Supplier, "2026-03-02", Lines.Plan(Lines.From("VI-01", 2600)));
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Ledgers_OfBoth_AreChainsOfTheirOwn()
    {
        var before = await HeadAsync(other);

        await old.TellAsync(Supplier, "2026-04-01", new AwardsListed([new("A-1", "10012345", null, "1", "2026-01-01".Day(), "2026-12-13".Day(), 1_000_000)]));

        Assert.Equal((before.Sequence, before.Hash), ((await HeadAsync(other)).Sequence, (await HeadAsync(other)).Hash));
        Assert.NotEqual(before.Hash, (await HeadAsync(old)).Hash);
        foreach (var ledgers in new[] { old, other })
            Assert.True((await ledgers.Suppliers.VerifyAsync(new(ledgers.Framework.Id, Supplier), null, default)).Intact);
        Assert.Empty((await other.Suppliers.LoadAsync(new(other.Framework.Id, Supplier), default)).Record.Awards);
    }

    [Fact]
    public async Task Standings_OfBoth_AreKeptApart()
    {
        await old.TellAsync(Supplier, "2026-04-01", new AwardsListed([new("A-1", "10012345", null, "1", "2025-12-14".Day(), "2026-12-13".Day(), 2_400_000)]));
        var standings = new StandingTable(clients);
        var projections = new SupplierProjections(new RegisterTable(clients), new ObligationTable(clients), new FeedbackTable(clients), standings);
        foreach (var ledgers in new[] { old, other })
        {
            var lists = new FrameworkLists(ledgers.Lists, new([ledgers.Framework.Definition]));
            await new Recomputation(ledgers.Suppliers, new(new(clients), new(clients)), projections, lists, new AppClock(new StoppedClock("2026-12-20T12:00:00Z"), null))
                .RunAsync(ledgers.Framework, Supplier, "test", default);
        }

        var last = await ToldAsync(standings, old.Framework.Id, 5);
        var first = await ToldAsync(standings, other.Framework.Id, 1);
        Assert.Equal("2027-01-13 due 2400000 1 3063", last);
        Assert.Equal("2027-03-18 notDue 0 1 4 2860", first);
    }

    [Fact]
    public async Task Exports_OfBoth_HoldTheirOwnRowsAlone()
    {
        var manifests = new[] { await old.ExportAsync("2026-06-01"), await other.ExportAsync("2026-06-01") };

        Assert.Equal([old.Framework.Id, other.Framework.Id], manifests.Select(manifest => manifest.Framework));
        Assert.All(manifests, manifest => Assert.Equal(new ExportCounts(1, 1, manifest.Ledgers[0].To), manifest.Counts));
        var standings = new[]
        {
            await new Exported(clients, old.Framework.Id, "2026-06-01").RowsAsync("standings.csv"),
            await new Exported(clients, other.Framework.Id, "2026-06-01").RowsAsync("standings.csv"),
        };
        Assert.Equal(["1 2 3 4 5", "1"], standings.Select(rows => string.Join(' ', rows.Select(row => row["year"]))));
        Assert.All(standings[1], row => Assert.Equal((other.Framework.Id, "2027-03-18"), (row["framework"], row["due_on"])));
    }

    // When the report is due, where it has got to, the business won, the lots and the target of VI-01, as the standing kept tells them.
    private static async Task<string> ToldAsync(StandingTable standings, string framework, int year)
    {
        var told = (await standings.FindAsync(framework, year, Supplier, default))!.On("2026-12-20".Day());
        var (ofDay, steady, detail) = (JsonNode.Parse(told.OfDay.Span)!, JsonNode.Parse(told.Steady.Span)!, JsonNode.Parse(told.Detail.Span)!);
        var target = detail["kpis"]!.AsArray().Single(kpi => (string?)kpi!["code"] == "VI-01")!["target"];
        return $"{steady["year"]!["dueOn"]} {ofDay["submission"]} {steady["businessWonGbp"]} {string.Join(' ', steady["supplier"]!["lots"]!.AsArray())} {target}";
    }

    private static async Task<LedgerHead> HeadAsync(FrameworkLedgers ledgers) =>
        (await ledgers.Suppliers.ReadHeadAsync(new(ledgers.Framework.Id, Supplier), default))!;
}
