using Azure;
using NodaTime;

namespace DrsFunctions.Storage.Ledgers;

/// <summary>The end of a ledger: what one point read tells of it.</summary>
/// <param name="Sequence">The last entry's.</param>
/// <param name="Hash">The last entry's.</param>
/// <param name="At">When the last entry was written.</param>
/// <param name="SnapshotSequence">The last entry that the snapshot holds; 0 without one.</param>
/// <param name="Due">The first London day on which working it out again could change something; null if none is foreseen.</param>
/// <param name="Version">The version of the head itself.</param>
public sealed record LedgerHead(long Sequence, string Hash, Instant At, long SnapshotSequence, LocalDate? Due, ETag Version);
