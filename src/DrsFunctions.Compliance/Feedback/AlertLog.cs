using System.Collections.Immutable;
using DrsFunctions.Compliance.Calendar;
using DrsFunctions.Compliance.Ledgers;
using NodaTime;

namespace DrsFunctions.Compliance.Feedback;

/// <summary>The alerts of one supplier, in the order in which they were opened.</summary>
/// <param name="Alerts">The alerts.</param>
public sealed record AlertLog(ImmutableArray<FeedbackAlert> Alerts)
{
    /// <summary>No alert yet.</summary>
    public static AlertLog Empty { get; } = new([]);

    /// <summary>The alert of that id; null if there is none.</summary>
    public FeedbackAlert? Find(string? id) => Alerts.FirstOrDefault(alert => string.Equals(alert.Id, id, StringComparison.Ordinal));

    /// <summary>Whether there is one about a measure that CCS has not closed.</summary>
    public bool IsOpen(FeedbackMeasure measure) => Alerts.Any(alert => alert.Measure == measure && alert.ClosedOn is null);

    /// <summary>The last month that was complete when CCS last closed an alert about a measure: only later ones count from then on. Null if it never did.</summary>
    public YearMonth? CountsAfter(FeedbackMeasure measure)
    {
        var closed = Alerts.Where(alert => alert.Measure == measure && alert.ClosedOn is not null).ToArray();
        return closed.Length == 0 ? null : London.DayOf(closed.Max(alert => alert.ClosedOn!.Value)).ToYearMonth().PlusMonths(-1);
    }

    /// <summary>The log after a decline was seen.</summary>
    public AlertLog With(Instant at, AlertOpened opened)
    {
        ArgumentNullException.ThrowIfNull(opened);
        return new(Alerts.Add(new(opened.Id, opened.Measure, opened.Severity, opened.From, opened.To, at)));
    }

    /// <summary>The log after the supplier answered.</summary>
    public AlertLog With(AlertsAnswered answered)
    {
        ArgumentNullException.ThrowIfNull(answered);
        return answered.Answers.Aggregate(this, (log, answer) => log.Changed(answer.Alert, alert => alert with { Answer = answer }));
    }

    /// <summary>The log after CCS closed an alert.</summary>
    public AlertLog Closed(string? id, Instant at) => Changed(id, alert => alert with { ClosedOn = at });

    private AlertLog Changed(string? id, Func<FeedbackAlert, FeedbackAlert> change) =>
        Find(id) is { } alert ? new(Alerts.Replace(alert, change(alert))) : this;
}
