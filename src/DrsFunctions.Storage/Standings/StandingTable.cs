using System.Collections.Immutable;
using System.Globalization;
using Azure.Data.Tables;
using DrsFunctions.Compliance.Impact;
using DrsFunctions.Compliance.Standings;
using DrsFunctions.Storage.Json;
using DrsFunctions.Storage.Rows;

namespace DrsFunctions.Storage.Standings;

/// <summary>Suppliers' standings by framework and year, each one point read away. Can be rebuilt from the ledgers.</summary>
public sealed class StandingTable
{
    private const string Facts = "Facts";
    private const string Kpis = "Kpis";
    private const string Requirements = "Requirements";
    private const string Added = "Contribution";
    private const int FactsColumns = 8;

    // An entity holds 1 MiB, a column 64 KiB: no text fills more columns than that, so none is ever cut off.
    private const int MostColumns = 16;

    // What a list shows leaves the KPIs in the table.
    private static readonly string[] ListColumns =
        [nameof(TableEntity.PartitionKey), nameof(TableEntity.RowKey), VersionedRows.Version, .. Chunks.Names(Facts, FactsColumns)];

    // What a standing tells leaves what it adds to the framework's figures in the table: it is as long as the rest.
    private static readonly string[] TextColumns =
        [.. Chunks.Names(Facts, FactsColumns), .. Chunks.Names(Kpis, MostColumns), .. Chunks.Names(Requirements, MostColumns)];

    private static readonly string[] AddedColumns = [nameof(TableEntity.PartitionKey), nameof(TableEntity.RowKey), .. Chunks.Names(Added, FactsColumns)];

    private readonly TableClient table;
    private readonly VersionedRows rows;

    /// <summary>The standings of an account.</summary>
    public StandingTable(StorageClients clients)
    {
        ArgumentNullException.ThrowIfNull(clients);
        table = clients.Table(StorageNames.StandingTable);
        rows = new(table);
    }

    /// <summary>Keeps a standing, unless one built from a later entry is there. Two calls, one where the kept one is known.</summary>
    /// <param name="facts">The standing.</param>
    /// <param name="version">The sequence of the supplier's ledger that it was built from.</param>
    /// <param name="known">The standing as it was read last.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Whether it was kept.</returns>
    public async Task<bool> PutAsync(StandingFacts facts, long version, KeptStanding? known = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(facts);
        if (known?.Version > version)
            return false;
        var row = new TableEntity(PartitionOf(facts.Framework, facts.Year.Number), facts.Supplier.Id);
        var text = StandingText.Of(facts);
        Chunks.Write(row, Facts, StorageJson.Write(text.Facts with { Aggregates = [], Customers = [], CustomerRequirements = [] }));
        Chunks.Write(row, Kpis, text.Kpis.Text);
        Chunks.Write(row, Added, StorageJson.Write(Contribution.Of(facts)));
        if (!facts.CustomerRequirements.IsEmpty)
            Chunks.Write(row, Requirements, StorageJson.Write(facts.CustomerRequirements));
        return await rows.PutAsync(row, version, known?.Row, isNew: false, cancellationToken) is not null;
    }

    /// <summary>A supplier's standing in a year; null if there is none. One point read.</summary>
    public async Task<KeptStanding?> FindAsync(string framework, int year, string supplier, CancellationToken cancellationToken)
    {
        var found = await table.GetEntityIfExistsAsync<TableEntity>(PartitionOf(framework, year), supplier, cancellationToken: cancellationToken);
        return found.HasValue ? ReadWhole(found.Value!) : null;
    }

    /// <summary>A supplier's standing in a year, its KPIs as the text in which they are kept; null if there is none. One point read.</summary>
    public async Task<StandingText?> FindTextAsync(string framework, int year, string supplier, CancellationToken cancellationToken)
    {
        var found = await table.GetEntityIfExistsAsync<TableEntity>(PartitionOf(framework, year), supplier, TextColumns, cancellationToken);
        return found.HasValue ? new(WithRequirements(found.Value!), new(KpisIn(found.Value!))) : null;
    }

    /// <summary>The standings of a year by supplier id, without their KPIs. One call a page.</summary>
    /// <param name="framework">The framework's id.</param>
    /// <param name="year">The year's number.</param>
    /// <param name="cursor">Where the page before ended; null for the first.</param>
    /// <param name="limit">The most standings wanted, 1 to 1,000.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="FormatException">The cursor is none.</exception>
    public Task<Listing<KeptStanding>> ListAsync(string framework, int year, string? cursor, int limit, CancellationToken cancellationToken) =>
        table.PageAsync(Pages.Of(PartitionOf(framework, year)), cursor, limit, ListColumns, Read, cancellationToken);

    /// <summary>The standings of a year by supplier id, without their KPIs, from the first after a supplier on. One call a page.</summary>
    /// <param name="framework">The framework's id.</param>
    /// <param name="year">The year's number.</param>
    /// <param name="after">The supplier before the first wanted; null from the beginning.</param>
    /// <param name="limit">The most standings wanted, 1 to 1,000.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public Task<Listing<KeptStanding>> ListAfterAsync(string framework, int year, string? after, int limit, CancellationToken cancellationToken) =>
        table.PageAsync(
            TableClient.CreateQueryFilter($"PartitionKey eq {PartitionOf(framework, year)} and RowKey gt {after ?? ""}"), null, limit, ListColumns, Read, cancellationToken);

    /// <summary>The standings of a year by supplier id, with their KPIs. One call a page.</summary>
    /// <param name="framework">The framework's id.</param>
    /// <param name="year">The year's number.</param>
    /// <param name="cursor">Where the page before ended; null for the first.</param>
    /// <param name="limit">The most standings wanted, 1 to 1,000.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="FormatException">The cursor is none.</exception>
    public Task<Listing<KeptStanding>> ListWholeAsync(string framework, int year, string? cursor, int limit, CancellationToken cancellationToken) =>
        table.PageAsync(Pages.Of(PartitionOf(framework, year)), cursor, limit, null, ReadWhole, cancellationToken);

    /// <summary>What the suppliers add to the framework's figures of a year, by supplier id. One call a page, and nothing else of the rows.</summary>
    /// <param name="framework">The framework's id.</param>
    /// <param name="year">The year's number.</param>
    /// <param name="cursor">Where the page before ended; null for the first.</param>
    /// <param name="limit">The most standings wanted, 1 to 1,000.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="FormatException">The cursor is none.</exception>
    public Task<Listing<Contribution>> ListContributionsAsync(string framework, int year, string? cursor, int limit, CancellationToken cancellationToken) =>
        table.PageAsync(Pages.Of(PartitionOf(framework, year)), cursor, limit, AddedColumns, ReadContribution, cancellationToken);

    private static string PartitionOf(string framework, int year) => string.Create(CultureInfo.InvariantCulture, $"{framework}|{year:00}");

    private static KeptStanding ReadWhole(TableEntity row)
    {
        var kept = Read(row, WithRequirements(row));
        var added = ReadContribution(row);
        return kept with
        {
            Facts = kept.Facts with
            {
                Kpis = StorageJson.Read<ImmutableArray<KpiResult>>(KpisIn(row)),
                Aggregates = added.Kpis,
                Customers = added.Customers,
            },
        };
    }

    private static StandingFacts WithRequirements(TableEntity row) => Chunks.Read(row, Requirements) is { } text
        ? ReadFacts(row) with { CustomerRequirements = StorageJson.Read<ImmutableArray<CustomerRequirementResult>>(text) }
        : ReadFacts(row);

    private static string KpisIn(TableEntity row) => Chunks.Read(row, Kpis) ?? "[]";

    // A row of before there were any counts as that of a supplier that has not reported, until it is written again.
    private static Contribution ReadContribution(TableEntity row) => Chunks.Read(row, Added) is { } text
        ? StorageJson.Read<Contribution>(text)
        : new(row.RowKey, HasReported: false, BusinessWonGbp: 0, [], []);

    private static StandingFacts ReadFacts(TableEntity row) => StorageJson.Read<StandingFacts>(Chunks.Read(row, Facts) ?? "null");

    private static KeptStanding Read(TableEntity row) => Read(row, ReadFacts(row));

    private static KeptStanding Read(TableEntity row, StandingFacts facts) => new(facts, row.GetInt64(VersionedRows.Version) ?? 0, row.ETag);
}
