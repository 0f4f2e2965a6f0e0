namespace DrsFunctions.Storage.Receipts;

/// <summary>The entries of the owner's ledger that tell of an upload.</summary>
/// <param name="From">The first one's sequence.</param>
/// <param name="To">The last one's sequence.</param>
public sealed record ReceiptLedger(long From, long To);
