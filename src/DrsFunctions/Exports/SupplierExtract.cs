using System.Collections.Immutable;
using DrsFunctions.Compliance.Awards;
using DrsFunctions.Compliance.Frameworks;
using DrsFunctions.Compliance.Impact;
using DrsFunctions.Compliance.Reports;
using DrsFunctions.Compliance.Standings;
using DrsFunctions.Compliance.Suppliers;
using DrsFunctions.Compliance.Targets;
using DrsFunctions.Frameworks;
using NodaTime;

namespace DrsFunctions.Exports;

/// <summary>Everything that is exported of one supplier, out of one reading of its ledger, before anything is hidden.</summary>
/// <param name="Standings">The years that have begun and in which it was on the framework.</param>
/// <param name="Kpis">The KPIs of all its years.</param>
/// <param name="Awards">What it won and was not withdrawn.</param>
internal sealed record SupplierExtract(ImmutableArray<StandingRow> Standings, ImmutableArray<KpiRow> Kpis, ImmutableArray<AwardRow> Awards)
{
    /// <summary>The extract of a registered supplier.</summary>
    /// <param name="framework">The framework.</param>
    /// <param name="supplier">The supplier's id.</param>
    /// <param name="record">Its record.</param>
    /// <param name="sequence">The ledger entry up to which the record was folded.</param>
    /// <param name="day">The London day.</param>
    public static SupplierExtract Of(FrameworkInService framework, string supplier, SupplierRecord record, long sequence, LocalDate day)
    {
        var membership = record.MembershipOf(framework.Definition);
        var standings = ImmutableArray.CreateBuilder<StandingRow>();
        var kpis = ImmutableArray.CreateBuilder<KpiRow>();
        foreach (var year in framework.Definition.Years.Where(year => membership.DaysIn(year) > 0))
        {
            var facts = framework.Standings.Of(supplier, record, year);
            if (year.Starts <= day)
                standings.Add(StandingRow.Of(facts.On(day), sequence));
            kpis.AddRange(KpisOf(framework, record, year, facts, day));
        }

        return new(standings.ToImmutable(), kpis.ToImmutable(), [.. record.Awards.Values.Select(award => new AwardRow(framework.Id, supplier, award))]);
    }

    private static IEnumerable<KpiRow> KpisOf(FrameworkInService framework, SupplierRecord record, ReportingYear year, StandingFacts facts, LocalDate day)
    {
        var catalogue = framework.Definition.CatalogueFor(year);
        var report = record.Year(year.Number).Report?.Report;
        var isFrozen = record.Year(year.Number).Frozen is not null || framework.Settlement.FreezesAfter(record, year) < day;
        var targets = record.Plan is null
            ? []
            : YearTargets.Of(framework.Definition, record, year).ToDictionary(target => target.Code, StringComparer.Ordinal);
        return from result in facts.Kpis
               let kpi = catalogue.KpiOf(result.Code)
               let target = targets.GetValueOrDefault(result.Code)
               let line = report?.WholeOf(result.Code)
               select new KpiRow(
                   facts.Framework,
                   facts.Supplier.Id,
                   year.Number,
                   result,
                   target is not null,
                   target?.Reason,
                   isFrozen,
                   report is not null,
                   ConsumersOf(kpi, line),
                   IsHeadcount(kpi),
                   target is not null && RestsOnFew(kpi, target, EarlierLines(record, year, result.Code)));
    }

    private static IEnumerable<ReportLine?> EarlierLines(SupplierRecord record, ReportingYear year, string code) =>
        record.Years.Where(known => known.Key < year.Number).Select(known => known.Value.Report?.Report.WholeOf(code));

    private static decimal? ConsumersOf(Kpi kpi, ReportLine? line)
    {
        if (line?.ActualFor(kpi) is null || !Consumers.AreBehind(kpi))
            return null;
        return kpi.Aggregate == Aggregate.Sum ? line.Value : line.Denominator;
    }

    private static bool IsHeadcount(Kpi kpi) => kpi.Aggregate == Aggregate.Sum && Consumers.AreBehind(kpi);

    // A guard follows from earlier actuals, and where a plan gives no baseline the first actual is the baseline.
    private static bool RestsOnFew(Kpi kpi, Target target, IEnumerable<ReportLine?> earlier)
    {
        if (IsHeadcount(kpi) && target.Baseline is { } people && Consumers.AreTooFew(people))
            return true;
        var isOfActuals = kpi.Rule is GuardRule || (target is { Reason: FigureReason.BaselineMissing, Baseline: not null });
        return isOfActuals && earlier.Any(line => ConsumersOf(kpi, line) is { } consumers && Consumers.AreTooFew(consumers));
    }
}

/// <summary>A row of <c>awards.csv</c>.</summary>
internal sealed record AwardRow(string Framework, string Supplier, Award Award);
