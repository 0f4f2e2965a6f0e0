using System.Collections.Immutable;
using DrsFunctions.Compliance.Frameworks;
using DrsFunctions.Compliance.Plans;
using DrsFunctions.Compliance.Suppliers;

namespace DrsFunctions.Compliance.Targets;

/// <summary>What a target follows from.</summary>
/// <param name="Unit">What the KPI is measured in.</param>
/// <param name="Better">Which way it should move.</param>
/// <param name="Aggregate">What a report gives for it.</param>
/// <param name="Baseline">Where the supplier started; null where the plan has none.</param>
/// <param name="Years">Years since the baseline: <c>y</c> of the rules.</param>
/// <param name="DaysOnFramework">Days of the year on which the supplier was on the framework.</param>
/// <param name="DaysOfYear">Days of the year.</param>
/// <param name="Won">Business that falls into the year: <c>W</c> of the rules.</param>
/// <param name="BusinessPoints">The points that it adds: <c>s(W)</c> of the rules.</param>
/// <param name="Commitment">The plan's own rates, which count where they are higher than the catalogue's; null for the catalogue's.</param>
/// <param name="Before">Earlier accepted years with an actual, in order: what a guard holds against.</param>
/// <param name="BaselineIsFirstActual">Whether the baseline is the first accepted actual, for want of one in the plan.</param>
public sealed record TargetBasis(
    Unit Unit,
    Better Better,
    Aggregate Aggregate,
    decimal? Baseline,
    int Years,
    int DaysOnFramework,
    int DaysOfYear,
    BusinessWon Won,
    decimal BusinessPoints,
    PlanCommitment? Commitment,
    ImmutableArray<ActualYear> Before,
    bool BaselineIsFirstActual = false);
