namespace DrsFunctions.Compliance.Frameworks;

/// <summary>What a KPI is measured in.</summary>
/// <param name="Name">The catalogue's name: <c>people</c>, <c>percent</c>, <c>score5</c>.</param>
/// <param name="Places">Decimal places of a target.</param>
/// <param name="Minimum">The least an actual or a baseline can be: 0 unless the catalogue says otherwise.</param>
/// <param name="Maximum">The most it can be; null without a bound.</param>
/// <param name="StepScale">What one business point is worth in this unit.</param>
public sealed record Unit(string Name, int Places, decimal Minimum, decimal? Maximum, decimal StepScale)
{
    /// <summary>The name of the unit of parts of a hundred.</summary>
    public const string Percent = "percent";

    /// <summary>Whether it is parts of a hundred: a ratio is multiplied by 100, and a numerator cannot exceed its denominator.</summary>
    public bool IsPercent => Name == Percent;

    /// <summary>Whether a figure lies within the unit's range.</summary>
    public bool Holds(decimal figure) => figure >= Minimum && !(figure > Maximum);

    /// <summary>The least figure of this unit's places that is not below <paramref name="figure"/>.</summary>
    public decimal Ceiling(decimal figure) => decimal.Ceiling(figure * Scale) / Scale;

    /// <summary>The greatest figure of this unit's places that is not above <paramref name="figure"/>.</summary>
    public decimal Floor(decimal figure) => decimal.Floor(figure * Scale) / Scale;

    private decimal Scale => Places switch { 0 => 1, 1 => 10, 2 => 100, 3 => 1_000, _ => 10_000 };
}
