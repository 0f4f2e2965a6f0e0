namespace DrsFunctions.Compliance.Impact;

/// <summary>
/// A social value index of a year, of all KPIs or of those of one outcome or theme: 100 × the mean ratio to baseline, weighted by
/// business. 100 is where the suppliers started.
/// </summary>
/// <param name="Code">The outcome's code or the theme; <c>index</c> for all KPIs.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Index">Of all suppliers that reported.</param>
/// <param name="Previous">The same of the year before.</param>
/// <param name="LikeForLike">Of the suppliers that reported both years.</param>
/// <param name="PreviousLikeForLike">What these had the year before.</param>
public sealed record IndexImpact(
    string Code,
    string Title,
    ImpactFigure Index,
    ImpactFigure Previous,
    ImpactFigure LikeForLike,
    ImpactFigure PreviousLikeForLike)
{
    /// <summary>How much more it is than the year before.</summary>
    public ImpactFigure Change => ImpactFigure.Change(Index, Previous);

    /// <summary>How much more the suppliers that reported both years have than the year before.</summary>
    public ImpactFigure ChangeLikeForLike => ImpactFigure.Change(LikeForLike, PreviousLikeForLike);
}
