using DrsFunctions.Compliance.Targets;

namespace DrsFunctions.Compliance.Frameworks;

/// <summary>The same least figure always, whatever the baseline.</summary>
/// <param name="Floor">The figure, in the KPI's unit.</param>
public sealed record FloorRule(decimal Floor) : TargetRule
{
    /// <inheritdoc/>
    public override TargetFigure For(TargetBasis basis) => new TargetSteps("Floor", Floor).Target(reason: null);
}
