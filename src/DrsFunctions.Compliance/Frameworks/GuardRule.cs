using DrsFunctions.Compliance.Targets;

namespace DrsFunctions.Compliance.Frameworks;

/// <summary>What must not fall while social value rises: a share of what the supplier achieved in its last two accepted years.</summary>
/// <param name="Share">The share: 0.98.</param>
public sealed record GuardRule(decimal Share) : TargetRule
{
    // Far below any unit's places and far above the error of a division: a share of thirds must not be rounded up by noise.
    private const int Exact = 12;

    /// <inheritdoc/>
    public override TargetFigure For(TargetBasis basis)
    {
        var perMillion = basis.Aggregate == Aggregate.Sum;
        var before = basis.Before.Where(year => !perMillion || year.Won.Gbp > 0).TakeLast(2).ToArray();
        if (before.Length == 0 || (perMillion && basis.Won.Gbp == 0))
            return TargetFigure.None(FigureReason.NothingToGuard);

        var mean = before.Average(year => perMillion ? year.Actual / year.Won.Millions : year.Actual);
        var guarded = Share * mean * (perMillion ? basis.Won.Millions : 1);
        return new TargetSteps("Guard", basis.Unit.Ceiling(decimal.Round(guarded, Exact))).Target(reason: null);
    }
}
