using DrsFunctions.Compliance.Frameworks;

namespace DrsFunctions.Compliance.Standings;

/// <summary>How far an actual reaches a target ("Actuals and ratings" on the domain page).</summary>
internal static class Attainment
{
    // Nothing that is told needs more, and a quotient by next to nothing would not fit.
    private const decimal Most = 1_000_000_000_000;

    /// <summary>Percent of the target, unrounded; null, which is met, where it would be divided by 0.</summary>
    public static decimal? Of(Better better, decimal owed, decimal done)
    {
        var (dividend, divisor) = better == Better.Higher ? (done, owed) : (owed, done);
        if (divisor == 0)
            return null;
        return dividend * 100 / Most > divisor ? Most : Exact.Quotient(dividend * 100, divisor);
    }

    /// <summary>The rating that an attainment comes to.</summary>
    public static Rating RatingOf(decimal? attainment, Bands bands)
    {
        if (attainment is null || attainment >= bands.Good)
            return Rating.Good;
        if (attainment >= bands.ApproachingTarget)
            return Rating.ApproachingTarget;
        return attainment >= bands.RequiresImprovement ? Rating.RequiresImprovement : Rating.Inadequate;
    }
}
