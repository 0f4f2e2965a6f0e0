namespace DrsFunctions.Storage.Ledgers;

/// <summary>What came of holding a ledger against its hashes.</summary>
/// <param name="Intact">Whether every row is what it was written as.</param>
/// <param name="Entries">How many entries stand before the break, or in all.</param>
/// <param name="BrokenAt">The sequence of the first entry that is not: changed, missing or too many; null where all are intact.</param>
public sealed record Verification(bool Intact, long Entries, long? BrokenAt)
{
    internal static Verification Whole(long entries) => new(true, entries, null);

    internal static Verification Broken(long entries, long at) => new(false, entries, at);
}
