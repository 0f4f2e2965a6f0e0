using System.Collections.Immutable;

namespace DrsFunctions.Compliance.Targets;

/// <summary>What a supplier owes on one KPI in one year, and why it is that much.</summary>
/// <param name="Code">The KPI's code.</param>
/// <param name="Baseline">The figure it starts from; null where the plan has none.</param>
/// <param name="Figure">The target in the KPI's unit; null where there is none, for the reason given.</param>
/// <param name="Reason">Why there is no target, or what to know about it; null where nothing is remarkable.</param>
/// <param name="Steps">How it came about: the last total is the target.</param>
public sealed record Target(string Code, decimal? Baseline, decimal? Figure, FigureReason? Reason, ImmutableArray<TargetStep> Steps);
