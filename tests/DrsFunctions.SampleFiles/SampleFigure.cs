namespace DrsFunctions.SampleFiles;

/// <summary>A figure as a report gives it.</summary>
/// <param name="Value">A sum or mean, or <c>not applicable</c>.</param>
/// <param name="Numerator">The numerator of a ratio.</param>
/// <param name="Denominator">The denominator of a ratio, or the responses behind a mean.</param>
internal sealed record SampleFigure(object? Value, decimal? Numerator, decimal? Denominator)
{
    private const decimal MuchChanged = 0.5m;

    /// <summary>Whether it differs from an earlier one by half or more: reports have to say why.</summary>
    public bool IsFarFrom(SampleFigure earlier) =>
        Measured is { } now && earlier.Measured is { } then && then != 0 && Math.Abs(now - then) >= MuchChanged * then;

    private decimal? Measured => Numerator is { } numerator ? numerator / Denominator : Value as decimal?;
}
