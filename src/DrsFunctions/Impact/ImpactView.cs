using System.Collections.Immutable;
using DrsFunctions.Compliance.Frameworks;
using DrsFunctions.Compliance.Impact;
using NodaTime;

namespace DrsFunctions.Impact;

/// <summary>The framework as a whole, as the API gives it.</summary>
/// <param name="Years">The years asked for, in order.</param>
public sealed record ImpactView(ImmutableArray<YearImpactView> Years)
{
    /// <summary>The view of years.</summary>
    public static ImpactView Of(IEnumerable<YearImpact> years) => new([.. years.Select(YearImpactView.Of)]);
}

/// <summary>A year of the framework as a whole, as the API gives it.</summary>
/// <param name="Year">Its number.</param>
/// <param name="Starts">Its first day.</param>
/// <param name="Ends">Its last day.</param>
/// <param name="Index">The index of all suppliers that reported.</param>
/// <param name="Previous">The same of the year before.</param>
/// <param name="Change">The difference.</param>
/// <param name="IndexLikeForLike">The index of the suppliers that reported both years.</param>
/// <param name="PreviousLikeForLike">What these had the year before.</param>
/// <param name="ChangeLikeForLike">The difference.</param>
/// <param name="Suppressed">Whether any of these is kept back for the sake of consumers.</param>
/// <param name="BusinessWonGbp">The business of all suppliers in the year, in pounds.</param>
/// <param name="Customers">How many different customers had a live award.</param>
/// <param name="Suppliers">How many suppliers have reported.</param>
/// <param name="Outcomes">The indices by outcome.</param>
/// <param name="Themes">The indices by theme.</param>
/// <param name="Kpis">The totals by KPI.</param>
public sealed record YearImpactView(
    int Year,
    LocalDate Starts,
    LocalDate Ends,
    decimal? Index,
    decimal? Previous,
    decimal? Change,
    decimal? IndexLikeForLike,
    decimal? PreviousLikeForLike,
    decimal? ChangeLikeForLike,
    bool Suppressed,
    decimal BusinessWonGbp,
    int Customers,
    int Suppliers,
    ImmutableArray<IndexView> Outcomes,
    ImmutableArray<IndexView> Themes,
    ImmutableArray<KpiImpactView> Kpis)
{
    /// <summary>The view of a year.</summary>
    public static YearImpactView Of(YearImpact impact)
    {
        ArgumentNullException.ThrowIfNull(impact);
        var index = IndexView.Of(impact.Index);
        return new(
            impact.Year.Number,
            impact.Year.Starts,
            impact.Year.Ends,
            index.Index,
            index.Previous,
            index.Change,
            index.IndexLikeForLike,
            index.PreviousLikeForLike,
            index.ChangeLikeForLike,
            index.Suppressed,
            impact.BusinessWonGbp,
            impact.Customers,
            impact.Suppliers,
            [.. impact.Outcomes.Select(IndexView.Of)],
            [.. impact.Themes.Select(IndexView.Of)],
            [.. impact.Kpis.Select(KpiImpactView.Of)]);
    }
}

/// <summary>The index of an outcome or theme, as the API gives it: <c>code</c>, <c>title</c>, and the figures as those of the year.</summary>
public sealed record IndexView(
    string Code,
    string Title,
    decimal? Index,
    decimal? Previous,
    decimal? Change,
    decimal? IndexLikeForLike,
    decimal? PreviousLikeForLike,
    decimal? ChangeLikeForLike,
    bool Suppressed)
{
    /// <summary>The view of an index.</summary>
    public static IndexView Of(IndexImpact index)
    {
        ArgumentNullException.ThrowIfNull(index);
        return new(
            index.Code,
            index.Title,
            index.Index.Told,
            index.Previous.Told,
            index.Change.Told,
            index.LikeForLike.Told,
            index.PreviousLikeForLike.Told,
            index.ChangeLikeForLike.Told,
            index.Index.IsWithheld || index.Previous.IsWithheld || index.LikeForLike.IsWithheld || index.PreviousLikeForLike.IsWithheld);
    }
}

/// <summary>What all suppliers together came to on a KPI, as the API gives it.</summary>
public sealed record KpiImpactView(string Code, string Title, string Unit, Better Better, decimal? Total, decimal? Previous, decimal? Change, bool Suppressed)
{
    /// <summary>The view of a KPI.</summary>
    public static KpiImpactView Of(KpiImpact kpi)
    {
        ArgumentNullException.ThrowIfNull(kpi);
        return new(
            kpi.Kpi.Code,
            kpi.Kpi.Title,
            kpi.Kpi.Unit.Name,
            kpi.Kpi.Better,
            kpi.Total.Told,
            kpi.Previous.Told,
            kpi.Change.Told,
            kpi.Total.IsWithheld || kpi.Previous.IsWithheld);
    }
}
