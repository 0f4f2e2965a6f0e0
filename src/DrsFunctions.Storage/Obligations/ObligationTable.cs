using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;
using DrsFunctions.Compliance.Standings;
using DrsFunctions.Storage.Json;
using DrsFunctions.Storage.Rows;
using NodaTime;
using NodaTime.Text;

namespace DrsFunctions.Storage.Obligations;

/// <summary>
/// What is owed, by due date: partition <c>{framework}|{due date}</c>, row <c>{supplier}|{obligation}|{subject}</c>. Beside it a row
/// for each supplier's year, in <c>{framework}|~{supplier}</c>, says what is kept for it, so that what moves to another date is
/// removed from the old one. Can be rebuilt from the ledgers.
/// </summary>
public sealed class ObligationTable
{
    private const string Owed = "Owed";
    private const int Tries = 20;

    // A stage of chasing comes at most 20 working days before the due date: in a month of many holidays, fewer days than this.
    private const int DaysBeforeDue = 60;

    private readonly TableClient table;
    private readonly VersionedRows rows;

    /// <summary>The obligations of an account.</summary>
    public ObligationTable(StorageClients clients)
    {
        ArgumentNullException.ThrowIfNull(clients);
        table = clients.Table(StorageNames.ObligationTable);
        rows = new(table);
    }

    /// <summary>
    /// Makes these the obligations of a supplier's year, unless those kept follow from a later ledger entry. One call where
    /// that was done already, two where nothing differs. Broken off, it is completed by doing it again.
    /// </summary>
    /// <param name="framework">The framework's id.</param>
    /// <param name="supplier">The supplier's id.</param>
    /// <param name="year">The number of the reporting year.</param>
    /// <param name="owed">All that is owed in it.</param>
    /// <param name="version">The sequence of the supplier's ledger that they were built from.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Whether these are kept now.</returns>
    public async Task<bool> ReplaceAsync(
        string framework,
        string supplier,
        int year,
        ImmutableArray<ObligationFacts> owed,
        long version,
        CancellationToken cancellationToken)
    {
        var summary = new ObligationSummary(framework, supplier, year);
        var present = await SummaryAsync(summary, cancellationToken);
        var fresh = owed.Except(present.Owed).ToImmutableArray();
        for (var attempt = 1; ; attempt++)
        {
            if (present.Version > version)
                return false;
            if (present.Version == version && present.Owed.SequenceEqual(owed))
                return true;

            await WriteAsync(summary, present.Owed, fresh, version, cancellationToken);
            await RemoveAsync(summary, present.Owed, owed, version, cancellationToken);
            if (await rows.TryPutAsync(summary.RowOf(Owed, owed), version, present.Row, cancellationToken) is not null)
                return true;

            // Somebody else was faster: what was done here is put right, if they know more, and else done again.
            var other = await SummaryAsync(summary, cancellationToken);
            if (other.Version > version || attempt == Tries)
                await MendAsync(summary, owed.AddRange(present.Owed), other, cancellationToken);
            (present, fresh) = (other, owed);
            if (attempt == Tries)
                throw new InvalidOperationException($"The obligations of {supplier} on {framework} changed {Tries} times while they were written.");
        }
    }

    /// <summary>The sequence of the supplier's ledger that its obligations of a year were built from; null if none were. One point read.</summary>
    public async Task<long?> FindVersionAsync(string framework, string supplier, int year, CancellationToken cancellationToken)
    {
        var summary = new ObligationSummary(framework, supplier, year);
        var found = await table.GetEntityIfExistsAsync<TableEntity>(summary.PartitionKey, summary.RowKey, [VersionedRows.Version], cancellationToken);
        return found.HasValue ? found.Value!.GetInt64(VersionedRows.Version) : null;
    }

    /// <summary>What is owed by the days from one to another, both included, whether or not it is done.</summary>
    public IAsyncEnumerable<DueObligation> DueAsync(string framework, LocalDate from, LocalDate to, CancellationToken cancellationToken) =>
        QueryAsync(framework, Between(framework, from, to), cancellationToken);

    /// <summary>What is owed by the days from one to another, both included, and neither done nor waived: by due date, then by supplier.</summary>
    public IAsyncEnumerable<DueObligation> OpenAsync(string framework, LocalDate from, LocalDate to, CancellationToken cancellationToken) =>
        QueryAsync(framework, $"{Between(framework, from, to)} and {nameof(ObligationFacts.IsOpen)} eq true", cancellationToken);

    /// <summary>The suppliers to which there is something to write by a day. What is done or has been written about is not read.</summary>
    public async Task<ImmutableSortedSet<string>> ChasedAsync(string framework, LocalDate day, CancellationToken cancellationToken)
    {
        var suppliers = ImmutableSortedSet.CreateBuilder<string>(StringComparer.Ordinal);
        var due = TableClient.CreateQueryFilter($"ChaseOn le {LocalDatePattern.Iso.Format(day)}");
        var filter = $"{Between(framework, LocalDate.MinIsoValue, day.PlusDays(DaysBeforeDue))} and {due}";
        await foreach (var row in table.QueryAsync<TableEntity>(filter, select: [nameof(TableEntity.RowKey)], cancellationToken: cancellationToken))
            suppliers.Add(SupplierOf(row));
        return suppliers.ToImmutable();
    }

    private async IAsyncEnumerable<DueObligation> QueryAsync(string framework, string filter, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var row in table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
        {
            yield return new(
                framework,
                SupplierOf(row),
                row.GetInt32(nameof(DueObligation.Year)) ?? 0,
                StorageJson.Read<ObligationFacts>(row.GetString(Owed) ?? "null"),
                row.GetInt64(VersionedRows.Version) ?? 0);
        }
    }

    private static string Between(string framework, LocalDate from, LocalDate to) =>
        TableClient.CreateQueryFilter($"PartitionKey ge {PartitionOf(framework, from)} and PartitionKey le {PartitionOf(framework, to)}");

    private static string SupplierOf(TableEntity row) => row.RowKey[..row.RowKey.IndexOf('|', StringComparison.Ordinal)];

    // Makes the rows what the summary says, until it says the same before and after.
    private async Task MendAsync(ObligationSummary summary, ImmutableArray<ObligationFacts> touched, Kept kept, CancellationToken cancellationToken)
    {
        for (var attempt = 1; attempt <= Tries; attempt++)
        {
            await WriteAsync(summary, touched, kept.Owed, kept.Version, cancellationToken);
            await RemoveAsync(summary, touched, kept.Owed, kept.Version, cancellationToken);
            var now = await SummaryAsync(summary, cancellationToken);
            if (now.Row == kept.Row)
                return;
            (touched, kept) = (touched.AddRange(kept.Owed), now);
        }
    }

    private async Task WriteAsync(
        ObligationSummary summary,
        ImmutableArray<ObligationFacts> kept,
        ImmutableArray<ObligationFacts> owed,
        long version,
        CancellationToken cancellationToken)
    {
        var keys = kept.Select(item => KeysOf(summary, item)).ToHashSet();
        foreach (var item in owed)
            await rows.PutAsync(RowOf(summary, item), version, known: null, isNew: !keys.Contains(KeysOf(summary, item)), cancellationToken);
    }

    private async Task RemoveAsync(
        ObligationSummary summary,
        ImmutableArray<ObligationFacts> kept,
        ImmutableArray<ObligationFacts> wanted,
        long version,
        CancellationToken cancellationToken)
    {
        var keys = wanted.Select(item => KeysOf(summary, item)).ToHashSet();
        foreach (var (partition, key) in kept.Select(item => KeysOf(summary, item)).Distinct().Where(item => !keys.Contains(item)))
            await rows.RemoveAsync(partition, key, version, cancellationToken);
    }

    private async Task<Kept> SummaryAsync(ObligationSummary summary, CancellationToken cancellationToken)
    {
        var found = await table.GetEntityIfExistsAsync<TableEntity>(summary.PartitionKey, summary.RowKey, cancellationToken: cancellationToken);
        if (!found.HasValue)
            return new([], -1, null);
        var row = found.Value!;
        return new(StorageJson.Read<ImmutableArray<ObligationFacts>>(Chunks.Read(row, Owed) ?? "[]"), row.GetInt64(VersionedRows.Version) ?? 0, row.ETag);
    }

    private static TableEntity RowOf(ObligationSummary summary, ObligationFacts item)
    {
        var (partition, key) = KeysOf(summary, item);
        var row = new TableEntity(partition, key)
        {
            [nameof(DueObligation.Year)] = summary.Year,
            [nameof(item.IsOpen)] = item.IsOpen,
            [Owed] = StorageJson.Write(item),
        };
        if (item.ChaseOn is { } day)
            row[nameof(item.ChaseOn)] = LocalDatePattern.Iso.Format(day);
        return row;
    }

    private static (string PartitionKey, string RowKey) KeysOf(ObligationSummary summary, ObligationFacts item) =>
        (PartitionOf(summary.Framework, item.DueOn), $"{summary.Supplier}|{item.Kind.Word()}|{RowKeys.Of(item.Subject)}");

    private static string PartitionOf(string framework, LocalDate day) => $"{framework}|{LocalDatePattern.Iso.Format(day)}";

    private sealed record Kept(ImmutableArray<ObligationFacts> Owed, long Version, ETag? Row);
}
