using System.Collections.Immutable;
using System.Globalization;
using DrsFunctions.Compliance.Reports;

namespace DrsFunctions.Compliance.Standings;

/// <summary>Rates an accepted report as a whole: rules 4 to 6 of "Standing" on the domain page.</summary>
/// <param name="HasPlan">Whether a plan is on record.</param>
/// <param name="IsConsumerFacing">Whether the supplier's lines deal with consumers.</param>
/// <param name="OnTime">Whether the first accepted report was on time.</param>
/// <param name="GrowthIsShown">Whether growth on the baseline is shown.</param>
internal sealed record YearRating(bool HasPlan, bool IsConsumerFacing, bool OnTime, bool GrowthIsShown)
{
    /// <summary>The rating, and everything that keeps it from being better, worst first.</summary>
    public (Rating Rating, ImmutableArray<StandingReason> Reasons) Of(Report report, IReadOnlyCollection<KpiRating> kpis)
    {
        var counted = kpis.Where(kpi => kpi.Counts).Select(kpi => kpi.Result.Rating).ToArray();
        var failures = Failures(report, counted).ToArray();
        var caps = Caps(kpis).ToArray();
        var (met, shortfall) = ByTargets(counted);

        var rating = failures.Length > 0 ? Rating.Inadequate : Capped(met, caps);
        var reasons = failures
            .Concat(shortfall is { } reason && (failures.Length == 0 || met != Rating.Other) ? [(met, reason)] : [])
            .Concat(caps)
            .OrderByDescending(entry => entry.Item1 == Rating.Other) // no rating at all: the caps could only have lowered one
            .ThenByDescending(entry => entry.Item1);
        return (rating, [.. reasons.Select(entry => entry.Item2)]);
    }

    private static Rating Capped(Rating met, IEnumerable<(Rating Most, StandingReason Reason)> caps) =>
        met == Rating.Other ? met : caps.Select(cap => cap.Most).Append(met).Max();

    private IEnumerable<(Rating Rating, StandingReason Reason)> Failures(Report report, Rating[] counted)
    {
        if (!HasPlan)
            yield return (Rating.Inadequate, new(StandingReasonCode.PlanMissing, "No social value plan is on record."));
        if (IsConsumerFacing && !report.Shows(PracticeKind.VulnerabilityToolkit))
            yield return (Rating.Inadequate, new(StandingReasonCode.PracticeMissing, "The report does not show that the Debt Management Vulnerability Toolkit is used."));
        if (IsConsumerFacing && !report.Shows(PracticeKind.MoneyAdviserNetwork))
            yield return (Rating.Inadequate, new(StandingReasonCode.PracticeMissing, "The report does not show that the supplier is enrolled in the MoneyAdviser Network."));

        var inadequate = counted.Count(rating => rating == Rating.Inadequate);
        if (inadequate > 0 && inadequate * 4 >= counted.Length)
            yield return (Rating.Inadequate, new(StandingReasonCode.QuarterInadequate, Sentence($"{inadequate} of {counted.Length} rated KPIs are inadequate.")));
    }

    private static (Rating Rating, StandingReason? Reason) ByTargets(Rating[] counted)
    {
        if (counted.Length == 0)
            return (Rating.Other, new(StandingReasonCode.NothingRated, "No KPI could be rated."));

        var good = counted.Count(rating => rating == Rating.Good);
        var near = good + counted.Count(rating => rating == Rating.ApproachingTarget);
        if (near == counted.Length && good * 100 >= counted.Length * 80)
            return (Rating.Good, null);

        var reason = new StandingReason(StandingReasonCode.BelowTarget, Sentence($"{good} of {counted.Length} rated KPIs are at or above target, and {near - good} approach it."));
        return (near * 100 >= counted.Length * 75 ? Rating.ApproachingTarget : Rating.RequiresImprovement, reason);
    }

    private IEnumerable<(Rating Most, StandingReason Reason)> Caps(IEnumerable<KpiRating> kpis)
    {
        foreach (var guard in kpis.Where(kpi => kpi.IsBrokenGuard))
            yield return (Rating.RequiresImprovement, new(StandingReasonCode.GuardBroken, $"{guard.Kpi.Code} has fallen below what the supplier achieved before."));
        if (!OnTime)
            yield return (Rating.ApproachingTarget, new(StandingReasonCode.NotOnTime, "The first accepted report arrived after the due date."));
        if (!GrowthIsShown)
            yield return (Rating.ApproachingTarget, new(StandingReasonCode.GrowthNotShown, "The report does not show growth in social value on the baseline."));
    }

    private static string Sentence(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
