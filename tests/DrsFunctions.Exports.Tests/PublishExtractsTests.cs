using DrsFunctions.Clock;
using DrsFunctions.Exports.Tests.Given;
using DrsFunctions.Frameworks;
using DrsFunctions.Storage.Exports;
using DrsFunctions.TestStorage;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging.Abstractions;

namespace DrsFunctions.Exports.Tests;

public sealed class PublishExtractsTests : ExportedStorage
{
    [Theory]
    [InlineData("2026-07-12T22:30:00Z", "2026-07-12")]
    [InlineData("2026-07-12T23:30:00Z", "2026-07-13")]
    [InlineData("2026-01-12T23:30:00Z", "2026-01-12")]
    public async Task PublishExtracts_AtAnInstant_ExportsTheLondonDay(string now, string day)
    {
        await Ledgers.TellAsync("001", "2022-01-03", Lines.Listed("First Ltd", ("1", "2021-12-14")));

        await RunAsync(now, Ledgers.Framework);

        Assert.Equal(day.Day(), (await new ExportStore(Clients).FindAsync(Ledgers.Framework.Id, day.Day(), default))!.Day);
    }

    [Fact]
    public async Task PublishExtracts_OneFrameworkBroken_ExportsTheOther()
    {
        var broken = new FrameworkLedgers(Clients, Published.Copy());
        await broken.TellAsync("001", "2022-01-03", Lines.Listed("First Ltd", ("1", "2021-12-14")));
        await Clients.Tables.GetTableClient("Ledger").DeleteEntityAsync($"{broken.Framework.Id}|001", "000000000001", Azure.ETag.All);
        await Ledgers.TellAsync("001", "2022-01-03", Lines.Listed("First Ltd", ("1", "2021-12-14")));

        await Assert.ThrowsAsync<InvalidDataException>(() => RunAsync("2026-01-14T04:00:00Z", broken.Framework, Ledgers.Framework));

        Assert.NotNull(await new ExportStore(Clients).FindAsync(Ledgers.Framework.Id, "2026-01-14".Day(), default));
        Assert.Null(await new ExportStore(Clients).FindAsync(broken.Framework.Id, "2026-01-14".Day(), default));
    }

    [Fact]
    public async Task PublishExtracts_FrameworkWithoutSuppliers_GivesHeadersAlone()
    {
        await RunAsync("2026-01-14T04:00:00Z", Ledgers.Framework);

        Assert.Equal("framework,owner,sequence,at,kind,actor,cause,year,body,previous_hash,hash\r\n", await Export("2026-01-14").TextAsync("ledger-entries.csv"));
        Assert.Empty(await Export("2026-01-14").RowsAsync("standings.csv"));
    }

    [Fact]
    public async Task Name_ThatASpreadsheetWouldCompute_IsNeutralised()
    {
        const string Name = "=cmd|'/c calc'!A1, \"Ltd\"";
        await Ledgers.TellAsync("001", "2022-01-03", Lines.Listed(Name, ("1", "2021-12-14")));

        await Ledgers.ExportAsync("2026-01-14");

        Assert.All(await Export("2026-01-14").RowsAsync("standings.csv"), row => Assert.Equal($"'{Name}", row["supplier_name"]));
    }

    [Fact]
    public async Task Supplier_WithMoreEntriesThanAPage_IsExportedWhole()
    {
        foreach (var number in Enumerable.Range(1, 3))
            await Ledgers.TellAsync("001", "2022-01-03", [.. Enumerable.Range(1, 60).Select(part => Lines.Listed($"Name {number}.{part}", ("1", "2021-12-14")))]);

        await Ledgers.ExportAsync("2026-01-14");

        Assert.Equal(
            Enumerable.Range(1, 180).Select(sequence => $"{sequence}"),
            (await Export("2026-01-14").RowsAsync("ledger-entries.csv")).Select(row => row["sequence"]));
    }

    [Fact]
    public async Task Suppliers_WithoutNewEntries_CostTwoCallsEachAtMost()
    {
        const int Suppliers = 40;
        const int Fixed = 60;
        await Task.WhenAll(Enumerable.Range(1, Suppliers).Select(number =>
            Ledgers.TellAsync($"{number:000}", "2022-01-03", Lines.Listed("First Ltd", ("1", "2021-12-14")), Lines.Plan(Lines.From("VI-01", 1850)))));
        await Ledgers.ExportAsync("2026-01-14");
        var calls = new CallCounter();
        var counted = new FrameworkLedgers((await StorageEmulator.SharedAsync()).Clients(calls), Ledgers.Framework);

        await counted.ExportAsync("2026-01-15");

        Assert.InRange(calls.Count, Suppliers, (2 * Suppliers) + Fixed);
    }

    private Task RunAsync(string now, params FrameworkInService[] frameworks) => new PublishExtracts(
        new FrameworkShelf([.. frameworks.Select(framework => framework.Definition)]),
        Ledgers.Publication,
        new AppClock(new StoppedClock(now), null),
        NullLogger<PublishExtracts>.Instance).Run(new TimerInfo(), CancellationToken.None);
}
