using System.Globalization;
using DrsFunctions.Compliance.Calendar;
using DrsFunctions.Compliance.Standings;
using NodaTime;

namespace DrsFunctions.Compliance.Chasing;

/// <summary>When what is written about an obligation ("Chasing" on the domain page). Days are working days, counted from the due date.</summary>
/// <param name="days">The framework's working days.</param>
public sealed class ChaseStages(WorkingDays days)
{
    private const int DueSoonBefore = 5;
    private const int OverdueAfter = 1;
    private const int LateAfter = 10;
    private const int EscalatedEvery = 20;

    /// <summary>
    /// The stages of an obligation in the order of their days. Those of a report never end, since its escalation is repeated: take
    /// no more of them than are wanted.
    /// </summary>
    /// <param name="kind">What is owed.</param>
    /// <param name="dueOn">By which day.</param>
    /// <param name="yearEnds">The last day of the reporting year that a report is about.</param>
    public IEnumerable<ChaseStage> Of(ObligationKind kind, LocalDate dueOn, LocalDate yearEnds) =>
        kind == ObligationKind.Report ? OfReport(dueOn, yearEnds) : OfOther(kind, dueOn);

    private IEnumerable<ChaseStage> OfReport(LocalDate dueOn, LocalDate yearEnds)
    {
        yield return new("opens", MessageTemplate.ReportOpens, days.DueAfter(yearEnds, 1), ChaseAudience.Reporting);
        yield return new("dueSoon", MessageTemplate.ReportDueSoon, days.After(dueOn, -DueSoonBefore), ChaseAudience.Reporting);
        yield return new("dueToday", MessageTemplate.ReportDueToday, dueOn, ChaseAudience.Reporting);
        yield return new("overdue", MessageTemplate.ReportOverdue, days.DueAfter(dueOn, OverdueAfter), ChaseAudience.Reporting);
        yield return new("late", MessageTemplate.ReportLate, days.DueAfter(dueOn, LateAfter), ChaseAudience.ReportingAndSenior);
        var on = dueOn;
        for (var after = EscalatedEvery; ; after += EscalatedEvery)
        {
            on = days.DueAfter(on, EscalatedEvery);
            yield return new(
                after == EscalatedEvery ? "escalated" : string.Create(CultureInfo.InvariantCulture, $"escalated-{after}"),
                MessageTemplate.ReportEscalated,
                on,
                ChaseAudience.CategoryManager);
        }
    }

    private IEnumerable<ChaseStage> OfOther(ObligationKind kind, LocalDate dueOn)
    {
        var (soon, overdue, late) = TemplatesOf(kind);
        yield return new("dueSoon", soon, days.After(dueOn, -DueSoonBefore), ChaseAudience.Reporting);
        yield return new("overdue", overdue, days.DueAfter(dueOn, OverdueAfter), ChaseAudience.Reporting);
        yield return new("late", late, days.DueAfter(dueOn, LateAfter), ChaseAudience.ReportingAndSenior);
    }

    private static (MessageTemplate Soon, MessageTemplate Overdue, MessageTemplate Late) TemplatesOf(ObligationKind kind) => kind switch
    {
        ObligationKind.Plan => (MessageTemplate.PlanDueSoon, MessageTemplate.PlanOverdue, MessageTemplate.PlanLate),
        ObligationKind.Correction => (MessageTemplate.CorrectionDueSoon, MessageTemplate.CorrectionOverdue, MessageTemplate.CorrectionLate),
        ObligationKind.Feedback => (MessageTemplate.FeedbackDueSoon, MessageTemplate.FeedbackOverdue, MessageTemplate.FeedbackLate),
        ObligationKind.Answer => (MessageTemplate.AnswerDueSoon, MessageTemplate.AnswerOverdue, MessageTemplate.AnswerLate),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "A report has stages of its own."),
    };
}
