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
    private const string Summary = "Summary";
    private const string Detail = "Detail";
    private const string Added = "Contribution";

    // What nearly every standing needs: the few that are longer are read in a second call.
    private const int SummaryColumns = 1;
    private const int DetailColumns = 2;
    private const int AddedColumns = 8;

    private static readonly string[] SummaryNames =
        [nameof(TableEntity.PartitionKey), nameof(TableEntity.RowKey), .. BinaryChunks.Names(Summary, SummaryColumns)];

    private static readonly string[] TextNames = [.. BinaryChunks.Names(Summary, SummaryColumns), .. BinaryChunks.Names(Detail, DetailColumns)];
    private static readonly string[] AddedNames = [nameof(TableEntity.PartitionKey), nameof(TableEntity.RowKey), .. Chunks.Names(Added, AddedColumns)];

    private readonly TableClient table;
    private readonly VersionedRows rows;

    /// <summary>The standings of an account.</summary>
    public StandingTable(StorageClients clients)
    {
        ArgumentNullException.ThrowIfNull(clients);
        table = clients.Table(StorageNames.StandingTable);
        rows = new(table);
    }

    /// <summary>Keeps a standing, unless one built from a later entry is there. Two calls.</summary>
    /// <param name="facts">The standing.</param>
    /// <param name="version">The sequence of the supplier's ledger that it was built from.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Whether it was kept.</returns>
    public async Task<bool> PutAsync(StandingFacts facts, long version, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return await rows.PutAsync(RowOf(facts), version, known: null, isNew: false, cancellationToken) is not null;
    }

    /// <summary>Whether the standing that is kept says what follows from the ledger; false if there is none. One that was built from another entry is not judged. One point read.</summary>
    /// <param name="facts">The standing as it follows.</param>
    /// <param name="version">The sequence of the supplier's ledger that it follows from.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public Task<bool> HoldsAsync(StandingFacts facts, long version, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return rows.HoldsAsync(RowOf(facts), version, cancellationToken);
    }

    /// <summary>A supplier's standing in a year; null if there is none. One point read, two where it is longer than 128 KiB.</summary>
    public async Task<StandingText?> FindAsync(string framework, int year, string supplier, CancellationToken cancellationToken)
    {
        var found = await table.GetEntityIfExistsAsync<TableEntity>(PartitionOf(framework, year), supplier, TextNames, cancellationToken);
        if (!found.HasValue)
            return null;
        var row = found.Value!;
        return BinaryChunks.MayGoOn(row, Summary, SummaryColumns) || BinaryChunks.MayGoOn(row, Detail, DetailColumns)
            ? Read(await table.GetEntityAsync<TableEntity>(PartitionOf(framework, year), supplier, cancellationToken: cancellationToken))
            : Read(row);
    }

    /// <summary>
    /// The standings of a year by supplier id, without their details, from the first after a supplier on. With a submission or a rating
    /// those that have it on a day; with both, those that have the rating. One call a page.
    /// </summary>
    /// <param name="framework">The framework's id.</param>
    /// <param name="year">The year's number.</param>
    /// <param name="filter">Which of them, on which day; null for all.</param>
    /// <param name="after">The supplier before the first wanted; null from the beginning.</param>
    /// <param name="limit">The most standings wanted, 1 to 1,000.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<Listing<ListedStanding>> ListAsync(
        string framework, int year, StandingFilter? filter, string? after, int limit, CancellationToken cancellationToken)
    {
        var query = TableClient.CreateQueryFilter($"PartitionKey eq {PartitionOf(framework, year)} and RowKey gt {after ?? ""}");
        var page = await table.PageAsync(filter is null ? query : $"{query} and ({filter})", null, limit, SummaryNames, row => row, cancellationToken);
        var items = new List<ListedStanding>(page.Items.Length);
        foreach (var row in page.Items)
        {
            var whole = BinaryChunks.MayGoOn(row, Summary, SummaryColumns)
                ? await table.GetEntityAsync<TableEntity>(row.PartitionKey, row.RowKey, cancellationToken: cancellationToken)
                : row;
            items.Add(new(row.RowKey, Read(whole)));
        }

        return new([.. items], page.Next);
    }

    /// <summary>What the suppliers add to the framework's figures of a year, by supplier id. One call a page, and nothing else of the rows.</summary>
    /// <param name="framework">The framework's id.</param>
    /// <param name="year">The year's number.</param>
    /// <param name="cursor">Where the page before ended; null for the first.</param>
    /// <param name="limit">The most standings wanted, 1 to 1,000.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="FormatException">The cursor is none.</exception>
    public Task<Listing<Contribution>> ListContributionsAsync(string framework, int year, string? cursor, int limit, CancellationToken cancellationToken) =>
        table.PageAsync(Pages.Of(PartitionOf(framework, year)), cursor, limit, AddedNames, ReadContribution, cancellationToken);

    private static string PartitionOf(string framework, int year) => string.Create(CultureInfo.InvariantCulture, $"{framework}|{year:00}");

    private static TableEntity RowOf(StandingFacts facts)
    {
        var row = new TableEntity(PartitionOf(facts.Framework, facts.Year.Number), facts.Supplier.Id);
        var text = StandingText.Of(facts);
        BinaryChunks.Write(row, Summary, text.Summary.Span);
        BinaryChunks.Write(row, Detail, text.Detail.Span);
        Chunks.Write(row, Added, StorageJson.Write(Contribution.Of(facts)));
        StandingFilter.Write(row, StandingText.TurnsOf(facts));
        return row;
    }

    private static StandingText Read(TableEntity row) => new(BinaryChunks.Read(row, Summary), BinaryChunks.Read(row, Detail));

    // A row of before there were any counts as that of a supplier that has not reported, until it is written again.
    private static Contribution ReadContribution(TableEntity row) => Chunks.Read(row, Added) is { } text
        ? StorageJson.Read<Contribution>(text)
        : new(row.RowKey, HasReported: false, BusinessWonGbp: 0, [], []);
}
