using NodaTime;

namespace DrsFunctions.Compliance.Feedback;

/// <summary>The answers of several months, all lots together.</summary>
/// <param name="From">The first of the months.</param>
/// <param name="To">The last.</param>
/// <param name="Counts">The answers.</param>
public sealed record FeedbackWindow(YearMonth From, YearMonth To, FeedbackCounts Counts)
{
    private const int MonthsCompared = 3;
    private const int MonthsBack = 6;
    private const int MonthsBefore = 12;

    /// <summary>
    /// The last 3 complete months that have responses, at most 6 back; null where none has. A month is complete once London's day
    /// is past its end.
    /// </summary>
    /// <param name="log">What is on record.</param>
    /// <param name="today">The London day.</param>
    /// <param name="after">A month of which, and before which, nothing counts.</param>
    public static FeedbackWindow? Recent(FeedbackLog log, LocalDate today, YearMonth? after = null)
    {
        ArgumentNullException.ThrowIfNull(log);
        var current = today.ToYearMonth();
        var months = log.Months.Select(kept => kept.Month)
            .Where(month => month < current && month >= current.PlusMonths(-MonthsBack) && !(month <= after))
            .Distinct()
            .Order()
            .TakeLast(MonthsCompared)
            .ToArray();
        return months.Length == 0 ? null : new(months[0], months[^1], FeedbackCounts.Of(months.Select(log.In)));
    }

    /// <summary>The 12 months before this window's.</summary>
    public FeedbackWindow Before(FeedbackLog log)
    {
        ArgumentNullException.ThrowIfNull(log);
        var (from, to) = (From.PlusMonths(-MonthsBefore), From.PlusMonths(-1));
        return new(from, to, FeedbackCounts.Of(log.Months.Where(kept => kept.Month >= from && kept.Month <= to).Select(kept => kept.Counts)));
    }
}
