using DrsFunctions.Compliance.Frameworks;
using DrsFunctions.Compliance.Submissions;

namespace DrsFunctions.Compliance.Plans;

/// <summary>What is said of a plan.</summary>
internal static class PlanMessages
{
    public static Finding InForce { get; } = new(
        "planInForce",
        "The plan must be the first one, because the plan that was accepted before stands",
        "Ask CCS to reopen your plan, then send the file again.");

    public static Finding KpiDoubled(Kpi kpi, int firstRow) => new(
        "kpiDoubled", $"{kpi.Code} must be in the plan only once, and it is already in row {firstRow}", "Delete one of the two rows.");

    public static Finding BaselineMissing(Kpi kpi) => new(
        "baselineMissing",
        $"Baseline of {kpi.Code} must be in the plan to measure growth from it",
        $"Add a row for {kpi.Code} with {kpi.Title} in the 12 months before you joined as its Baseline, and ask CCS to reopen the plan for it.");

    public static Finding BaselineOutOfRange(Kpi kpi) => new(
        "baselineOutOfRange",
        $"Baseline of {kpi.Code} must be {Range(kpi.Unit)}",
        kpi.Unit.IsPercent ? "Enter a percentage, for example 38.5 for 38.5 %." : "Check the figure and its unit.");

    public static Finding UpliftBelow(Kpi kpi, decimal least) => new(
        "upliftBelowCatalogue",
        $"Uplift of {kpi.Code} must be {Words.Figure(least)} or more, because the catalogue asks for {Words.Figure(least)} % a year",
        "Enter a percentage, for example 12 for 12 %, or leave the cell empty for the catalogue's.");

    public static Finding PerMillionBelow(Kpi kpi, decimal least) => new(
        "perMillionBelowCatalogue",
        $"Per million of {kpi.Code} must be {Words.Figure(least)} or more, which the catalogue asks for each £ million of business",
        "Enter a higher figure, or leave the cell empty for the catalogue's.");

    public static Finding PointsBelow(Kpi kpi, decimal least) => new(
        "pointsBelowCatalogue",
        $"Points of {kpi.Code} must be {Words.Figure(least)} or more, which the catalogue asks for each year",
        "Enter a higher figure, or leave the cell empty for the catalogue's.");

    public static Finding RateOfOtherRule(string column, Kpi kpi) => new(
        "rateOfOtherRule",
        $"{column} of {kpi.Code} must be empty, because {Reason(kpi.Rule)}",
        "Empty the cell.");

    private static string Reason(TargetRule rule) => rule switch
    {
        VolumeRule => "its target grows by Uplift and Per million",
        PointsRule => "its target moves by Points",
        FloorRule => "its target is the same every year",
        _ => "its target follows from earlier years",
    };

    private static string Range(Unit unit) => unit.Maximum is { } most
        ? $"from {Words.Figure(unit.Minimum)} to {Words.Figure(most)}"
        : $"{Words.Figure(unit.Minimum)} or more";
}
