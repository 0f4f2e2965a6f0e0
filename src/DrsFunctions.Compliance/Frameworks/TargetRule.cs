namespace DrsFunctions.Compliance.Frameworks;

/// <summary>How a KPI's target follows from its baseline, the year and the business won ("Targets rise" on the domain page).</summary>
public abstract record TargetRule;

/// <summary>Volume grows with time and with business: "do more as they win more business".</summary>
/// <param name="Uplift">Growth a year as a share of the baseline: 0.10 is 10 %.</param>
/// <param name="PerMillion">How much more for each £ million of business won in the year.</param>
/// <param name="FirstStep">Growth a year where the baseline is 0.</param>
public sealed record VolumeRule(decimal Uplift, decimal PerMillion, decimal FirstStep) : TargetRule;

/// <summary>A share or score moves by points each year, and by more the more business there is.</summary>
/// <param name="Points">Points a year, in the KPI's unit, in the better direction.</param>
/// <param name="Limit">Where lower is better, the figure below which nobody is asked to go.</param>
public sealed record PointsRule(decimal Points, decimal Limit) : TargetRule;

/// <summary>The same least figure always.</summary>
public sealed record FloorRule(decimal Floor) : TargetRule;

/// <summary>What must not fall while social value rises: a share of what the supplier achieved before.</summary>
/// <param name="Share">The share of the mean of the last two accepted years: 0.98.</param>
public sealed record GuardRule(decimal Share) : TargetRule;
