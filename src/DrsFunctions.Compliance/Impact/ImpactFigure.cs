namespace DrsFunctions.Compliance.Impact;

/// <summary>A figure of the framework as a whole, and whether it is told.</summary>
/// <param name="Value">The figure, unrounded; null where there is none.</param>
/// <param name="IsWithheld">Whether it is kept back, because it tells of too few consumers.</param>
public readonly record struct ImpactFigure(decimal? Value, bool IsWithheld = false)
{
    private const int Places = 6;

    /// <summary>No figure.</summary>
    public static ImpactFigure None => default;

    /// <summary>The figure as it is published, to 6 places, half up; null where there is none or it is withheld.</summary>
    public decimal? Told => IsWithheld || Value is not { } value ? null : decimal.Round(value, Places, MidpointRounding.AwayFromZero);

    /// <summary>What lies between two figures as they are told: withheld if one of them is, since it gives the other away.</summary>
    public static ImpactFigure Change(ImpactFigure now, ImpactFigure before) => now.Value is null || before.Value is null
        ? None
        : new(Rounded(now) - Rounded(before), now.IsWithheld || before.IsWithheld);

    private static decimal? Rounded(ImpactFigure figure) => (figure with { IsWithheld = false }).Told;
}
