using System.Globalization;
using DrsFunctions.Compliance.Frameworks;
using DrsFunctions.Compliance.Ledgers;

namespace DrsFunctions.Compliance.Suppliers;

/// <summary>Whether a decision can be taken as things are.</summary>
public static class DecisionCheck
{
    /// <summary>What keeps a decision from being taken, as a sentence that names what is there instead; null where nothing does.</summary>
    /// <param name="framework">The framework, which has the year that the decision names.</param>
    /// <param name="record">What is known of the supplier.</param>
    /// <param name="taken">The decision. Its year is given where it needs one.</param>
    public static string? ObstacleTo(Framework framework, SupplierRecord record, DecisionTaken taken)
    {
        ArgumentNullException.ThrowIfNull(framework);
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(taken);
        var year = taken.Year is { } number ? record.Year(number) : new YearRecord();
        return taken.Decision switch
        {
            Decision.Query => ToQuery(year, taken.Year),
            Decision.Waive => ToWaive(framework, record, year, taken.Year),
            Decision.CloseAlert => record.Alerts.Find(taken.Subject) is { ClosedOn: not null } ? $"The alert {taken.Subject} is closed already." : null,
            Decision.ConfirmGoodPractice => Decided(record, taken, wanted: true),
            Decision.DismissGoodPractice => Decided(record, taken, wanted: false),
            _ when taken.Subject == "plan" => ToReopenPlan(record),
            _ => ToReopenReport(year, taken.Year),
        };
    }

    private static string? Decided(SupplierRecord record, DecisionTaken taken, bool wanted) =>
        record.GoodPractice.TryGetValue(taken.Subject ?? "", out var confirmed) && confirmed == wanted
            ? $"The good practice {taken.Subject} is {(wanted ? "confirmed" : "dismissed")} already."
            : null;

    private static string? ToQuery(YearRecord year, int? number)
    {
        if (year.Report is null)
            return Sentence($"There is no accepted report on year {number} to ask about.");
        return year.QueriedOn is null ? null : Sentence($"The report on year {number} has been asked about, and no other has been accepted since.");
    }

    private static string? ToWaive(Framework framework, SupplierRecord record, YearRecord year, int? number)
    {
        if (year.Waived)
            return Sentence($"The report on year {number} is waived already.");
        if (year.Report is not null && year.QueriedOn is null)
            return Sentence($"The report on year {number} is accepted: there is nothing to waive.");
        return framework.YearOf(number ?? 0) is { } known && !record.MembershipOf(framework).ReportsOn(known)
            ? Sentence($"No report is owed on year {number}.")
            : null;
    }

    private static string? ToReopenPlan(SupplierRecord record)
    {
        if (record.Plan is null)
            return "There is no accepted plan to reopen.";
        return record.PlanReopened ? "The plan is reopened already, and no other has been accepted since." : null;
    }

    private static string? ToReopenReport(YearRecord year, int? number)
    {
        if (year.Report is null)
            return Sentence($"There is no accepted report on year {number} to reopen.");
        return year.Reopened ? Sentence($"The report on year {number} is reopened already, and no other has been accepted since.") : null;
    }

    private static string Sentence(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
