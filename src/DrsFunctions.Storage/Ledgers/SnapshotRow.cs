using Azure.Data.Tables;
using DrsFunctions.Storage.Rows;
using NodaTime;
using NodaTime.Text;

namespace DrsFunctions.Storage.Ledgers;

/// <summary>
/// Snapshots as rows of the table <c>Ledger</c>: the record after an entry, so that only later ones are read. A snapshot bears the
/// build of the rules that folded it; another build folds anew.
/// </summary>
internal static class SnapshotRow
{
    /// <summary>The row key of every snapshot.</summary>
    public const string Key = "snapshot";

    private const string Sequence = "Sequence";
    private const string At = "At";
    private const string Build = "Build";
    private const string Record = "Record";

    /// <summary>The row of a snapshot.</summary>
    /// <param name="ledger">Which ledger.</param>
    /// <param name="sequence">The last entry it holds.</param>
    /// <param name="at">When that entry was written.</param>
    /// <param name="build">The build of the rules.</param>
    /// <param name="record">The record as JSON, or where that is kept.</param>
    public static TableEntity Of(LedgerName ledger, long sequence, Instant at, string build, string record)
    {
        var row = new TableEntity(ledger.PartitionKey, Key) { [Sequence] = sequence, [At] = InstantPattern.ExtendedIso.Format(at), [Build] = build };
        Chunks.Write(row, Record, record);
        RowSeal.Put(row);
        return row;
    }

    /// <summary>The last entry that a snapshot holds; 0 where the row does not say.</summary>
    public static long SequenceOf(TableEntity row) => row.TryGetValue(Sequence, out var value) && value is long number ? number : 0;

    /// <summary>When its last entry was written; null where the row does not say.</summary>
    public static Instant? WrittenAt(TableEntity row) =>
        row.TryGetValue(At, out var value) && value is string text && InstantPattern.ExtendedIso.Parse(text) is { Success: true } at ? at.Value : null;

    /// <summary>Whether a build of the rules made it.</summary>
    public static bool IsOf(TableEntity row, string build) => row.TryGetValue(Build, out var value) && value is string text && text == build;

    /// <summary>The record as it is kept; null where there is none.</summary>
    public static string? RecordOf(TableEntity row) => Chunks.Read(row, Record);
}
