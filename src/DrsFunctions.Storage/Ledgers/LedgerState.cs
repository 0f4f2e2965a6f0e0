using Azure;
using DrsFunctions.Compliance.Ledgers;
using NodaTime;

namespace DrsFunctions.Storage.Ledgers;

/// <summary>A ledger as it stood when it was read or written last.</summary>
/// <typeparam name="TRecord">What its entries come to.</typeparam>
/// <param name="Name">Which ledger.</param>
/// <param name="Record">The fold of all its entries.</param>
/// <param name="Sequence">The last entry's; 0 without any. What is built from the record bears it as its version.</param>
/// <param name="Hash">The last entry's; 64 zeros without any.</param>
/// <param name="At">When the last entry was written; null without any.</param>
/// <param name="Due">The first London day on which working it out again could change something; null if none is foreseen.</param>
/// <param name="SnapshotSequence">The last entry that the snapshot holds; 0 without one.</param>
/// <param name="IsSnapshotForeign">Whether another build of the rules made the snapshot, which is then not used and made again.</param>
/// <param name="Head">The version of its head; null without entries.</param>
public sealed record LedgerState<TRecord>(
    LedgerName Name,
    TRecord Record,
    long Sequence,
    string Hash,
    Instant? At,
    LocalDate? Due,
    long SnapshotSequence,
    bool IsSnapshotForeign,
    ETag? Head)
    where TRecord : class, IRecord<TRecord>
{
    /// <summary>A ledger without entries.</summary>
    public static LedgerState<TRecord> Empty(LedgerName name) => new(name, TRecord.Empty, 0, EntryHash.Zero, null, null, 0, false, null);
}
