using System.Collections.Immutable;
using NodaTime;

namespace DrsFunctions.Compliance.Frameworks;

/// <summary>One version of the KPIs of social value, with what they are measured in.</summary>
/// <param name="Id">The catalogue's name, for example <c>drs-social-value</c>.</param>
/// <param name="Version">Its version, for example <c>1</c>.</param>
/// <param name="EffectiveFrom">The day from which it applies to reporting years that start then or later.</param>
/// <param name="Outcomes">The outcomes that every report must speak about.</param>
/// <param name="Themes">The themes that KPIs are grouped by.</param>
/// <param name="BusinessSteps">How many points business adds to a points target, rising.</param>
/// <param name="Kpis">The KPIs, in the order in which reports list them.</param>
public sealed record Catalogue(
    string Id,
    string Version,
    LocalDate EffectiveFrom,
    ImmutableArray<Outcome> Outcomes,
    ImmutableArray<string> Themes,
    ImmutableArray<BusinessStep> BusinessSteps,
    ImmutableArray<Kpi> Kpis)
{
    /// <summary>How receipts name the version: <c>drs-social-value 1</c>.</summary>
    public string Name => $"{Id} {Version}";

    /// <summary>The KPI of that code, matched as headers are (<c>vi01</c> is <c>VI-01</c>); null if there is none.</summary>
    public Kpi? KpiOf(string code) => Kpis.FirstOrDefault(kpi => NameMatch.Same(kpi.Code, code));

    /// <summary>What its KPIs are measured in.</summary>
    public IEnumerable<Unit> Units => Kpis.Select(kpi => kpi.Unit).DistinctBy(unit => unit.Name, StringComparer.Ordinal);

    /// <summary>The unit of that name, matched as headers are; null if no KPI is measured in it.</summary>
    public Unit? UnitOf(string name) => Units.FirstOrDefault(unit => NameMatch.Same(unit.Name, name));

    /// <summary>Which way a figure in a unit should move: down where it should for every KPI that is measured in it.</summary>
    public Better BetterOf(Unit unit)
    {
        ArgumentNullException.ThrowIfNull(unit);
        return Kpis.Where(kpi => kpi.Unit.Name == unit.Name).All(kpi => kpi.Better == Better.Lower) ? Better.Lower : Better.Higher;
    }

    /// <summary>The points that business won adds: those of the highest step that it reaches, 0 below the first.</summary>
    /// <param name="millions">Business won in the year, in £ million.</param>
    public decimal PointsFor(decimal millions) =>
        BusinessSteps.LastOrDefault(step => step.FromMillion <= millions)?.Points ?? 0;
}
