using DrsFunctions.Compliance.Frameworks;
using DrsFunctions.Compliance.Submissions;
using NodaTime;

namespace DrsFunctions.Compliance.Requirements;

/// <summary>What is said of customers' requirements.</summary>
internal static class RequirementMessages
{
    /// <summary>The greatest factor taken.</summary>
    public const decimal MostFactor = 100;

    public static Finding NameFormat { get; } = new(
        "requirementFormat", "Requirement must have a letter or a digit in it", "Enter the name of the requirement.");

    public static Finding KindUnknown { get; } = new(
        "kindUnknown", "Kind must be magnify or local", "Enter magnify for more of a KPI of the framework, or local for an aim of the customer's own.");

    public static Finding FactorOutOfRange { get; } = new(
        "factorOutOfRange",
        $"Factor must be more than 1, and {Words.Figure(MostFactor)} or less",
        "Enter by how much the KPI is magnified, for example 1.5 for half as much again.");

    public static Finding Doubled(int firstRow) => new(
        "requirementDoubled", $"Requirement must be listed only once, and it is already in row {firstRow}", "Delete one of the two rows.");

    public static Finding MissingFor(string column, string kind) => new(
        "cellMissing", $"{column} must be filled in where Kind is {kind}", $"Enter the {column}, or check the Kind.");

    public static Finding EndsBeforeStart(LocalDate starts) => new(
        "endsBeforeStart", $"Ends must be {Words.Day(starts)} or later, because the requirement starts on that day", "Check the two dates.");

    public static Finding KpiUnknown(string? nearest) => new(
        "kpiUnknown",
        "KPI must be the code of a KPI in the framework's catalogue",
        nearest is null ? "Check the KPI code." : $"Check the KPI code: did you mean {nearest}?");

    public static Finding KpiNotMagnified(Kpi kpi) => new(
        "kpiNotMagnifiable",
        $"KPI must be one whose target grows with years or business, and that of {kpi.Code} does not",
        "Choose another KPI, or set a local requirement.");

    public static Finding KpiOfOtherLine(Kpi kpi, string supplier) => new(
        "kpiOfOtherLine",
        $"KPI must be one of the supplier's service lines, and {kpi.Code} is for {string.Join(", ", kpi.ServiceLines)}, which {supplier} does not offer",
        "Check the KPI and the supplier.");

    public static Finding UnitUnknown(IEnumerable<string> units) => new(
        "unitUnknown", $"Unit must be one of {string.Join(", ", units)}", "Check the unit.");

    public static Finding TargetOutOfRange(Unit unit) => new(
        "targetOutOfRange",
        unit.Maximum is { } most
            ? $"Target must be from {Words.Figure(unit.Minimum)} to {Words.Figure(most)} in {unit.Name}"
            : $"Target must be {Words.Figure(unit.Minimum)} or more in {unit.Name}",
        "Check the figure and its unit.");
}
