using NodaTime;

namespace DrsFunctions.Pages;

/// <summary>Whether a ledger is what it was written as, up to the day that is shown.</summary>
/// <param name="IsIntact">Whether every entry up to then fits its hash, the entry before it and the head that was anchored last.</param>
/// <param name="Entries">How many entries there were then; where they are broken, how many stand before the break.</param>
/// <param name="BrokenAt">The first entry that does not fit, of whatever day; null where all do.</param>
public sealed record LedgerState(bool IsIntact, long Entries, long? BrokenAt)
{
    /// <summary>The day at whose end the entries are counted; null for now.</summary>
    public LocalDate? AsOf { get; init; }

    /// <summary>The day whose night wrote down the heads that the ledger was compared with; null where none did yet.</summary>
    public LocalDate? AnchoredOn { get; init; }
}
