using DrsFunctions.Compliance.Frameworks;
using DrsFunctions.Compliance.Submissions;

namespace DrsFunctions.Compliance.Reports;

/// <summary>A figure for a customer's own aim.</summary>
/// <param name="Requirement">The requirement's id.</param>
/// <param name="Customer">The customer's URN, where the line names one.</param>
/// <param name="Value">The figure, where given as such.</param>
/// <param name="Numerator">The numerator, where given as a ratio.</param>
/// <param name="Denominator">The denominator, where given as a ratio.</param>
/// <param name="Comment">What the supplier says about it.</param>
public sealed record LocalLine(string Requirement, string? Customer, decimal? Value, decimal? Numerator, decimal? Denominator, string? Comment)
{
    /// <summary>The figure, unrounded, in the aim's unit; null where there is none, or nothing was to be measured.</summary>
    public decimal? ActualIn(Unit unit)
    {
        ArgumentNullException.ThrowIfNull(unit);
        if (Denominator is not { } below)
            return Value;
        if (Numerator is not { } above)
            return below > 0 ? Value : null;
        return below > 0 && above / Figures.Greatest <= below ? above * (unit.IsPercent ? 100 : 1) / below : null;
    }
}
