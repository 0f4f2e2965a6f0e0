using DrsFunctions.Compliance.Targets;

namespace DrsFunctions.Compliance.Frameworks;

/// <summary>A share or score moves by points each year, and by more the more business there is.</summary>
/// <param name="Points">Points a year, in the KPI's unit, in the better direction.</param>
/// <param name="Limit">Where lower is better, the figure below which nobody is asked to go.</param>
/// <example>From 3.10 days lost per FTE, with £2.4 million of business in year 1: 3.10 − 0.10 − 0.05 = 2.95.</example>
public sealed record PointsRule(decimal Points, decimal Limit) : TargetRule
{
    /// <inheritdoc/>
    public override TargetFigure For(TargetBasis basis)
    {
        if (basis.Baseline is not { } baseline)
            return TargetFigure.None(FigureReason.BaselineMissing);

        var direction = basis.Better == Better.Higher ? 1 : -1;
        var moved = baseline + (direction * Math.Max(Points, basis.Commitment?.Points ?? 0) * basis.Years);
        var withBusiness = moved + (direction * basis.BusinessPoints * basis.Unit.StepScale);
        var (rounded, limited) = basis.Better == Better.Higher ? Upwards(basis.Unit, withBusiness) : Downwards(basis.Unit, withBusiness, baseline);

        return new TargetSteps("Baseline", baseline)
            .To("Yearly uplift", moved)
            .To("Business won", withBusiness)
            .To("Rounding", rounded)
            .To("Limit", limited)
            .Target(basis.BaselineIsFirstActual ? FigureReason.BaselineMissing : null);
    }

    private static (decimal Rounded, decimal Limited) Upwards(Unit unit, decimal figure)
    {
        var rounded = unit.Ceiling(figure);
        return (rounded, unit.Maximum is { } maximum ? Math.Min(maximum, rounded) : rounded);
    }

    private (decimal Rounded, decimal Limited) Downwards(Unit unit, decimal figure, decimal baseline)
    {
        var rounded = unit.Floor(figure);
        return (rounded, Math.Min(baseline, Math.Max(Limit, rounded)));
    }
}
