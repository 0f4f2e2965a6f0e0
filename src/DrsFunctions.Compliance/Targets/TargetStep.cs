namespace DrsFunctions.Compliance.Targets;

/// <summary>One step of a target's explanation.</summary>
/// <param name="Label">What it stands for: Baseline, Yearly uplift, Part year, Business won, Rounding, Limit, Floor or Guard.</param>
/// <param name="Amount">What it adds, in the KPI's unit.</param>
/// <param name="Total">The sum so far.</param>
public sealed record TargetStep(string Label, decimal Amount, decimal Total);
