using System.Collections.Immutable;
using DrsFunctions.Compliance.Calendar;
using DrsFunctions.Compliance.Frameworks;
using DrsFunctions.Compliance.Impact;
using DrsFunctions.Compliance.Suppliers;
using DrsFunctions.Compliance.Targets;
using DrsFunctions.Compliance.Uploads;

namespace DrsFunctions.Compliance.Standings;

/// <summary>Derives a supplier's years from its record.</summary>
/// <param name="framework">The framework.</param>
/// <param name="days">Its working days.</param>
public sealed class StandingCalculation(Framework framework, WorkingDays days)
{
    /// <summary>Working days after the due date from which something is late.</summary>
    private const int LateAfter = 10;

    private readonly Settlement settlement = new(framework, days);
    private readonly Obligations obligations = new(framework, days);

    /// <summary>All years of a registered supplier, in order.</summary>
    public ImmutableArray<StandingFacts> All(string supplier, SupplierRecord record) =>
        [.. framework.Years.Select(year => Of(supplier, record, year))];

    /// <summary>One year of a registered supplier.</summary>
    public StandingFacts Of(string supplier, SupplierRecord record, ReportingYear year)
    {
        var membership = record.MembershipOf(framework);
        var lines = membership.LinesIn(year);
        var known = record.Year(year.Number);
        var due = settlement.DueOn(year);
        var required = membership.ReportsOn(year);
        var onTime = !required || (known.FirstReceivedOn is { } first && London.DayOf(first) <= due);

        var kpis = Kpis(record, year, membership);
        var growth = known.Report is null ? new(null, null) : GrowthIndex.Of(kpis);
        var verdict = new YearRating(record.Plan is not null, lines.AreConsumerFacing(), onTime, growth.IsShown == true);
        return new(
            framework.Id,
            new(supplier, record.Name ?? supplier, membership.LotsIn(year), lines),
            new(year.Number, year.Starts, year.Ends, due),
            days.DueAfter(due, LateAfter),
            required,
            known.Waived,
            known.QueriedOn is not null,
            obligations.Reports(record, year).Any(upload => upload.Outcome is null),
            obligations.Reports(record, year).Where(upload => upload.Outcome is not (null or UploadOutcome.Duplicate)).MaxBy(upload => upload.JudgedAs)?.WasRefused ?? false,
            known.Report is { } accepted ? Accepted(accepted, onTime, verdict.Of(accepted.Report, kpis)) : null,
            settlement.FreezesAfter(record, year),
            record.BusinessWonIn(year).Gbp,
            growth.Index,
            growth.IsShown,
            [.. kpis.Select(kpi => kpi.Result)],
            [.. obligations.In(year, record)])
        {
            Alerts = [.. obligations.AlertsIn(year, record)],
            CustomerRequirements = new CustomerRequirementRating(framework, record, year, lines, kpis).All(),
            Aggregates = known.Report is { } counted ? Aggregation.Of(kpis, counted.Report) : [],
            Customers = [.. record.Awards.Values.Where(award => award.Touches(year)).Select(award => award.CustomerUrn).Distinct(StringComparer.OrdinalIgnoreCase)],
        };
    }

    private static AcceptedFacts Accepted(
        Reports.AcceptedReport accepted,
        bool onTime,
        (Rating Rating, ImmutableArray<StandingReason> Reasons) verdict) =>
        new(accepted.UploadId, accepted.AcceptedOn, onTime, verdict.Rating, verdict.Reasons);

    private ImmutableArray<KpiRating> Kpis(SupplierRecord record, ReportingYear year, Membership membership)
    {
        var report = record.Year(year.Number).Report?.Report;
        var targets = YearTargets.Of(framework, record, year).ToDictionary(target => target.Code, StringComparer.Ordinal);
        return
        [
            .. from kpi in framework.CatalogueFor(year).Kpis
               let line = report?.WholeOf(kpi.Code)
               let target = targets.GetValueOrDefault(kpi.Code)
               where target is not null || line is not null
               select KpiRating.Of(kpi, target ?? new(kpi.Code, null, null, FigureReason.NotInPlan, []), line, framework.Bands),
        ];
    }
}
