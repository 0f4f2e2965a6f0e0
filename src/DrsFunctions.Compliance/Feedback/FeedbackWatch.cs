using DrsFunctions.Compliance.Calendar;
using DrsFunctions.Compliance.Chasing;
using DrsFunctions.Compliance.Frameworks;
using DrsFunctions.Compliance.Ledgers;
using DrsFunctions.Compliance.Standings;
using DrsFunctions.Compliance.Suppliers;
using NodaTime;
using NodaTime.Text;

namespace DrsFunctions.Compliance.Feedback;

/// <summary>Sees declines in what consumers say, and opens alerts: one at a time for each supplier and measure.</summary>
/// <param name="framework">The framework.</param>
/// <param name="days">Its working days.</param>
public sealed class FeedbackWatch(Framework framework, WorkingDays days)
{
    // Data older than the months that are looked back on can no longer become the latest.
    private const int MonthsBack = 6;

    /// <summary>The alerts to open at an instant, each with the messages about it.</summary>
    /// <param name="supplier">The supplier's id.</param>
    /// <param name="record">What is known of it.</param>
    /// <param name="now">The instant.</param>
    public IEnumerable<Change> Declines(string supplier, SupplierRecord record, Instant now)
    {
        ArgumentNullException.ThrowIfNull(record);
        return Enum.GetValues<FeedbackMeasure>().SelectMany(measure => Decline(supplier, record, measure, now));
    }

    /// <summary>The first London day after an instant on which there may be a decline that is none yet: the next month's first. Null where what is on record is too old.</summary>
    public static LocalDate? NextDay(SupplierRecord record, Instant now)
    {
        ArgumentNullException.ThrowIfNull(record);
        var current = London.DayOf(now).ToYearMonth();
        return record.Feedback.Months.Any(kept => kept.Month >= current.PlusMonths(-MonthsBack)) ? current.PlusMonths(1).OnDayOfMonth(1) : null;
    }

    private IEnumerable<Change> Decline(string supplier, SupplierRecord record, FeedbackMeasure measure, Instant now)
    {
        if (record.Alerts.IsOpen(measure))
            return [];
        var trend = FeedbackTrend.Of(measure, record.Feedback, London.DayOf(now), record.Alerts.CountsAfter(measure));
        if (trend is not { Severity: { } severity, Recent: { } recent, Before: { } before })
            return [];

        var word = measure == FeedbackMeasure.Overall ? "overall" : "treatedFairly";
        var opened = new AlertOpened(
            $"{word}-{YearMonthPattern.Iso.Format(recent.To)}",
            measure,
            severity,
            recent.From,
            recent.To,
            Rounded(trend.Now),
            FeedbackTrend.AnswersOf(measure, recent.Counts),
            Rounded(trend.Then),
            FeedbackTrend.AnswersOf(measure, before.Counts));
        if (record.Alerts.Find(opened.Id) is not null)
            return [];
        var today = London.DayOf(now);
        return [opened, .. UploadMessages.OfDecline(framework.Id, supplier, record, opened.Id, framework.YearAround(today).Number, Obligations.AnswerDueOn(days, today))];
    }

    private static decimal Rounded(decimal? figure) => decimal.Round(figure ?? 0, 6, MidpointRounding.AwayFromZero);
}
