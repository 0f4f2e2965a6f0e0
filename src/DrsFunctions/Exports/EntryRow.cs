using DrsFunctions.Storage.Ledgers;

namespace DrsFunctions.Exports;

/// <summary>A row of <c>ledger-entries.csv</c>.</summary>
internal sealed record EntryRow(LedgerName Ledger, StoredEntry Entry)
{
    // Only kinds that are known to hold no figure of consumers are told whole; a new kind has to be let in here.
    private static readonly HashSet<string> ToldWhole =
        new(["supplierListed", "contactListed", "uploadReceived", "listTaken", "decisionTaken", "awardsListed", "customersListed"], StringComparer.Ordinal);

    /// <summary>What the entry tells; null where it may hold figures that rest on fewer than 5 consumers.</summary>
    public string? Body => ToldWhole.Contains(Entry.Kind) ? Entry.Body.Text : null;
}
