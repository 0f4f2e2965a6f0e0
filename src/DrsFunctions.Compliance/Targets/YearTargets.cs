using System.Collections.Immutable;
using DrsFunctions.Compliance.Frameworks;
using DrsFunctions.Compliance.Suppliers;

namespace DrsFunctions.Compliance.Targets;

/// <summary>The targets of a supplier's year: as they were frozen, or as they follow from the facts.</summary>
public static class YearTargets
{
    /// <summary>One target for each KPI that the supplier is held to in the year, in the catalogue's order.</summary>
    public static ImmutableArray<Target> Of(Framework framework, SupplierRecord record, ReportingYear year)
    {
        if (record.Year(year.Number).Frozen is { } frozen)
            return frozen.Targets;

        var business = new BusinessByYear(record);
        var membership = record.MembershipOf(framework);
        var lines = membership.LinesIn(year);
        return
        [
            .. from kpi in framework.CatalogueFor(year).Kpis
               where kpi.AppliesTo(lines) && IsCommitted(record, kpi)
               select Of(framework, record, membership, business, year, kpi),
        ];
    }

    /// <summary>Whether a supplier is held to a KPI of its lines: every one to a core KPI, and to those of its plan.</summary>
    public static bool IsCommitted(SupplierRecord record, Kpi kpi) =>
        kpi.Commitment == Commitment.Core || record.Plan?.Plan.Commitments.ContainsKey(kpi.Code) == true;

    private static Target Of(Framework framework, SupplierRecord record, Membership membership, BusinessByYear business, ReportingYear year, Kpi kpi)
    {
        if (record.Plan is not { Plan: var plan })
            return new(kpi.Code, null, null, FigureReason.PlanMissing, []);
        if (!membership.Counts(year))
            return new(kpi.Code, null, null, FigureReason.NotRequired, []);

        var commitment = plan.Commitments.GetValueOrDefault(kpi.Code);
        var before = ActualsBefore(framework, record, business, year, kpi);
        var firstActual = commitment?.Baseline is null && kpi.Rule is PointsRule ? before.FirstOrDefault() : null;
        var won = business.In(year);
        var basis = new TargetBasis(
            kpi.Unit,
            kpi.Better,
            kpi.Aggregate,
            commitment?.Baseline ?? firstActual?.Actual,
            firstActual is null ? membership.CountedYears(year) : CountedAfter(framework, membership, firstActual.Year, year),
            membership.DaysIn(year),
            year.Days,
            won,
            framework.CatalogueFor(year).PointsFor(won.Millions),
            commitment,
            before,
            firstActual is not null);
        var figure = kpi.Rule.For(basis);
        return new(kpi.Code, basis.Baseline, figure.Figure, figure.Reason, figure.Steps);
    }

    private static int CountedAfter(Framework framework, Membership membership, int first, ReportingYear year) =>
        framework.Years.Count(other => other.Number > first && other.Number <= year.Number && membership.Counts(other));

    private static ImmutableArray<ActualYear> ActualsBefore(
        Framework framework,
        SupplierRecord record,
        BusinessByYear business,
        ReportingYear year,
        Kpi kpi) =>
    [
        .. from earlier in framework.Years
           where earlier.Number < year.Number
           let actual = record.Year(earlier.Number).Report?.Report.WholeOf(kpi.Code)?.ActualFor(kpi)
           where actual is not null
           select new ActualYear(earlier.Number, actual.Value, business.In(earlier)),
    ];

    // Summed once for all KPIs, and only for the years that are asked for.
    private sealed class BusinessByYear(SupplierRecord record)
    {
        private readonly Dictionary<int, BusinessWon> known = [];

        public BusinessWon In(ReportingYear year)
        {
            if (!known.TryGetValue(year.Number, out var won))
                known[year.Number] = won = record.BusinessWonIn(year);
            return won;
        }
    }
}
