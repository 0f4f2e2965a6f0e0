using DrsFunctions.Compliance.Frameworks;

namespace DrsFunctions.Compliance.Impact;

/// <summary>What all suppliers together came to on a KPI in a year.</summary>
/// <param name="Kpi">The KPI.</param>
/// <param name="Total">The sum, Σ numerator ÷ Σ denominator, or the mean weighted by responses, in the KPI's unit.</param>
/// <param name="Previous">The same of the year before; none in the first, and where the KPI was measured otherwise then.</param>
public sealed record KpiImpact(Kpi Kpi, ImpactFigure Total, ImpactFigure Previous)
{
    /// <summary>How much more it is than the year before.</summary>
    public ImpactFigure Change => ImpactFigure.Change(Total, Previous);
}
