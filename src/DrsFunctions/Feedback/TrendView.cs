using System.Globalization;
using DrsFunctions.Compliance.Feedback;
using NodaTime;

namespace DrsFunctions.Feedback;

/// <summary>A measure of the latest months against the 12 before them.</summary>
/// <param name="Measure">The measure.</param>
/// <param name="Outcome">What the comparison comes to.</param>
/// <param name="Severity">How severe the decline is, where there is one.</param>
/// <param name="Recent">The latest months with responses; null where there are none.</param>
/// <param name="Before">The 12 months before them.</param>
/// <param name="Z">How far the decline is beyond chance, to 3 places; null without a comparison, or where nothing varies.</param>
/// <param name="Text">The same as a sentence.</param>
public sealed record TrendView(
    FeedbackMeasure Measure, TrendOutcome Outcome, DeclineSeverity? Severity, TrendWindowView? Recent, TrendWindowView? Before, decimal? Z, string Text)
{
    /// <summary>The view of a trend.</summary>
    public static TrendView Of(FeedbackTrend trend)
    {
        ArgumentNullException.ThrowIfNull(trend);
        return new(
            trend.Measure,
            trend.Outcome,
            trend.Severity,
            TrendWindowView.Of(trend.Measure, trend.Recent),
            TrendWindowView.Of(trend.Measure, trend.Before),
            trend.Z,
            TextOf(trend));
    }

    private static string TextOf(FeedbackTrend trend)
    {
        var (what, unit) = trend.Measure == FeedbackMeasure.Overall ? ("The mean overall score", "") : ("The share that was treated fairly", " %");
        return trend.Outcome switch
        {
            TrendOutcome.TooFewResponses => string.Create(
                CultureInfo.InvariantCulture,
                $"Too few responses: a comparison takes {FeedbackTrend.FewestAnswers} answers in the latest months and {FeedbackTrend.FewestAnswers} in the 12 before them."),
            TrendOutcome.Declined => string.Create(CultureInfo.InvariantCulture, $"{what} declined from {trend.Then:0.00}{unit} to {trend.Now:0.00}{unit}."),
            _ when trend.Now < trend.Then => string.Create(
                CultureInfo.InvariantCulture, $"{what} is {trend.Now:0.00}{unit} after {trend.Then:0.00}{unit}: too small a difference, or too few answers, to be a decline."),
            _ => string.Create(CultureInfo.InvariantCulture, $"{what} did not decline: it was {trend.Then:0.00}{unit} and is {trend.Now:0.00}{unit}."),
        };
    }
}

/// <summary>Several months, all lots together.</summary>
/// <param name="From">The first.</param>
/// <param name="To">The last.</param>
/// <param name="Responses">How many answered the question.</param>
/// <param name="Figure">The figure, to 6 places; null where nobody answered.</param>
public sealed record TrendWindowView(YearMonth From, YearMonth To, int Responses, decimal? Figure)
{
    /// <summary>The view of a window.</summary>
    internal static TrendWindowView? Of(FeedbackMeasure measure, FeedbackWindow? window) => window is null ? null : new(
        window.From,
        window.To,
        FeedbackTrend.AnswersOf(measure, window.Counts),
        FeedbackMonthView.Rounded(FeedbackTrend.FigureOf(measure, window.Counts)));
}
