using DrsFunctions.Compliance.Suppliers;

namespace DrsFunctions.Compliance.Ledgers;

/// <summary>CCS decided something about a supplier.</summary>
/// <param name="Decision">What.</param>
/// <param name="Year">The reporting year it is about, where it is about one.</param>
/// <param name="Subject">What it is about, where that is not clear: <c>plan</c> or <c>report</c>, an alert's id, a good practice's id.</param>
/// <param name="Reason">Why.</param>
public sealed record DecisionTaken(Decision Decision, int? Year, string? Subject, string Reason) : Change
{
    /// <inheritdoc/>
    public override int? AboutYear => Year;
}
