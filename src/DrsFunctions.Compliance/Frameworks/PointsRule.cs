using DrsFunctions.Compliance.Targets;

namespace DrsFunctions.Compliance.Frameworks;

/// <summary>A share or score moves by points each year, and by more the more business there is.</summary>
/// <param name="Points">Points a year, in the KPI's unit, in the better direction.</param>
/// <param name="Limit">Where lower is better, the figure below which nobody is asked to go.</param>
/// <example>From 3.10 days lost per FTE, with £2.4 million of business in year 1: 3.10 − 0.10 − 0.05 = 2.95.</example>
public sealed record PointsRule(decimal Points, decimal Limit) : TargetRule
{
    // Far below any unit's places and far above the error of a division: a multiple of thirds must not be rounded up by noise.
    private const int Exact = 12;

    /// <inheritdoc/>
    public override TargetFigure For(TargetBasis basis)
    {
        if (basis.Baseline is not { } baseline)
            return TargetFigure.None(FigureReason.BaselineMissing);

        var direction = basis.Better == Better.Higher ? 1 : -1;
        var moved = baseline + (direction * Math.Max(Points, basis.Commitment?.Points ?? 0) * basis.Years);
        var withBusiness = moved + (direction * basis.BusinessPoints * basis.Unit.StepScale);
        var (rounded, limited) = Within(basis.Unit, basis.Better, withBusiness, baseline);

        return new TargetSteps("Baseline", baseline)
            .To("Yearly uplift", moved)
            .To("Business won", withBusiness)
            .To("Rounding", rounded)
            .To("Limit", limited)
            .Target(basis.BaselineIsFirstActual ? FigureReason.BaselineMissing : null);
    }

    /// <inheritdoc/>
    public override bool IsMagnifiable => true;

    /// <inheritdoc/>
    public override decimal? Magnified(Magnification asked)
    {
        if (asked.Target is not { Baseline: { } baseline, Figure: { } owed })
            return null;
        var figure = decimal.Round(baseline + (asked.Factor * (owed - baseline)), Exact);
        return Within(asked.Kpi.Unit, asked.Kpi.Better, figure, baseline).Limited;
    }

    private (decimal Rounded, decimal Limited) Within(Unit unit, Better better, decimal figure, decimal baseline) =>
        better == Better.Higher ? Upwards(unit, figure) : Downwards(unit, figure, baseline);

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
