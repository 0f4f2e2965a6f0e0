using DrsFunctions.Compliance.Feedback;
using NodaTime;

namespace DrsFunctions.Storage.Standings;

/// <summary>An alert about a decline in what consumers say, as a standing tells it.</summary>
/// <param name="Id">Its id among the supplier's.</param>
/// <param name="Measure">What declined.</param>
/// <param name="Severity">How far.</param>
/// <param name="Status">How it stands.</param>
/// <param name="OpenedOn">When it was opened.</param>
/// <param name="From">The first month of the decline.</param>
/// <param name="To">The last.</param>
/// <param name="AnswerDueOn">By which day it is to be answered.</param>
/// <param name="Answer">The supplier's answer; null without one.</param>
public sealed record AlertLine(
    string Id,
    FeedbackMeasure Measure,
    DeclineSeverity Severity,
    AlertStatus Status,
    Instant OpenedOn,
    YearMonth From,
    YearMonth To,
    LocalDate AnswerDueOn,
    AnswerLine? Answer)
{
    /// <summary>The line of an alert.</summary>
    public static AlertLine Of(AlertFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var alert = facts.Alert;
        return new(
            alert.Id,
            alert.Measure,
            alert.Severity,
            alert.Status,
            alert.OpenedOn,
            alert.From,
            alert.To,
            facts.AnswerDueOn,
            alert.Answer is { } answer ? new(answer.Role, answer.Date, answer.Action) : null);
    }
}
