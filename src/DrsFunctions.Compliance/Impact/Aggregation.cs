using System.Collections.Immutable;
using DrsFunctions.Compliance.Frameworks;
using DrsFunctions.Compliance.Reports;
using DrsFunctions.Compliance.Standings;
using DrsFunctions.Compliance.Targets;

namespace DrsFunctions.Compliance.Impact;

/// <summary>
/// Takes out of a supplier's report what the framework's figures are made of. What counts for nothing in the standing (a KPI
/// outside the plan, one with nothing to measure, the parts of single customers) counts for nothing here.
/// </summary>
internal static class Aggregation
{
    private const int Places = 18;

    /// <summary>The KPIs that count.</summary>
    public static ImmutableArray<KpiAggregate> Of(IEnumerable<KpiRating> kpis, Report report) =>
    [
        .. from kpi in kpis
           where kpi.Actual is not null && kpi.Result.Reason != FigureReason.NotInPlan
           let line = report.WholeOf(kpi.Kpi.Code)
           select new KpiAggregate(
               kpi.Kpi.Code,
               (kpi.Kpi.Aggregate == Aggregate.Ratio ? line.Numerator : line.Value) ?? 0,
               kpi.Kpi.Aggregate == Aggregate.Sum ? null : line.Denominator,
               kpi.RatioToBaseline is { } ratio ? decimal.Round(ratio, Places, MidpointRounding.AwayFromZero) : null),
    ];
}
