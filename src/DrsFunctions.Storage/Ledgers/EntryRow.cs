using System.Globalization;
using Azure.Data.Tables;
using DrsFunctions.Storage.Rows;
using NodaTime.Text;

namespace DrsFunctions.Storage.Ledgers;

/// <summary>Entries as rows of the table <c>Ledger</c>.</summary>
internal static class EntryRow
{
    private const string Body = "Body";

    /// <summary>The row key of an entry: its sequence in 12 digits.</summary>
    public static string KeyOf(long sequence) => sequence.ToString("D12", CultureInfo.InvariantCulture);

    /// <summary>The row of an entry whose body is as it is kept.</summary>
    public static TableEntity Of(LedgerName ledger, StoredEntry entry)
    {
        var row = new TableEntity(ledger.PartitionKey, KeyOf(entry.Sequence))
        {
            [nameof(StoredEntry.Sequence)] = entry.Sequence,
            [nameof(StoredEntry.At)] = InstantPattern.ExtendedIso.Format(entry.At),
            [nameof(StoredEntry.Kind)] = entry.Kind,
            [nameof(StoredEntry.Actor)] = entry.Actor,
            [nameof(StoredEntry.PreviousHash)] = entry.PreviousHash,
            [nameof(StoredEntry.Hash)] = entry.Hash,
        };
        if (entry.Cause is { } cause)
            row[nameof(StoredEntry.Cause)] = cause;
        if (entry.Year is { } year)
            row[nameof(StoredEntry.Year)] = year;
        Chunks.Write(row, Body, entry.Body.Text);
        return row;
    }

    /// <summary>The entry of a row, its body as it is kept.</summary>
    /// <exception cref="InvalidDataException">The row lacks a column, or one holds what it cannot.</exception>
    public static StoredEntry Read(TableEntity row)
    {
        var at = InstantPattern.ExtendedIso.Parse(Text(row, nameof(StoredEntry.At)));
        return new(
            row.TryGetValue(nameof(StoredEntry.Sequence), out var sequence) && sequence is long number ? number : throw Broken(row),
            at.Success ? at.Value : throw Broken(row),
            Text(row, nameof(StoredEntry.Kind)),
            Text(row, nameof(StoredEntry.Actor)),
            row.ContainsKey(nameof(StoredEntry.Cause)) ? Text(row, nameof(StoredEntry.Cause)) : null,
            row.TryGetValue(nameof(StoredEntry.Year), out var year) ? year as int? ?? throw Broken(row) : null,
            new(Chunks.Read(row, Body) ?? throw Broken(row)),
            Text(row, nameof(StoredEntry.PreviousHash)),
            Text(row, nameof(StoredEntry.Hash)));
    }

    /// <summary>Whether a row is, column by column, what an entry is kept as.</summary>
    public static bool Is(TableEntity row, LedgerName ledger, StoredEntry entry) => RowSeal.Same(row, Of(ledger, entry));

    private static string Text(TableEntity row, string column) =>
        row.TryGetValue(column, out var value) && value is string text ? text : throw Broken(row);

    private static InvalidDataException Broken(TableEntity row) => new($"The ledger row {row.PartitionKey} {row.RowKey} is broken.");
}
