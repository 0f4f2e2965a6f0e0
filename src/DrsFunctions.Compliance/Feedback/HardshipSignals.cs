using System.Collections.Immutable;

namespace DrsFunctions.Compliance.Feedback;

/// <summary>
/// Where consumers are in hardship, by lot and month. Where any figure rests on fewer than 5 consumers, what was answered about
/// support is withheld altogether: a single figure that is left out could be subtracted from the rest.
/// </summary>
public static class HardshipSignals
{
    private const int Fewest = 5;

    /// <summary>The signals of all suppliers' answers, by month and lot.</summary>
    public static ImmutableArray<HardshipSignal> Of(IEnumerable<MonthlyFeedback> feedback) =>
    [
        .. feedback
            .GroupBy(month => (month.Month, month.Lot), month => month.Counts)
            .OrderBy(both => both.Key.Month)
            .ThenBy(both => both.Key.Lot, StringComparer.Ordinal)
            .Select(both => Signal(both.Key.Month, both.Key.Lot, FeedbackCounts.Of(both))),
    ];

    private static HardshipSignal Signal(NodaTime.YearMonth month, string lot, FeedbackCounts counts)
    {
        if (counts.Responses < Fewest)
            return new(month, lot, null, null, null, null, IsWithheld: true);
        var silent = counts.Responses - counts.SupportGiven - counts.SupportNotGiven - counts.SupportNotNeeded;
        return new[] { counts.SupportGiven, counts.SupportNotGiven, counts.SupportNotNeeded, silent }.Any(figure => figure is > 0 and < Fewest)
            ? new(month, lot, counts.Responses, null, null, null, IsWithheld: true)
            : new(month, lot, counts.Responses, counts.SupportGiven, counts.SupportNotGiven, counts.SupportNotNeeded, IsWithheld: false);
    }
}
