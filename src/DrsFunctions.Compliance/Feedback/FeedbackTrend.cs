using DrsFunctions.Compliance.Standings;
using NodaTime;

namespace DrsFunctions.Compliance.Feedback;

/// <summary>
/// One measure of the latest months against the 12 before them ("Consumer feedback" on the domain page). It is judged in decimal
/// arithmetic without a root: z ≥ 2.326 is d² ≥ 2.326² × (v₀/n₀ + v₁/n₁). Only the z that is told has gone through a double, whose
/// error is below the 3 places that it is rounded to.
/// </summary>
/// <param name="Measure">The measure.</param>
/// <param name="Outcome">What it comes to.</param>
/// <param name="Recent">The latest months; null where none of them has responses.</param>
/// <param name="Before">The 12 months before them.</param>
/// <param name="Now">The figure of the latest months, unrounded; null where nobody answered.</param>
/// <param name="Then">The figure of those before, unrounded; null where nobody answered.</param>
/// <param name="Z">How far the decline is beyond chance, to 3 places; null where there is no comparison, or it is infinite.</param>
public sealed record FeedbackTrend(
    FeedbackMeasure Measure, TrendOutcome Outcome, FeedbackWindow? Recent, FeedbackWindow? Before, decimal? Now, decimal? Then, decimal? Z)
{
    /// <summary>How many answers to the question a comparison takes.</summary>
    public const int FewestAnswers = 30;

    private const decimal ScoreDecline = 0.2m;
    private const decimal ScoreHigh = 0.5m;
    private const decimal ShareDecline = 5;
    private const decimal ShareHigh = 10;
    private const decimal Significant = 2.326m;

    /// <summary>How severe the decline is; null where there is none.</summary>
    public DeclineSeverity? Severity => Outcome != TrendOutcome.Declined ? null
        : Exact.Difference(Then!.Value, Now!.Value) >= (Measure == FeedbackMeasure.Overall ? ScoreHigh : ShareHigh) ? DeclineSeverity.High : DeclineSeverity.Moderate;

    /// <summary>The trend of a measure on a London day.</summary>
    /// <param name="measure">The measure.</param>
    /// <param name="log">What is on record.</param>
    /// <param name="today">The London day.</param>
    /// <param name="after">A month of which, and before which, nothing counts as latest.</param>
    public static FeedbackTrend Of(FeedbackMeasure measure, FeedbackLog log, LocalDate today, YearMonth? after = null)
    {
        var recent = FeedbackWindow.Recent(log, today, after);
        if (recent is null)
            return new(measure, TrendOutcome.TooFewResponses, null, null, null, null, null);
        var before = recent.Before(log);
        var (now, then) = (FigureOf(measure, recent.Counts), FigureOf(measure, before.Counts));
        if (AnswersOf(measure, recent.Counts) < FewestAnswers || AnswersOf(measure, before.Counts) < FewestAnswers)
            return new(measure, TrendOutcome.TooFewResponses, recent, before, now, then, null);

        var decline = Exact.Difference(then!.Value, now!.Value);
        var variance = VarianceOf(measure, before.Counts, recent.Counts);
        var isLarge = decline >= (measure == FeedbackMeasure.Overall ? ScoreDecline : ShareDecline);
        var isBeyondChance = decline > 0 && decline * decline >= Significant * Significant * variance;
        return new(
            measure,
            isLarge && isBeyondChance ? TrendOutcome.Declined : TrendOutcome.NoDecline,
            recent,
            before,
            now,
            then,
            variance == 0 ? (decline == 0 ? 0 : null) : Told(decline, variance));
    }

    /// <summary>The figure of a measure, unrounded; null where nobody answered.</summary>
    public static decimal? FigureOf(FeedbackMeasure measure, FeedbackCounts counts)
    {
        ArgumentNullException.ThrowIfNull(counts);
        return measure == FeedbackMeasure.Overall ? counts.Mean : counts.FairShare;
    }

    /// <summary>How many answered the question of a measure.</summary>
    public static int AnswersOf(FeedbackMeasure measure, FeedbackCounts counts)
    {
        ArgumentNullException.ThrowIfNull(counts);
        return measure == FeedbackMeasure.Overall ? counts.Responses : counts.FairnessAnswers;
    }

    // Of the difference: by sample variances for scores, and for shares, in points, by the pooled share of both.
    private static decimal VarianceOf(FeedbackMeasure measure, FeedbackCounts before, FeedbackCounts recent)
    {
        if (measure == FeedbackMeasure.Overall)
            return (before.Variance / before.Responses) + (recent.Variance / recent.Responses);
        decimal n0 = before.FairnessAnswers, n1 = recent.FairnessAnswers;
        var pooled = (before.Fair + recent.Fair) / (n0 + n1);
        return 10_000 * pooled * (1 - pooled) * ((1 / n0) + (1 / n1));
    }

    private static decimal Told(decimal decline, decimal variance) =>
        decimal.Round((decimal)((double)decline / Math.Sqrt((double)variance)), 3, MidpointRounding.AwayFromZero);
}
