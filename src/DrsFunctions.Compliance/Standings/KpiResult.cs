using System.Collections.Immutable;
using DrsFunctions.Compliance.Frameworks;
using DrsFunctions.Compliance.Targets;

namespace DrsFunctions.Compliance.Standings;

/// <summary>A KPI in a supplier's year: what was owed, what was done, and why the target is what it is.</summary>
/// <param name="Code">The KPI's code.</param>
/// <param name="Title">What it measures.</param>
/// <param name="Unit">What it is measured in.</param>
/// <param name="Better">Which way it should move.</param>
/// <param name="Baseline">Where the supplier started, to 6 places.</param>
/// <param name="Target">What is owed.</param>
/// <param name="Actual">What was done, to 6 places.</param>
/// <param name="Attainment">Percent of the target, to 1 place, rounded down; null without a target, an actual, or a divisor above 0.</param>
/// <param name="Rating">How good that is.</param>
/// <param name="Reason">Why it cannot be rated, or what to know about it.</param>
/// <param name="Steps">How the target came about.</param>
public sealed record KpiResult(
    string Code,
    string Title,
    string Unit,
    Better Better,
    decimal? Baseline,
    decimal? Target,
    decimal? Actual,
    decimal? Attainment,
    Rating Rating,
    FigureReason? Reason,
    ImmutableArray<TargetStep> Steps);
