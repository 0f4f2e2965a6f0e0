using System.Globalization;
using DrsFunctions.Compliance.Calendar;
using DrsFunctions.Compliance.Chasing;
using DrsFunctions.Compliance.Feedback;
using DrsFunctions.Compliance.Frameworks;
using DrsFunctions.Compliance.Suppliers;
using DrsFunctions.Compliance.Targets;
using DrsFunctions.Compliance.Uploads;
using NodaTime;

namespace DrsFunctions.Compliance.Standings;

/// <summary>What a supplier owes, by rule: its plan, its reports, corrections that CCS asked for, consumers' feedback by quarter, answers to declines in it.</summary>
/// <param name="framework">The framework.</param>
/// <param name="days">Its working days.</param>
public sealed class Obligations(Framework framework, WorkingDays days)
{
    /// <summary>Working days after the due date from which something is late.</summary>
    private const int LateAfter = 10;

    /// <summary>Working days that a plan, a correction, a quarter's feedback or an answer may take.</summary>
    private const int TimeToAnswer = 20;

    private readonly Settlement settlement = new(framework, days);
    private readonly ChaseStages stages = new(days);

    /// <summary>The obligations that stand in a year: reports and corrections in the year that they are about, the others in that in which they were opened.</summary>
    public IEnumerable<ObligationFacts> In(ReportingYear year, SupplierRecord record)
    {
        ArgumentNullException.ThrowIfNull(year);
        ArgumentNullException.ThrowIfNull(record);
        var membership = record.MembershipOf(framework);
        return Owed(year, record, membership).Select(owed => owed with { ChaseOn = ChaseOn(owed, year, record, membership) });
    }

    /// <summary>Whether a file that may be what is owed is being read: which year, quarter or alert it is about nobody knows before.</summary>
    public static bool IsBeingRead(ObligationKind kind, SupplierRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        var sent = kind switch
        {
            ObligationKind.Plan => UploadKind.Plan,
            ObligationKind.Feedback => UploadKind.Feedback,
            ObligationKind.Answer => UploadKind.Answer,
            _ => UploadKind.Report,
        };
        return record.Uploads.ById.Values.Any(upload => upload.Kind == sent && upload.Outcome is null);
    }

    /// <summary>The uploads of reports on a year. A file whose year cannot be read is taken to be about the year that was last to be reported when it arrived.</summary>
    public IEnumerable<UploadRecord> Reports(SupplierRecord record, ReportingYear year)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(year);
        return from upload in record.Uploads.ById.Values
               where upload.Kind == UploadKind.Report
               where (upload.Year ?? framework.LatestEnded(London.DayOf(upload.ReceivedOn)).Number) == year.Number
               select upload;
    }

    /// <summary>The stage of chasing that has come last by a day; null before the first.</summary>
    public ChaseStage? StageOn(ObligationFacts owed, ReportingYear year, LocalDate day) =>
        StagesOf(owed, year).TakeWhile(stage => stage.On <= day).LastOrDefault();

    /// <summary>
    /// The first stage that is still to be written about: after the last one that was. Null where none is left, or the supplier
    /// leaves before it comes.
    /// </summary>
    public ChaseStage? NextStage(ObligationFacts owed, ReportingYear year, SupplierRecord record)
    {
        ArgumentNullException.ThrowIfNull(owed);
        ArgumentNullException.ThrowIfNull(record);
        return NextStage(owed, year, record, record.MembershipOf(framework));
    }

    private LocalDate? ChaseOn(ObligationFacts owed, ReportingYear year, SupplierRecord record, Membership membership) =>
        owed.IsOpen ? NextStage(owed, year, record, membership)?.On : null;

    private ChaseStage? NextStage(ObligationFacts owed, ReportingYear year, SupplierRecord record, Membership membership)
    {
        var word = owed.Kind.Word();
        var written = record.Messages.ByKey.Values.Where(message => message.Key.Subject == owed.Subject && message.Key.Obligation == word).ToArray();
        var words = written.Select(message => message.Key.Stage).ToHashSet(StringComparer.Ordinal);
        var lastDay = written.Select(message => London.DayOf(message.QueuedOn)).DefaultIfEmpty(LocalDate.MinIsoValue).Max();

        // What was written had come by then; a stage that moved to a later day since is not written about again.
        var past = StagesOf(owed, year).TakeWhile(stage => stage.On <= lastDay).ToArray();
        var over = Array.FindLastIndex(past, stage => words.Contains(stage.Word)) + 1;
        var next = StagesOf(owed, year).Skip(over).FirstOrDefault(stage => !words.Contains(stage.Word));
        return next?.On > membership.Left ? null : next;
    }

    private IEnumerable<ChaseStage> StagesOf(ObligationFacts owed, ReportingYear year) => stages.Of(owed.Kind, owed.DueOn, year.Ends);

    private IEnumerable<ObligationFacts> Owed(ReportingYear year, SupplierRecord record, Membership membership)
    {
        var subject = year.Number.ToString(CultureInfo.InvariantCulture);
        var known = record.Year(year.Number);
        if (record.RegisteredOn is { } registered && framework.YearAround(London.DayOf(registered)).Number == year.Number)
            yield return Owed(ObligationKind.Plan, subject, London.DayOf(registered), record.Plan is not null, waived: false);
        if (membership.ReportsOn(year))
            yield return OwedBy(ObligationKind.Report, subject, settlement.DueOn(year), known.Report is not null, known.Waived);
        if (known.Correction is { } correction)
            yield return Owed(ObligationKind.Correction, correction.UploadId, London.DayOf(correction.AskedOn), correction.IsMade, known.Waived);
        foreach (var alert in AlertsIn(year, record))
            yield return Owed(ObligationKind.Answer, alert.Alert.Id, London.DayOf(alert.Alert.OpenedOn), alert.Alert.Answer is not null, alert.Alert is { Answer: null, ClosedOn: not null });
        foreach (var quarter in Quarters(record).Where(quarter => framework.YearAround(quarter.Starts).Number == year.Number && OwesFeedback(quarter, year, record, membership)))
        {
            var heard = record.Feedback.Months.Any(month => quarter.Holds(month.Month.OnDayOfMonth(1)));
            yield return Owed(ObligationKind.Feedback, quarter.Name, quarter.Ends, heard, waived: false) with { OpensOn = quarter.Starts };
        }
    }

    /// <summary>The alerts that were opened in a year, by when they were.</summary>
    public IEnumerable<AlertFacts> AlertsIn(ReportingYear year, SupplierRecord record)
    {
        ArgumentNullException.ThrowIfNull(year);
        ArgumentNullException.ThrowIfNull(record);
        return from alert in record.Alerts.Alerts
               let opened = London.DayOf(alert.OpenedOn)
               where framework.YearAround(opened).Number == year.Number
               select new AlertFacts(alert, AnswerDueOn(days, opened));
    }

    /// <summary>By when a decline that was seen on a day is to be answered.</summary>
    public static LocalDate AnswerDueOn(WorkingDays days, LocalDate opened)
    {
        ArgumentNullException.ThrowIfNull(days);
        return days.DueAfter(opened, TimeToAnswer);
    }

    private bool OwesFeedback(Quarter quarter, ReportingYear opened, SupplierRecord record, Membership membership) =>
        opened.Number >= framework.Reporting.ObligationsFromYear
        && membership.LinesBetween(quarter.Starts, quarter.Ends).AreConsumerFacing()
        && record.Awards.Values.Any(award => award.Starts <= quarter.Ends && award.Ends >= quarter.Starts);

    private IEnumerable<Quarter> Quarters(SupplierRecord record) => record.RegisteredOn is { } registered
        ? Quarter.After(London.DayOf(registered)).TakeWhile(quarter => quarter.Starts <= framework.Ends)
        : [];

    private ObligationFacts Owed(ObligationKind kind, string subject, LocalDate opened, bool met, bool waived) =>
        OwedBy(kind, subject, days.DueAfter(opened, TimeToAnswer), met, waived);

    private ObligationFacts OwedBy(ObligationKind kind, string subject, LocalDate due, bool met, bool waived) =>
        new(kind, subject, due, days.DueAfter(due, LateAfter), met, waived);
}
