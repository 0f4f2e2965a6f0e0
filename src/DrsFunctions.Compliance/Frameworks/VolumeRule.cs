using DrsFunctions.Compliance.Plans;
using DrsFunctions.Compliance.Targets;

namespace DrsFunctions.Compliance.Frameworks;

/// <summary>Volume grows with time and with business: "do more as they win more business".</summary>
/// <param name="Uplift">Growth a year as a share of the baseline: 0.10 is 10 %.</param>
/// <param name="PerMillion">How much more for each £ million of business won in the year.</param>
/// <param name="FirstStep">Growth a year where the baseline is 0.</param>
/// <example>From 1850 people, with £2.4 million of business in year 1: 1850 + 185 + 288 = 2323.</example>
public sealed record VolumeRule(decimal Uplift, decimal PerMillion, decimal FirstStep) : TargetRule
{
    /// <inheritdoc/>
    public override TargetFigure For(TargetBasis basis)
    {
        var baseline = basis.Baseline ?? 0;
        var uplift = Math.Max(Uplift, basis.Commitment?.Uplift ?? 0);
        var perMillion = PerMillionOf(basis.Commitment);
        var grown = baseline == 0 ? FirstStep * basis.Years : baseline * (1 + (uplift * basis.Years));
        var part = grown * basis.DaysOnFramework / basis.DaysOfYear;
        var withBusiness = part + (perMillion * basis.Won.Millions);

        var steps = new TargetSteps("Baseline", baseline)
            .To("Yearly uplift", grown)
            .To("Part year", part)
            .To("Business won", withBusiness)
            .To("Rounding", basis.Unit.Ceiling(withBusiness));
        return steps.Target(basis.Baseline is null ? FigureReason.BaselineMissing : null);
    }

    /// <inheritdoc/>
    public override bool IsMagnifiable => true;

    /// <inheritdoc/>
    public override decimal? Magnified(Magnification asked) =>
        asked.Kpi.Unit.Ceiling(asked.Factor * PerMillionOf(asked.Commitment) * asked.Won.Millions);

    private decimal PerMillionOf(PlanCommitment? commitment) => Math.Max(PerMillion, commitment?.PerMillion ?? 0);
}
