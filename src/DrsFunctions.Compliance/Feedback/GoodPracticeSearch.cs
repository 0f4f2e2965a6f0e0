using System.Collections.Immutable;
using DrsFunctions.Compliance.Frameworks;
using NodaTime;

namespace DrsFunctions.Compliance.Feedback;

/// <summary>
/// Finds good practice in what consumers say ("Consumer feedback" on the domain page): the lower end of the 95 % interval of a
/// supplier's mean lies above the mean of all others on the same service line. Judged in decimal arithmetic without a root.
/// </summary>
/// <param name="framework">The framework.</param>
public sealed class GoodPracticeSearch(Framework framework)
{
    private const int FewestOthers = 2;
    private const decimal Interval = 1.96m;

    /// <summary>The candidates on a London day, by supplier and service line.</summary>
    /// <param name="feedback">What is on record for every supplier, by its id.</param>
    /// <param name="today">The London day.</param>
    public ImmutableArray<GoodPracticeCandidate> Of(IReadOnlyDictionary<string, FeedbackLog> feedback, LocalDate today) =>
    [
        .. framework.Lots.SelectMany(lot => lot.ServiceLines).Distinct()
            .SelectMany(line => OnLine(line, feedback, today))
            .OrderBy(candidate => candidate.Supplier, StringComparer.Ordinal)
            .ThenBy(candidate => candidate.Line),
    ];

    private IEnumerable<GoodPracticeCandidate> OnLine(ServiceLine line, IReadOnlyDictionary<string, FeedbackLog> feedback, LocalDate today)
    {
        var lots = framework.Lots.Where(lot => lot.ServiceLines.Contains(line)).Select(lot => lot.Number).ToHashSet(StringComparer.Ordinal);
        var heard = (from supplier in feedback
                     let window = FeedbackWindow.Recent(new([.. supplier.Value.Months.Where(month => lots.Contains(month.Lot))]), today)
                     where window is not null
                     select (Supplier: supplier.Key, Window: window)).ToArray();
        foreach (var (supplier, window) in heard.Where(entry => entry.Window.Counts.Responses >= FeedbackTrend.FewestAnswers))
        {
            var others = heard.Where(entry => entry.Supplier != supplier).Select(entry => entry.Window.Counts).ToArray();
            var enough = others.Count(counts => counts.Responses >= FeedbackTrend.FewestAnswers);
            if (enough < FewestOthers || FeedbackCounts.Of(others).Mean is not { } mean || window.Counts.Mean is not { } own)
                continue;
            var variance = window.Counts.Variance / window.Counts.Responses;
            if (own > mean && (own - mean) * (own - mean) > Interval * Interval * variance)
                yield return new(supplier, line, window, own - decimal.Round((decimal)((double)Interval * Math.Sqrt((double)variance)), 3), mean, enough);
        }
    }
}
