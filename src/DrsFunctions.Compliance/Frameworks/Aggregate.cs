namespace DrsFunctions.Compliance.Frameworks;

/// <summary>What a report gives for a KPI, and how suppliers' figures add up.</summary>
public enum Aggregate
{
    /// <summary>A value; sums add.</summary>
    Sum,

    /// <summary>Numerator and denominator, never a bare percentage; across suppliers Σ numerator ÷ Σ denominator.</summary>
    Ratio,

    /// <summary>A value and the number of responses that it is the mean of; across suppliers weighted by responses.</summary>
    Mean,
}
