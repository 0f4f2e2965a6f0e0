namespace DrsFunctions.Storage.Exports;

/// <summary>How much an export covers.</summary>
/// <param name="Suppliers">Registered suppliers.</param>
/// <param name="Ledgers">Ledgers, the framework's own among them.</param>
/// <param name="Entries">Ledger entries that are new in it: the sum over its ledgers, and the rows of its file of entries.</param>
public sealed record ExportCounts(int Suppliers, int Ledgers, long Entries);
