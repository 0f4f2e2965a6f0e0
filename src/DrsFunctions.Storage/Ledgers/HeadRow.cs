using Azure.Data.Tables;
using DrsFunctions.Storage.Rows;
using NodaTime;
using NodaTime.Text;

namespace DrsFunctions.Storage.Ledgers;

/// <summary>Heads as rows of the table <c>Ledger</c>.</summary>
internal static class HeadRow
{
    /// <summary>The row key of every head.</summary>
    public const string Key = "head";

    /// <summary>The row of a head.</summary>
    public static TableEntity Of(LedgerName ledger, long sequence, string hash, Instant at, long snapshotSequence, LocalDate? due)
    {
        var row = new TableEntity(ledger.PartitionKey, Key)
        {
            [nameof(LedgerHead.Sequence)] = sequence,
            [nameof(LedgerHead.Hash)] = hash,
            [nameof(LedgerHead.At)] = InstantPattern.ExtendedIso.Format(at),
            [nameof(LedgerHead.SnapshotSequence)] = snapshotSequence,
        };
        if (due is { } day)
            row[nameof(LedgerHead.Due)] = LocalDatePattern.Iso.Format(day);
        RowSeal.Put(row);
        return row;
    }

    /// <summary>The head of a row.</summary>
    /// <exception cref="InvalidDataException">The row lacks a column, or one holds what it cannot.</exception>
    public static LedgerHead Read(TableEntity row)
    {
        var at = InstantPattern.ExtendedIso.Parse(row.TryGetValue(nameof(LedgerHead.At), out var instant) && instant is string text ? text : "");
        return new(
            Number(row, nameof(LedgerHead.Sequence)),
            row.TryGetValue(nameof(LedgerHead.Hash), out var hash) && hash is string hex ? hex : throw Broken(row),
            at.Success ? at.Value : throw Broken(row),
            Number(row, nameof(LedgerHead.SnapshotSequence)),
            row.TryGetValue(nameof(LedgerHead.Due), out var due) ? Day(row, due) : null,
            row.ETag);
    }

    /// <summary>The head of a row; null where it is broken.</summary>
    public static LedgerHead? TryRead(TableEntity row)
    {
        try
        {
            return Read(row);
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    private static long Number(TableEntity row, string column) =>
        row.TryGetValue(column, out var value) && value is long number ? number : throw Broken(row);

    private static LocalDate Day(TableEntity row, object value) =>
        LocalDatePattern.Iso.Parse(value as string ?? "") is { Success: true } day ? day.Value : throw Broken(row);

    private static InvalidDataException Broken(TableEntity row) => new($"The ledger head {row.PartitionKey} is broken.");
}
