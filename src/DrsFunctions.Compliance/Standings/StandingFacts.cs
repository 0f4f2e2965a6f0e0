using System.Collections.Immutable;
using DrsFunctions.Compliance.Feedback;
using DrsFunctions.Compliance.Impact;
using NodaTime;

namespace DrsFunctions.Compliance.Standings;

/// <summary>
/// Everything about a supplier's year that does not depend on the day of asking: what is kept, so that a question needs one
/// read and no timer. <see cref="On"/> gives the standing of a day.
/// </summary>
/// <param name="Framework">The framework's id.</param>
/// <param name="Supplier">The supplier.</param>
/// <param name="Year">The year.</param>
/// <param name="LateOn">From which day a report is late: 10 working days after the due date.</param>
/// <param name="IsRequired">Whether a report is owed.</param>
/// <param name="IsWaived">Whether CCS asks for none.</param>
/// <param name="IsQueried">Whether CCS has asked about the accepted report.</param>
/// <param name="IsBeingRead">Whether a file is being read.</param>
/// <param name="LatestRefused">Whether the latest file was refused.</param>
/// <param name="Accepted">What the accepted report comes to; null without one.</param>
/// <param name="FreezesAfter">The day at whose end the targets stand for good; null without targets, or while the report is reopened.</param>
/// <param name="BusinessWonGbp">The business that falls into the year, in pounds.</param>
/// <param name="Index">The social value index, to 6 places; null where nothing has a ratio to its baseline.</param>
/// <param name="Growth">Whether growth on the baseline is shown; null without an index.</param>
/// <param name="Kpis">The KPIs, in the catalogue's order.</param>
/// <param name="Obligations">What is owed in the year.</param>
public sealed record StandingFacts(
    string Framework,
    StandingSupplier Supplier,
    StandingYear Year,
    LocalDate LateOn,
    bool IsRequired,
    bool IsWaived,
    bool IsQueried,
    bool IsBeingRead,
    bool LatestRefused,
    AcceptedFacts? Accepted,
    LocalDate? FreezesAfter,
    decimal BusinessWonGbp,
    decimal? Index,
    bool? Growth,
    ImmutableArray<KpiResult> Kpis,
    ImmutableArray<ObligationFacts> Obligations)
{
    /// <summary>The declines in what consumers say that were seen in the year.</summary>
    public ImmutableArray<AlertFacts> Alerts { get; init; } = [];

    /// <summary>Customers' own requirements, by name: rated apart from the KPIs, which they never change.</summary>
    public ImmutableArray<CustomerRequirementResult> CustomerRequirements { get; init; } = [];

    /// <summary>What the accepted report adds to the framework's figures, by KPI; empty without one. No part of what is served.</summary>
    public ImmutableArray<KpiAggregate> Aggregates { get; init; } = [];

    /// <summary>The URNs of those who had an award with the supplier that was live in the year, each once. No part of what is served.</summary>
    public ImmutableArray<string> Customers { get; init; } = [];

    /// <summary>
    /// The days from which the standing may differ from that of the day before, in order: after the year's end, after the due date,
    /// when the report is late, the same of everything else that is owed, and when it comes into being.
    /// </summary>
    public ImmutableSortedSet<LocalDate> TurningDays =>
    [
        Year.Ends.PlusDays(1),
        Year.DueOn.PlusDays(1),
        LateOn,
        .. Obligations.SelectMany(owed => new[] { owed.OpensOn ?? owed.LateOn, owed.DueOn.PlusDays(1), owed.LateOn }),
    ];

    /// <summary>The standing on a London day.</summary>
    public Standing On(LocalDate day)
    {
        var submission = SubmissionOn(day);
        var (rating, reasons) = RatingFor(submission, day);
        return new(this, submission, rating, reasons, [.. Obligations.Where(owed => !(owed.OpensOn > day)).Select(owed => new Obligation(owed.Kind, owed.DueOn, owed.On(day), owed.Subject))]);
    }

    private Submission SubmissionOn(LocalDate day)
    {
        if (IsWaived)
            return Submission.Waived;
        if (!IsRequired)
            return Submission.NotRequired;
        if (Accepted is not null)
            return IsQueried ? Submission.Queried : Submission.Accepted;
        if (IsBeingRead)
            return Submission.Submitted;
        if (day >= LateOn)
            return Submission.Late;
        if (day > Year.DueOn)
            return Submission.Overdue;
        if (LatestRefused)
            return Submission.ErrorsToCorrect;
        return day > Year.Ends ? Submission.Due : Submission.NotDue;
    }

    private (Rating Rating, ImmutableArray<StandingReason> Reasons) RatingFor(Submission submission, LocalDate day) => submission switch
    {
        Submission.Waived => (Rating.Other, [new(StandingReasonCode.Waived, "CCS asks for no report on this year.")]),
        Submission.NotRequired => (Rating.Other, [new(StandingReasonCode.NotRequired, "No report is owed on this year.")]),
        Submission.Late => (Rating.Inadequate, [new(StandingReasonCode.Late, "The report is 10 working days or more past its due date.")]),
        Submission.Overdue => (Rating.RequiresImprovement, [new(StandingReasonCode.Overdue, "The report is past its due date.")]),
        _ when Accepted is { } accepted => accepted.Capped(Obligations.Where(owed => owed.Kind == ObligationKind.Answer && owed.On(day) is ObligationStatus.Overdue or ObligationStatus.Late)),
        _ => (Rating.Other, [new(StandingReasonCode.ReportMissing, "No report is accepted yet.")]),
    };
}
