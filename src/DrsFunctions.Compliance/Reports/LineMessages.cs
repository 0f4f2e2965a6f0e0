using DrsFunctions.Compliance.Frameworks;
using DrsFunctions.Compliance.Submissions;

namespace DrsFunctions.Compliance.Reports;

/// <summary>What is said of a report's KPI lines.</summary>
internal static class LineMessages
{
    public static Finding KpiMissing(Kpi kpi) => new(
        "kpiMissing", $"The report must have a line for {kpi.Code}, {kpi.Title}", $"Add a row with the section KPI, the item {kpi.Code} and {Asked(kpi)}.");

    public static Finding KpiDoubled(Kpi kpi, bool forCustomer, int firstRow) => new(
        "kpiDoubled",
        $"{kpi.Code} must be reported only once {(forCustomer ? "for the same customer" : "as a whole")}, and it is already in row {firstRow}",
        forCustomer ? "Delete one of the two rows, or correct its customer." : "Delete one of the two rows, or enter the customer that one is for.");

    public static Finding KpiNotInPlan(Kpi kpi) => new(
        "kpiNotInPlan",
        $"{kpi.Code} must be in your plan to count: its figure is kept, and has no target or rating",
        $"Ask CCS to reopen your plan if {kpi.Code} should count.");

    public static Finding ValueMissing(Kpi kpi) => new(
        "valueMissing", $"Value of {kpi.Code} must be filled in", $"Enter {Asked(kpi)}. If it is none, enter 0.{Alternative(kpi)}");

    public static Finding ResponsesMissing(Kpi kpi) => new(
        "responsesMissing", $"Denominator of {kpi.Code} must be the number of responses", "Enter how many responses the value is the mean of.");

    public static Finding RatioMissing(Kpi kpi) => new(
        "ratioMissing",
        $"{kpi.Code} must have a numerator and a denominator",
        $"Enter both; if there was nothing to measure, enter 0 in both and say why in Comment.{Alternative(kpi)}");

    public static Finding BarePercentage(Kpi kpi) => new(
        "barePercentage",
        $"{kpi.Code} must have a numerator and a denominator, not only {(kpi.Unit.IsPercent ? "a percentage" : "their quotient")}",
        "Move what was counted to Numerator, and what it was counted out of to Denominator.");

    public static Finding PartMissing(Kpi kpi, string column) => new(
        column == Columns.Numerator ? "numeratorMissing" : "denominatorMissing",
        $"{column} of {kpi.Code} must be filled in",
        "Enter both the numerator and the denominator.");

    public static Finding NumeratorAboveDenominator(Kpi kpi, decimal denominator) => new(
        "numeratorAboveDenominator",
        $"Numerator of {kpi.Code} must be {Words.Figure(denominator)} or less, because its denominator is {Words.Figure(denominator)}",
        "Check that the two figures are not swapped and count the same cases.");

    public static Finding DenominatorZero(Kpi kpi) => new(
        "denominatorZero",
        $"Denominator of {kpi.Code} must be more than 0, because its numerator is",
        "Check the denominator; if there was nothing to measure, enter 0 in both and say why in Comment.");

    public static Finding DenominatorTooSmall(Kpi kpi) => new(
        "denominatorTooSmall", $"Denominator of {kpi.Code} must not be so small beside its numerator", "Check the two figures and their units.");

    public static Finding OutOfRange(Kpi kpi) => new(
        "actualOutOfRange",
        kpi.Unit.Maximum is { } most
            ? $"Value of {kpi.Code} must be from {Words.Figure(kpi.Unit.Minimum)} to {Words.Figure(most)}"
            : $"Value of {kpi.Code} must be {Words.Figure(kpi.Unit.Minimum)} or more",
        "Check the figure and its unit.");

    public static Finding NotApplicableRefused(Kpi kpi) => new(
        "notApplicableRefused",
        $"Value of {kpi.Code} must be a figure, because {kpi.Code} applies to your service lines",
        $"Enter {Asked(kpi)}.");

    public static Finding CommentMissingOnNotApplicable(Kpi kpi) => new(
        "commentMissing", $"Comment of {kpi.Code} must say why it does not apply", "Enter the reason in Comment.");

    public static Finding CommentMissingOnNothing(Kpi kpi) => new(
        "commentMissing", $"Comment of {kpi.Code} must say why there was nothing to measure", "Enter the reason in Comment, or check the figures.");

    public static Finding EvidenceMissing(Kpi kpi) => new(
        "evidenceMissing", $"Evidence of {kpi.Code} must say what shows the figure", "Enter where it is recorded, for example the name of a register or file.");

    public static Finding ChangeUnexplained(Kpi kpi, decimal before, decimal actual) => new(
        "changeUnexplained",
        $"Comment of {kpi.Code} must explain the change from {Rounded(before)} last year to {Rounded(actual)}, which is half or more",
        "Check the figure, and say in Comment what changed.");

    public static Finding DiffersFromFeedback(Kpi kpi, decimal reported, decimal recorded) => new(
        "differsFromFeedback",
        $"{kpi.Code} is reported as {Rounded(reported)}, and the feedback on record for the months of the year comes to {Rounded(recorded)}",
        "Check the figure, and that every month's feedback has been sent.");

    public static Finding WholeMissing(string code) => new(
        "wholeMissing",
        $"{code} must have a line without a customer, of which the lines with a customer are parts",
        $"Add a row for {code} as a whole, with Customer empty.");

    public static Finding PartAboveWhole(string code, string column, decimal whole) => new(
        "partAboveWhole",
        $"{column} of {code} for a customer must be {Words.Figure(whole)} or less, because {code} as a whole has {Words.Figure(whole)}",
        "Check the customer's figure, and that the whole includes it.");

    private static string Asked(Kpi kpi) => kpi.Aggregate switch
    {
        Aggregate.Sum => $"its value in {kpi.Unit.Name}",
        Aggregate.Mean => "its value, and the number of responses in Denominator",
        _ => "its numerator and denominator",
    };

    private static string Alternative(Kpi kpi) => kpi.NotApplicableAllowed || !kpi.NotApplicableUnless.IsEmpty
        ? " If it does not apply to you, enter not applicable in Value and say why in Comment."
        : "";

    private static string Rounded(decimal figure) => Words.Figure(Math.Round(figure, 2, MidpointRounding.AwayFromZero));
}
