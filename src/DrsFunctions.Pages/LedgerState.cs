namespace DrsFunctions.Pages;

/// <summary>Whether a ledger is what it was written as.</summary>
/// <param name="IsIntact">Whether every entry fits its hash, the entry before it and the head that was anchored last.</param>
/// <param name="Entries">How many entries do.</param>
/// <param name="BrokenAt">The first entry that does not; null where all do.</param>
public sealed record LedgerState(bool IsIntact, long Entries, long? BrokenAt);
