using System.Collections.Immutable;
using DrsFunctions.Compliance.Frameworks;

namespace DrsFunctions.Compliance.Impact;

/// <summary>What a framework came to in one year ("The framework as a whole" on the domain page).</summary>
/// <param name="Year">The year.</param>
/// <param name="Index">The index of all KPIs.</param>
/// <param name="BusinessWonGbp">The business of all suppliers that falls into the year, in pounds.</param>
/// <param name="Customers">How many different customers had a live award.</param>
/// <param name="Suppliers">How many suppliers have reported.</param>
/// <param name="Outcomes">The indices by outcome, in the catalogue's order.</param>
/// <param name="Themes">The indices by theme, in the catalogue's order.</param>
/// <param name="Kpis">The totals by KPI, in the catalogue's order.</param>
public sealed record YearImpact(
    ReportingYear Year,
    IndexImpact Index,
    decimal BusinessWonGbp,
    int Customers,
    int Suppliers,
    ImmutableArray<IndexImpact> Outcomes,
    ImmutableArray<IndexImpact> Themes,
    ImmutableArray<KpiImpact> Kpis);
