using DrsFunctions.Compliance.Frameworks;
using DrsFunctions.Compliance.Standings;

namespace DrsFunctions.Compliance.Feedback;

/// <summary>What a report says of consumers' feedback, held against the feedback on record for the months that begin in its year.</summary>
public static class ReportedFeedback
{
    private const string Satisfaction = "CX-01";
    private const string Fairness = "CX-02";
    private const decimal ScoreTolerance = 0.1m;
    private const decimal ShareTolerance = 2;

    /// <summary>The figure on record, unrounded, where a reported one differs from it by more than it may; null where it does not, or nothing is on record.</summary>
    /// <param name="code">The KPI's code.</param>
    /// <param name="reported">The reported figure.</param>
    /// <param name="log">What is on record.</param>
    /// <param name="year">The report's year.</param>
    public static decimal? DifferingFrom(string code, decimal reported, FeedbackLog log, ReportingYear year)
    {
        ArgumentNullException.ThrowIfNull(log);
        ArgumentNullException.ThrowIfNull(year);
        if (code is not (Satisfaction or Fairness))
            return null;
        var counts = FeedbackCounts.Of(
            from kept in log.Months
            let begins = kept.Month.OnDayOfMonth(1)
            where begins >= year.Starts && begins <= year.Ends
            select kept.Counts);
        var (recorded, tolerance) = code == Satisfaction ? (counts.Mean, ScoreTolerance) : (counts.FairShare, ShareTolerance);
        return recorded is { } known && Math.Abs(Exact.Difference(known, reported)) > tolerance ? known : null;
    }
}
