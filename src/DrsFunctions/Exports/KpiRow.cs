using DrsFunctions.Compliance.Standings;
using DrsFunctions.Compliance.Targets;

namespace DrsFunctions.Exports;

/// <summary>A KPI in a supplier's year: what <c>kpi-results.csv</c> and <c>targets.csv</c> are made of.</summary>
/// <param name="Framework">The framework's id.</param>
/// <param name="Supplier">The supplier's id.</param>
/// <param name="Year">The year's number.</param>
/// <param name="Result">Target, actual and rating.</param>
/// <param name="HasTarget">Whether the supplier is held to it.</param>
/// <param name="TargetReason">Why there is no target figure, or what to know about it.</param>
/// <param name="IsFrozen">Whether the target stands for good.</param>
/// <param name="IsReported">Whether an accepted report covers the year.</param>
/// <param name="Consumers">How many consumers the actual rests on; null without an actual, or where the KPI counts none.</param>
/// <param name="IsHeadcount">Whether the actual is itself a number of people, so that it could be subtracted from a total.</param>
/// <param name="TargetRestsOnFew">Whether baseline or target rest on too few consumers to be shown.</param>
internal sealed record KpiRow(
    string Framework,
    string Supplier,
    int Year,
    KpiResult Result,
    bool HasTarget,
    FigureReason? TargetReason,
    bool IsFrozen,
    bool IsReported,
    decimal? Consumers,
    bool IsHeadcount,
    bool TargetRestsOnFew)
{
    /// <summary>Whether the actual rests on too few consumers to be shown.</summary>
    public bool ActualRestsOnFew => Consumers is { } consumers && Compliance.Impact.Consumers.AreTooFew(consumers);
}
