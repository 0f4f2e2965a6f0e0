using System.Collections.Immutable;
using DrsFunctions.Compliance.Calendar;
using DrsFunctions.Compliance.Customers;
using DrsFunctions.Compliance.Feedback;
using DrsFunctions.Compliance.Frameworks;
using DrsFunctions.Compliance.Requirements;
using DrsFunctions.Compliance.Submissions;
using DrsFunctions.Compliance.Tables;
using DrsFunctions.Compliance.Uploads;
using NodaTime;

namespace DrsFunctions.Compliance.Reports;

/// <summary>What a report is judged against.</summary>
/// <param name="Year">The reporting year that it is about.</param>
/// <param name="Catalogue">The catalogue in force at the start of that year.</param>
/// <param name="Lines">The supplier's service lines in that year.</param>
/// <param name="Planned">The codes of the KPIs in its plan.</param>
/// <param name="LastYear">Its accepted report on the year before; null without one.</param>
/// <param name="Requirements">Customers' own requirements for the supplier.</param>
/// <param name="Customers">The customers that CCS's list names.</param>
/// <param name="ReceivedOn">The London day on which the report arrived.</param>
internal sealed record ReportSetting(
    ReportingYear Year,
    Catalogue Catalogue,
    ImmutableArray<ServiceLine> Lines,
    ImmutableHashSet<string> Planned,
    Report? LastYear,
    RequirementBook Requirements,
    CustomerList Customers,
    LocalDate ReceivedOn)
{
    /// <summary>What consumers said to the supplier, as counts.</summary>
    public FeedbackLog Feedback { get; init; } = FeedbackLog.Empty;

    /// <summary>The setting of a report on the declared year, or on the latest ended one where none could be read.</summary>
    public static ReportSetting Of(SupplierUpload upload, int? declared)
    {
        var received = London.DayOf(upload.ReceivedOn);
        var year = declared is { } number ? upload.Framework.YearOf(number) : null;
        year ??= upload.Framework.LatestEnded(received);
        var membership = upload.Record.MembershipOf(upload.Framework);
        var lines = membership.LinesIn(year);
        return new(
            year,
            upload.Framework.CatalogueFor(year),
            lines.IsEmpty ? membership.Lines : lines,
            upload.Record.Plan is { } plan ? [.. plan.Plan.Commitments.Keys] : [],
            upload.Record.Year(year.Number - 1).Report?.Report,
            upload.Record.Requirements,
            upload.Customers,
            received)
        {
            Feedback = upload.Record.Feedback,
        };
    }

    /// <summary>Reads the customer that a line is for; null for none. One who is not on CCS's list is an error.</summary>
    public string? CustomerOf(FileReading reading, TableRow row, string label)
    {
        var customer = reading.KeptText(row, Columns.Customer, label);
        if (customer is not null && !Customers.Allows(customer))
            reading.Error(row, Columns.Customer, CustomerMessages.Unknown(label));
        return customer;
    }

    /// <summary>Whether the report must have a KPI: a core one of its lines, or one of its plan.</summary>
    public bool Requires(Kpi kpi) => kpi.AppliesTo(Lines) && (kpi.Commitment == Commitment.Core || Planned.Contains(kpi.Code));
}
