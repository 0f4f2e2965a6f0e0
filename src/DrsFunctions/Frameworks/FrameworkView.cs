using System.Collections.Immutable;
using DrsFunctions.Compliance.Frameworks;
using DrsFunctions.Compliance.Standings;
using NodaTime;

namespace DrsFunctions.Frameworks;

/// <summary>A framework's definition, as the API gives it.</summary>
/// <param name="Framework">Its id.</param>
/// <param name="Title">Its name.</param>
/// <param name="Starts">Its first day.</param>
/// <param name="Ends">Its last day.</param>
/// <param name="Lots">Its lots.</param>
/// <param name="Years">Its reporting years, with the day on which each report is due.</param>
/// <param name="Kpis">The KPIs of the catalogue in force for the year begun last.</param>
public sealed record FrameworkView(
    string Framework,
    string Title,
    LocalDate Starts,
    LocalDate Ends,
    ImmutableArray<LotView> Lots,
    ImmutableArray<StandingYear> Years,
    ImmutableArray<KpiView> Kpis)
{
    /// <summary>The view of a framework on a London day.</summary>
    public static FrameworkView Of(FrameworkInService framework, LocalDate today)
    {
        var definition = framework.Definition;
        return new(
            definition.Id,
            definition.Title,
            definition.Starts,
            definition.Ends,
            [.. definition.Lots.Select(lot => new LotView(lot.Number, lot.Title, lot.ServiceLines, lot.Ends))],
            [.. definition.Years.Select(year => new StandingYear(year.Number, year.Starts, year.Ends, framework.Settlement.DueOn(year)))],
            [.. definition.CatalogueFor(definition.YearAround(today)).Kpis.Select(KpiView.Of)]);
    }
}

/// <summary>A lot, as the API gives it.</summary>
public sealed record LotView(string Lot, string Title, ImmutableArray<ServiceLine> ServiceLines, LocalDate Ends);

/// <summary>A KPI of a catalogue, as the API gives it.</summary>
public sealed record KpiView(
    string Code,
    string Title,
    ImmutableArray<ServiceLine> ServiceLines,
    Commitment Commitment,
    string? Outcome,
    string Theme,
    string Unit,
    Better Better,
    Aggregate Aggregate,
    bool Evidence)
{
    /// <summary>The view of a KPI.</summary>
    public static KpiView Of(Kpi kpi) =>
        new(kpi.Code, kpi.Title, kpi.ServiceLines, kpi.Commitment, kpi.Outcome, kpi.Theme, kpi.Unit.Name, kpi.Better, kpi.Aggregate, kpi.NeedsEvidence);
}
