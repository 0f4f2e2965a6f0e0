using System.Collections.Immutable;
using DrsFunctions.Storage.Exports;
using DrsFunctions.Storage.Ledgers;

namespace DrsFunctions.Exports;

/// <summary>The part of a ledger that is new in an export, and what the ledger comes to at its end.</summary>
/// <param name="Ledger">Which ledger.</param>
/// <param name="Before">How far the export before went; null where it did not have the ledger.</param>
/// <param name="To">The sequence of the last entry.</param>
/// <param name="HeadHash">The hash of the last entry.</param>
/// <param name="FirstEntries">The first new entries.</param>
/// <param name="Extract">What is exported of the supplier; null of one that is not registered, and of the framework's own lists.</param>
internal sealed record LedgerSpan(
    LedgerName Ledger,
    ExportedLedger? Before,
    long To,
    string HeadHash,
    ImmutableArray<StoredEntry> FirstEntries,
    SupplierExtract? Extract)
{
    /// <summary>The sequence of the entry before the first new one.</summary>
    public long After => Before?.To ?? 0;

    /// <summary>What the manifest says of it.</summary>
    public ExportedLedger Exported => new(Ledger.Owner, After + 1, To, To - After, HeadHash);
}
