using System.Collections.Immutable;
using DrsFunctions.Compliance.Frameworks;
using DrsFunctions.Compliance.Suppliers;
using DrsFunctions.Compliance.Targets;
using DrsFunctions.Frameworks;
using NodaTime;

namespace DrsFunctions.Suppliers;

/// <summary>A supplier's targets of one year, as the API gives them.</summary>
/// <param name="Year">The year's number.</param>
/// <param name="Frozen">Whether they stand for good.</param>
/// <param name="BusinessWonGbp">The business that falls into the year.</param>
/// <param name="Items">One for each KPI that the supplier is held to.</param>
public sealed record TargetsView(int Year, bool Frozen, decimal BusinessWonGbp, ImmutableArray<TargetView> Items)
{
    /// <summary>The targets on a London day.</summary>
    public static TargetsView Of(FrameworkInService framework, SupplierRecord record, ReportingYear year, LocalDate day)
    {
        var frozen = record.Year(year.Number).Frozen is not null || framework.Settlement.FreezesAfter(record, year) < day;
        var catalogue = framework.Definition.CatalogueFor(year);
        return new(
            year.Number,
            frozen,
            record.BusinessWonIn(year).Gbp,
            [
                .. from target in YearTargets.Of(framework.Definition, record, year)
                   let kpi = catalogue.KpiOf(target.Code)
                   select new TargetView(target.Code, kpi.Title, kpi.Unit.Name, kpi.Better, target.Baseline, target.Figure, frozen, target.Reason, target.Steps),
            ]);
    }
}

/// <summary>A target, as the API gives it.</summary>
public sealed record TargetView(
    string Code,
    string Title,
    string Unit,
    Better Better,
    decimal? Baseline,
    decimal? Target,
    bool Frozen,
    FigureReason? Reason,
    ImmutableArray<TargetStep> Steps);
