using System.Collections.Immutable;

namespace DrsFunctions.Compliance.Targets;

/// <summary>What a rule comes to.</summary>
/// <param name="Figure">The target; null where there is none.</param>
/// <param name="Reason">Why there is none, or what to know about it.</param>
/// <param name="Steps">How it came about: the last total is the figure.</param>
public sealed record TargetFigure(decimal? Figure, FigureReason? Reason, ImmutableArray<TargetStep> Steps)
{
    /// <summary>No target, for a reason.</summary>
    public static TargetFigure None(FigureReason reason) => new(null, reason, []);
}
