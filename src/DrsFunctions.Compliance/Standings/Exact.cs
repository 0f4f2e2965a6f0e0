namespace DrsFunctions.Compliance.Standings;

/// <summary>
/// Rids a quotient of the error of its division, far below anything that is told: 0.05 ÷ (0.5 ÷ 9) is 90 %, not a hair less.
/// Beyond that nothing is rounded before it is judged.
/// </summary>
internal static class Exact
{
    private const int Places = 18;

    /// <summary>The quotient, to 18 places.</summary>
    public static decimal Quotient(decimal dividend, decimal divisor) => decimal.Round(dividend / divisor, Places, MidpointRounding.AwayFromZero);

    /// <summary>How much greater one quotient is than another, to 18 places: 3 ÷ 3 is as much as half of 2 ÷ 3 above 2 ÷ 3, not a hair less.</summary>
    public static decimal Difference(decimal left, decimal right) => decimal.Round(left - right, Places, MidpointRounding.AwayFromZero);

    /// <summary>The mean, to 18 places.</summary>
    public static decimal Mean(IEnumerable<decimal> figures) => decimal.Round(figures.Average(), Places, MidpointRounding.AwayFromZero);
}
