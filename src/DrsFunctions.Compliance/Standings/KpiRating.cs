using DrsFunctions.Compliance.Frameworks;
using DrsFunctions.Compliance.Reports;
using DrsFunctions.Compliance.Targets;

namespace DrsFunctions.Compliance.Standings;

/// <summary>Rates one KPI ("Actuals and ratings" on the domain page).</summary>
internal sealed record KpiRating(Kpi Kpi, Target Target, decimal? Actual, KpiResult Result)
{
    private const int ToldPlaces = 6;

    /// <summary>Whether it counts among the rated KPIs: a guard counts for nothing but itself.</summary>
    public bool Counts => Result.Rating != Rating.Other && Kpi.Rule is not GuardRule;

    /// <summary>Whether it is a guard that was broken.</summary>
    public bool IsBrokenGuard => Kpi.Rule is GuardRule && Result.Rating == Rating.RequiresImprovement;

    /// <summary>How far the actual is above the baseline, at most 3; null where there is no such ratio.</summary>
    public decimal? RatioToBaseline
    {
        get
        {
            const decimal Most = 3;
            if (Kpi.Rule is GuardRule || Result.Reason == FigureReason.NotInPlan || Target.Baseline is not ({ } baseline and > 0) || Actual is not { } actual)
                return null;
            var (dividend, divisor) = Kpi.Better == Better.Higher ? (actual, baseline) : (baseline, actual);

            // A quotient by next to nothing would not fit.
            return dividend >= Most * divisor ? Most : dividend / divisor;
        }
    }

    /// <summary>Rates a KPI by the line that a report gives for the whole of a supplier's work.</summary>
    public static KpiRating Of(Kpi kpi, Target target, ReportLine? line, Bands bands)
    {
        var actual = line?.ActualFor(kpi);
        var (rating, attainment) = actual is { } done && target.Figure is { } owed ? Rate(kpi, owed, done, bands) : (Rating.Other, null);
        var result = new KpiResult(
            kpi.Code,
            kpi.Title,
            kpi.Unit.Name,
            kpi.Better,
            Told(target.Baseline),
            target.Figure,
            Told(actual),
            attainment is { } share ? decimal.Floor(share * 10) / 10 : null,
            rating,
            ReasonFor(line, actual, target),
            target.Steps);
        return new(kpi, target, actual, result);
    }

    private static decimal? Told(decimal? figure) =>
        figure is { } known ? decimal.Round(known, ToldPlaces, MidpointRounding.AwayFromZero) : null;

    private static (Rating Rating, decimal? Attainment) Rate(Kpi kpi, decimal owed, decimal done, Bands bands)
    {
        var attainment = Attainment.Of(kpi.Better, owed, done);
        if (kpi.Rule is not GuardRule)
            return (Attainment.RatingOf(attainment, bands), attainment);

        var isKept = attainment is null || (kpi.Better == Better.Higher ? done >= owed : done <= owed);
        return (isKept ? Rating.Good : Rating.RequiresImprovement, attainment);
    }

    private static FigureReason? ReasonFor(ReportLine? line, decimal? actual, Target target) => line switch
    {
        _ when target.Reason == FigureReason.NotInPlan => target.Reason,
        null => target.Figure is null ? target.Reason : FigureReason.NotReported,
        { NotApplicable: true } => FigureReason.NotApplicable,
        _ when actual is null => FigureReason.NothingToMeasure,
        _ => target.Reason,
    };
}
