using NodaTime;

namespace DrsFunctions.Compliance.Feedback;

/// <summary>A decline that the supplier has to answer for.</summary>
/// <param name="Id">Its id among the supplier's: the measure and the last month, <c>treatedFairly-2026-06</c>.</param>
/// <param name="Measure">What declined.</param>
/// <param name="Severity">How far.</param>
/// <param name="From">The first month of the decline.</param>
/// <param name="To">The last.</param>
/// <param name="OpenedOn">When it was opened.</param>
/// <param name="Answer">The supplier's answer; null without one.</param>
/// <param name="ClosedOn">When CCS closed it; null while it has not.</param>
public sealed record FeedbackAlert(
    string Id,
    FeedbackMeasure Measure,
    DeclineSeverity Severity,
    YearMonth From,
    YearMonth To,
    Instant OpenedOn,
    AlertAnswer? Answer = null,
    Instant? ClosedOn = null)
{
    /// <summary>How it stands.</summary>
    public AlertStatus Status => ClosedOn is not null ? AlertStatus.Closed : Answer is null ? AlertStatus.Open : AlertStatus.Answered;
}
