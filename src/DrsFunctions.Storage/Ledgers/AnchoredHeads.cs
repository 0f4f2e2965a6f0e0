using System.Collections.Immutable;
using NodaTime;

namespace DrsFunctions.Storage.Ledgers;

/// <summary>The heads of all ledgers as one night wrote them down.</summary>
/// <param name="Day">The London day that the night belongs to.</param>
/// <param name="Heads">One for each ledger.</param>
public sealed record AnchoredHeads(LocalDate Day, ImmutableArray<AnchoredHead> Heads)
{
    /// <summary>The head of a ledger; null if it had no entry then.</summary>
    public AnchoredHead? Of(LedgerName ledger) => Heads.FirstOrDefault(head => head.Framework == ledger.Framework && head.Owner == ledger.Owner);
}
