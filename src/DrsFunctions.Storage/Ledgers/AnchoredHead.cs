namespace DrsFunctions.Storage.Ledgers;

/// <summary>How long a ledger was, and what its last hash was, when that was written down where nobody can change it.</summary>
/// <param name="Framework">The framework's id.</param>
/// <param name="Owner">The supplier's id, or <c>ccs</c>.</param>
/// <param name="Sequence">The last entry's.</param>
/// <param name="Hash">The last entry's.</param>
public sealed record AnchoredHead(string Framework, string Owner, long Sequence, string Hash);
