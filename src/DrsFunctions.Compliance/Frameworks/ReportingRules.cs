namespace DrsFunctions.Compliance.Frameworks;

/// <summary>When and on what a framework's suppliers report.</summary>
/// <param name="DueWorkingDaysAfterYearEnd">Working days from a year's last day to the day its report is due.</param>
/// <param name="MinimumDaysToReport">How many days of a year a supplier must have been on the framework to report on it.</param>
/// <param name="ObligationsFromYear">The first year whose report is asked for, so that putting an old framework into service chases nobody for the past.</param>
public sealed record ReportingRules(int DueWorkingDaysAfterYearEnd, int MinimumDaysToReport, int ObligationsFromYear);
