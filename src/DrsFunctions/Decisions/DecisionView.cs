using DrsFunctions.Compliance.Ledgers;
using DrsFunctions.Compliance.Suppliers;
using NodaTime;

namespace DrsFunctions.Decisions;

/// <summary>A decision as it was recorded.</summary>
/// <param name="Decision">What was decided.</param>
/// <param name="Year">The number of the reporting year that it is about, where it is about one.</param>
/// <param name="Subject">What it is about: <c>plan</c> or <c>report</c>.</param>
/// <param name="Reason">Why.</param>
/// <param name="Actor">Who decided.</param>
/// <param name="At">When.</param>
/// <param name="Sequence">Its place in the supplier's ledger.</param>
public sealed record DecisionView(Decision Decision, int? Year, string? Subject, string Reason, string Actor, Instant At, long Sequence)
{
    /// <summary>The view of a ledger entry that says so.</summary>
    public static DecisionView Of(Entry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        var taken = (DecisionTaken)entry.Change;
        return new(taken.Decision, taken.Year, taken.Subject, taken.Reason, entry.Actor, entry.At, entry.Sequence);
    }
}
