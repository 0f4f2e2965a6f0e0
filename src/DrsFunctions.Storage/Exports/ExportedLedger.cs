namespace DrsFunctions.Storage.Exports;

/// <summary>How far a ledger has been exported.</summary>
/// <param name="Owner">The supplier's id, or <c>ccs</c>.</param>
/// <param name="From">The sequence of the first entry in this export; one more than <paramref name="To"/> where there is none.</param>
/// <param name="To">The sequence of the ledger's last entry.</param>
/// <param name="Entries">How many entries of it are in this export.</param>
/// <param name="HeadHash">The hash of the ledger's last entry, which covers all entries before it.</param>
public sealed record ExportedLedger(string Owner, long From, long To, long Entries, string HeadHash);
