using DrsFunctions.Compliance.Frameworks;

namespace DrsFunctions.Compliance.Reports;

/// <summary>One KPI of a report, for all of a supplier's work or for one customer of it.</summary>
/// <param name="Code">The KPI's code.</param>
/// <param name="Customer">The URN of the customer that it is a part of the whole for; null for the whole.</param>
/// <param name="NotApplicable">Whether the supplier says, with a reason, that it does not apply.</param>
/// <param name="Value">The value of a sum or mean.</param>
/// <param name="Numerator">The numerator of a ratio.</param>
/// <param name="Denominator">The denominator of a ratio, or the number of responses of a mean.</param>
/// <param name="Evidence">What shows the figure.</param>
/// <param name="Comment">What the supplier says about it.</param>
public sealed record ReportLine(
    string Code,
    string? Customer,
    bool NotApplicable,
    decimal? Value,
    decimal? Numerator,
    decimal? Denominator,
    string? Evidence,
    string? Comment)
{
    /// <summary>The figure, unrounded, in the KPI's unit; null where nothing was to be measured or the KPI does not apply.</summary>
    public decimal? ActualFor(Kpi kpi)
    {
        if (NotApplicable)
            return null;
        return kpi.Aggregate switch
        {
            Aggregate.Sum => Value,
            Aggregate.Mean => Denominator is > 0 ? Value : null,
            _ => Denominator is > 0 ? Numerator * (kpi.Unit.IsPercent ? 100 : 1) / Denominator : null,
        };
    }
}
