using NodaTime;

namespace DrsFunctions.Impact;

/// <summary>A line of the framework's figures as a table: one figure of one year, set beside the year before.</summary>
internal sealed record ImpactRow(
    string Framework,
    int Year,
    LocalDate Starts,
    LocalDate Ends,
    string Measure,
    string Code,
    string Title,
    string Unit,
    decimal? Value,
    decimal? Previous,
    decimal? Change,
    decimal? LikeForLike,
    decimal? PreviousLikeForLike,
    decimal? ChangeLikeForLike,
    bool Suppressed)
{
    private const string Index = "index";

    /// <summary>The lines of a framework's years.</summary>
    public static IEnumerable<ImpactRow> Of(string framework, ImpactView impact) => impact.Years.SelectMany(year => Of(framework, year));

    private static IEnumerable<ImpactRow> Of(string framework, YearImpactView year)
    {
        yield return Figure("businessWon", "Business won", "gbp", year.BusinessWonGbp);
        yield return Figure("customers", "Customers with a live award", "customers", year.Customers);
        yield return Figure("suppliers", "Suppliers that have reported", "suppliers", year.Suppliers);
        yield return Indexed(Index, new(
            Index, "Social value index", year.Index, year.Previous, year.Change, year.IndexLikeForLike, year.PreviousLikeForLike, year.ChangeLikeForLike, year.Suppressed));
        foreach (var outcome in year.Outcomes)
            yield return Indexed("outcome", outcome);
        foreach (var theme in year.Themes)
            yield return Indexed("theme", theme);
        foreach (var kpi in year.Kpis)
        {
            yield return new(
                framework, year.Year, year.Starts, year.Ends, "kpi", kpi.Code, kpi.Title, kpi.Unit, kpi.Total, kpi.Previous, kpi.Change, null, null, null, kpi.Suppressed);
        }

        ImpactRow Figure(string measure, string title, string unit, decimal value) =>
            new(framework, year.Year, year.Starts, year.Ends, measure, measure, title, unit, value, null, null, null, null, null, Suppressed: false);

        ImpactRow Indexed(string measure, IndexView index) => new(
            framework,
            year.Year,
            year.Starts,
            year.Ends,
            measure,
            index.Code,
            index.Title,
            Index,
            index.Index,
            index.Previous,
            index.Change,
            index.IndexLikeForLike,
            index.PreviousLikeForLike,
            index.ChangeLikeForLike,
            index.Suppressed);
    }
}
