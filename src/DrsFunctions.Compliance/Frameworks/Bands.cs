namespace DrsFunctions.Compliance.Frameworks;

/// <summary>The attainment, in percent of target, from which each rating is given; below the last a KPI is inadequate.</summary>
/// <param name="Good">Where <c>good</c> begins: 100.</param>
/// <param name="ApproachingTarget">Where <c>approachingTarget</c> begins: 90.</param>
/// <param name="RequiresImprovement">Where <c>requiresImprovement</c> begins: 75.</param>
public sealed record Bands(decimal Good, decimal ApproachingTarget, decimal RequiresImprovement);
