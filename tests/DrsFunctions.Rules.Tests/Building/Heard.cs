using DrsFunctions.Compliance.Feedback;
using NodaTime;

namespace DrsFunctions.Rules.Tests.Building;

/// <summary>Months of feedback as tests write them.</summary>
internal static class Heard
{
    /// <summary>A month of responses whose scores come to a mean: so many threes, fours and fives.</summary>
    public static MonthlyFeedback Month(string month, int threes, int fours, int fives, string lot = "1", int fair = 0, int unfair = 0) => new(
        Parse(month),
        lot,
        FeedbackCounts.None with { Three = threes, Four = fours, Five = fives, Fair = fair, Unfair = unfair });

    /// <summary>The same responses in each of several months.</summary>
    public static MonthlyFeedback[] Months(string first, int count, int threes, int fours, int fives, string lot = "1", int fair = 0, int unfair = 0) =>
    [
        .. Enumerable.Range(0, count)
            .Select(month => Parse(first).PlusMonths(month))
            .Select(month => Month(NodaTime.Text.YearMonthPattern.Iso.Format(month), threes, fours, fives, lot, fair, unfair)),
    ];

    public static FeedbackLog Log(params MonthlyFeedback[] months) => FeedbackLog.Empty.With(new("feedback", [.. months]));

    public static YearMonth Parse(string month) => NodaTime.Text.YearMonthPattern.Iso.Parse(month).Value;
}
