using NodaTime;

namespace DrsFunctions.Compliance.Standings;

/// <summary>Something owed by a date, without what depends on the day.</summary>
/// <param name="Kind">What is owed.</param>
/// <param name="Subject">What it is about: the number of a year, a quarter such as <c>2026-Q2</c>, for a correction the upload that CCS asked about, for an answer the alert.</param>
/// <param name="DueOn">By which day.</param>
/// <param name="LateOn">From which day it is late: 10 working days after the due date.</param>
/// <param name="IsMet">Whether it is done.</param>
/// <param name="IsWaived">Whether CCS does not ask for it any more.</param>
public sealed record ObligationFacts(ObligationKind Kind, string Subject, LocalDate DueOn, LocalDate LateOn, bool IsMet, bool IsWaived)
{
    /// <summary>The day on which it comes into being; null where it always was.</summary>
    public LocalDate? OpensOn { get; init; }

    /// <summary>The day from which there is something to write about it; null where nothing will be, as things are.</summary>
    public LocalDate? ChaseOn { get; init; }

    /// <summary>Whether it is still owed.</summary>
    public bool IsOpen => !IsMet && !IsWaived;

    /// <summary>How it stands on a London day.</summary>
    public ObligationStatus On(LocalDate day)
    {
        if (IsWaived)
            return ObligationStatus.Waived;
        if (IsMet)
            return ObligationStatus.Met;
        if (day >= LateOn)
            return ObligationStatus.Late;
        return day > DueOn ? ObligationStatus.Overdue : ObligationStatus.Open;
    }
}
