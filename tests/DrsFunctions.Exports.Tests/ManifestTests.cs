using System.Text.Json;
using Azure.Data.Tables;
using DrsFunctions.Compliance.Ledgers;
using DrsFunctions.Compliance.Uploads;
using DrsFunctions.Exports.Tests.Given;
using DrsFunctions.Storage.Exports;
using DrsFunctions.Storage.Json;
using DrsFunctions.Storage.Ledgers;

namespace DrsFunctions.Exports.Tests;

public sealed class ManifestTests : ExportedStorage
{
    private const string First = "001First";
    private const string Second = "002Second";

    [Fact]
    public async Task Manifest_OfADay_ReconcilesWithFilesAndLedgers()
    {
        await TwoSuppliersAsync();

        await Ledgers.ExportAsync("2026-01-14");

        var export = Export("2026-01-14");
        var manifest = StorageJson.Read<ExportManifest>(await export.TextAsync("manifest.json"));
        Assert.Equal((Ledgers.Framework.Id, "2026-01-14".Day(), null), (manifest.Framework, manifest.Day, manifest.Follows));
        string[] tables = ["awards.csv", "kpi-results.csv", "ledger-entries.csv", "standings.csv", "targets.csv"];
        Assert.Equal(tables.SelectMany(table => new[] { table, $"{table}-metadata.json" }), manifest.Files.Select(file => file.Name));
        foreach (var file in manifest.Files)
        {
            Assert.Equal((file.Sha256, file.Bytes), (await export.HashAsync(file.Name), (await export.BytesAsync(file.Name)).Length));
            Assert.Equal(file.Rows, file.Name.EndsWith(".csv", StringComparison.Ordinal) ? (await export.RowsAsync(file.Name)).Count : null);
        }

        var entries = await export.RowsAsync("ledger-entries.csv");
        Assert.Equal([First, Second, "ccs"], manifest.Ledgers.Select(ledger => ledger.Owner));
        Assert.Equal(new ExportCounts(2, 3, entries.Count), manifest.Counts);
        foreach (var ledger in manifest.Ledgers)
        {
            var name = new LedgerName(Ledgers.Framework.Id, ledger.Owner);
            var kept = await Ledgers.Suppliers.ReadAsync(name, 0, 1000, default);
            var head = await Ledgers.Suppliers.ReadHeadAsync(name, default);
            Assert.Equal((1, head!.Sequence, head.Sequence, head.Hash), (ledger.From, ledger.To, ledger.Entries, ledger.HeadHash));
            Assert.Equal(
                kept.Select(entry => $"{entry.Sequence} {entry.Kind} {entry.Actor} {entry.PreviousHash} {entry.Hash}"),
                entries.Where(row => row["owner"] == ledger.Owner).Select(row => $"{row["sequence"]} {row["kind"]} {row["actor"]} {row["previous_hash"]} {row["hash"]}"));
        }
    }

    [Fact]
    public async Task Rows_OfADay_AreTheStandingsOfThatDay()
    {
        await TwoSuppliersAsync();

        await Ledgers.ExportAsync("2026-01-14");
        await Ledgers.ExportAsync("2026-01-29");

        var due = await Export("2026-01-14").RowsAsync("standings.csv");
        var late = await Export("2026-01-29").RowsAsync("standings.csv");
        Assert.Equal(["1", "2", "3", "4", "5", "4", "5"], due.Select(row => row["year"]));
        var row = due.Single(row => row["supplier_id"] == Second && row["year"] == "4");
        Assert.Equal(("due", "other", "2026-01-14", "1;litigation", "DR;LI"), (row["submission"], row["rating"], row["due_on"], row["lots"], row["service_lines"]));
        Assert.Equal("late inadequate late", Told(late.Single(row => row["supplier_id"] == Second && row["year"] == "4")));
        Assert.StartsWith("accepted", Told(late.Single(row => row["supplier_id"] == First && row["year"] == "4")), StringComparison.Ordinal);

        static string Told(IDictionary<string, string> row) => $"{row["submission"]} {row["rating"]} {row["reasons"]}";
    }

    [Fact]
    public async Task Targets_PastTheirDueDate_AreFrozenByTheDay()
    {
        await TwoSuppliersAsync();

        await Ledgers.ExportAsync("2026-01-14");
        await Ledgers.ExportAsync("2026-01-15");

        foreach (var (day, frozen) in new[] { ("2026-01-14", "false"), ("2026-01-15", "true") })
        {
            var target = (await Export(day).RowsAsync("targets.csv")).Single(row => (row["supplier_id"], row["year"], row["kpi"]) == (First, "4", "VI-01"));
            Assert.Equal(("1850", "2590", frozen, "false"), (target["baseline"], target["target"], target["frozen"], target["suppressed"]));
        }

        var result = Assert.Single(await Export("2026-01-14").RowsAsync("kpi-results.csv"), row => row["kpi"] == "VI-01");
        Assert.Equal(("2600", "2590", "100.3", "good"), (result["actual"], result["target"], result["attainment"], result["rating"]));
    }

    [Fact]
    public async Task Awards_InForce_AreExportedAndCountAsBusiness()
    {
        await TwoSuppliersAsync();
        await Ledgers.TellAsync(First, "2026-01-06", new AwardsListed(
        [
            new("A-1", "00012345", "=Council", "1", "2024-12-14".Day(), "2025-12-13".Day(), 2_400_000),
            new("A-2", "00012345", null, "1", "2025-12-14".Day(), "2026-12-13".Day(), 0.5m),
        ]));
        await Ledgers.TellAsync(First, "2026-01-07", new AwardsListed([new("A-2", "00012345", null, "1", "2025-12-14".Day(), "2026-12-13".Day(), 0)]));

        await Ledgers.ExportAsync("2026-01-14");

        var award = Assert.Single(await Export("2026-01-14").RowsAsync("awards.csv"));
        Assert.Equal((First, "A-1", "00012345", "'=Council", "1"), (award["supplier_id"], award["award"], award["customer_urn"], award["customer_name"], award["lot"]));
        Assert.Equal(("2024-12-14", "2025-12-13", "2400000"), (award["starts"], award["ends"], award["value_gbp"]));
        Assert.Equal("2400000", (await Export("2026-01-14").RowsAsync("standings.csv")).Single(row => (row["supplier_id"], row["year"]) == (First, "4"))["business_won_gbp"]);
    }

    [Fact]
    public async Task Export_SameDayAgain_WritesNothing()
    {
        await TwoSuppliersAsync();
        await Ledgers.ExportAsync("2026-01-13");
        await Ledgers.ExportAsync("2026-01-14");
        var before = await Export("2026-01-14").VersionsAsync();

        await Ledgers.ExportAsync("2026-01-14");

        Assert.Equal(11, before.Count);
        Assert.Equal(before, await Export("2026-01-14").VersionsAsync());
    }

    [Fact]
    public async Task Export_SameDayAfterMoreEntries_HoldsAllSinceTheDayBefore()
    {
        await TwoSuppliersAsync();
        await Ledgers.ExportAsync("2026-01-13");
        await Ledgers.TellAsync(First, "2026-01-14", Lines.Listed("Renamed once"));
        await Ledgers.ExportAsync("2026-01-14");
        await Ledgers.TellAsync(First, "2026-01-14", Lines.Listed("Renamed twice"));

        var manifest = await Ledgers.ExportAsync("2026-01-14");

        Assert.Equal("2026-01-13".Day(), manifest.Follows);
        Assert.Equal(2, manifest.Counts.Entries);
        Assert.Equal(["Renamed once", "Renamed twice"], await NamesAsync("2026-01-14"));
        Assert.Contains("Renamed twice", await Export("2026-01-14").TextAsync("standings.csv"), StringComparison.Ordinal);
        Assert.Equal(manifest.Files.Single(file => file.Name == "standings.csv").Sha256, await Export("2026-01-14").HashAsync("standings.csv"));
    }

    [Fact]
    public async Task Export_OfALaterDay_HoldsEachEntryOnce()
    {
        await TwoSuppliersAsync();
        var first = await Ledgers.ExportAsync("2026-01-13");
        await Ledgers.TellAsync(First, "2026-01-14", Lines.Listed("Renamed"));
        await Ledgers.TellAsync("003Third", "2026-01-15", Lines.Listed("Third", ("1", "2026-01-02")));

        var later = await Ledgers.ExportAsync("2026-01-17");
        var last = await Ledgers.ExportAsync("2026-01-18");

        Assert.Equal(["Renamed", "Third"], await NamesAsync("2026-01-17"));
        var before = first.Ledgers.ToDictionary(ledger => ledger.Owner, StringComparer.Ordinal);
        foreach (var ledger in later.Ledgers)
            Assert.Equal((before.TryGetValue(ledger.Owner, out var known) ? known.To : 0) + 1, ledger.From);
        var unchanged = later.Ledgers.Single(ledger => ledger.Owner == Second);
        Assert.Equal((before[Second].To + 1, before[Second].To, 0, before[Second].HeadHash), (unchanged.From, unchanged.To, unchanged.Entries, unchanged.HeadHash));
        Assert.Equal(("2026-01-17".Day(), 0), (last.Follows, last.Counts.Entries));
        Assert.Empty(await Export("2026-01-18").RowsAsync("ledger-entries.csv"));
    }

    [Fact]
    public async Task Export_AfterADayThatWasCutShort_GoesOnFromTheOneBefore()
    {
        await TwoSuppliersAsync();
        await Ledgers.ExportAsync("2026-01-13");
        await Ledgers.TellAsync(First, "2026-01-14", Lines.Listed("Renamed"));
        await Ledgers.ExportAsync("2026-01-14");
        await Export("2026-01-14").Blob("manifest.json").DeleteAsync();

        var manifest = await Ledgers.ExportAsync("2026-01-15");

        Assert.Equal("2026-01-13".Day(), manifest.Follows);
        Assert.Equal(["Renamed"], await NamesAsync("2026-01-15"));
    }

    [Fact]
    public async Task Export_FileThatSomebodyChanged_IsPutRightByTheNextRun()
    {
        await TwoSuppliersAsync();
        var manifest = await Ledgers.ExportAsync("2026-01-14");
        await Export("2026-01-14").Blob("standings.csv").UploadAsync(BinaryData.FromString("nonsense"), overwrite: true);

        await Ledgers.ExportAsync("2026-01-14");

        Assert.Equal(manifest.Files.Single(file => file.Name == "standings.csv").Sha256, await Export("2026-01-14").HashAsync("standings.csv"));
    }

    [Fact]
    public async Task Export_LedgerThatLostAnEntry_IsRefused()
    {
        await TwoSuppliersAsync();
        await Clients.Tables.GetTableClient("Ledger").DeleteEntityAsync($"{Ledgers.Framework.Id}|ccs", "000000000001", Azure.ETag.All);

        var problem = await Assert.ThrowsAsync<InvalidDataException>(() => Ledgers.ExportAsync("2026-01-14"));

        Assert.Contains($"{Ledgers.Framework.Id}|ccs", problem.Message, StringComparison.Ordinal);
        Assert.Empty(await Export("2026-01-14").VersionsAsync());
    }

    [Fact]
    public async Task Export_LedgerThatWasWorkedOutAnew_IsRefused()
    {
        await TwoSuppliersAsync();
        await Ledgers.ExportAsync("2026-01-13");
        var table = Clients.Tables.GetTableClient("Ledger");
        await foreach (var row in table.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {$"{Ledgers.Framework.Id}|ccs"}")))
            await table.DeleteEntityAsync(row.PartitionKey, row.RowKey, Azure.ETag.All);
        await Ledgers.TellListsAsync("2026-01-12", new ListTaken("other", UploadKind.Suppliers, [First]));

        await Assert.ThrowsAsync<InvalidDataException>(() => Ledgers.ExportAsync("2026-01-14"));
    }

    [Fact]
    public async Task Exports_OfOneDayAtOnce_EndConsistent()
    {
        await TwoSuppliersAsync();

        var runs = await Task.WhenAll(Enumerable.Range(0, 4).Select(async _ =>
        {
            try
            {
                return await Ledgers.ExportAsync("2026-01-14");
            }
            catch (Azure.RequestFailedException meanwhile) when (meanwhile.Status is 404 or 409 or 412)
            {
                return null;
            }
        }));

        Assert.Contains(runs, run => run is not null);
        var manifest = StorageJson.Read<ExportManifest>(await Export("2026-01-14").TextAsync("manifest.json"));
        foreach (var file in manifest.Files)
            Assert.Equal(file.Sha256, await Export("2026-01-14").HashAsync(file.Name));
    }

    private async Task<IEnumerable<string?>> NamesAsync(string day) =>
        from row in await Export(day).RowsAsync("ledger-entries.csv")
        where row["kind"] == "supplierListed"
        select JsonDocument.Parse(row["body"]).RootElement.GetProperty("name").GetString();

    private async Task TwoSuppliersAsync()
    {
        await Ledgers.TellListsAsync("2022-01-03", new ListTaken("upload", UploadKind.Suppliers, [First, Second]));
        await Ledgers.TellAsync(First, "2022-01-03", Lines.Listed("First Ltd", ("1", "2021-12-14")));
        await Ledgers.TellAsync(First, "2022-01-10", Lines.Plan(Lines.From("VI-01", 1850)));
        await Ledgers.TellAsync(First, "2026-01-05", Lines.Report(4, Lines.Sum("VI-01", 2600)));
        await Ledgers.TellAsync(Second, "2025-01-06", Lines.Listed("Second, \"Sons\" & Co", ("1", "2025-01-01"), ("litigation", "2025-01-01")));
    }
}
