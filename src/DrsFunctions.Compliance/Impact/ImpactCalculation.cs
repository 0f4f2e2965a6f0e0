using DrsFunctions.Compliance.Frameworks;

namespace DrsFunctions.Compliance.Impact;

/// <summary>
/// Goes through a framework's years in order and makes the figures of the framework as a whole. Only the year before is
/// remembered, so that a framework of many suppliers needs no more room than two of its years.
/// </summary>
/// <param name="framework">The framework.</param>
public sealed class ImpactCalculation(Framework framework)
{
    private YearFigures? before;

    /// <summary>
    /// The figures of the next year. Those of the first year added have no year before; for all of them to be told or withheld
    /// alike, begin two years before the first that is wanted.
    /// </summary>
    /// <param name="year">The year: the one after the year added last.</param>
    /// <param name="contributions">What every supplier adds to it, in any order.</param>
    /// <exception cref="ArgumentException">A year was left out.</exception>
    public YearImpact Next(ReportingYear year, IEnumerable<Contribution> contributions)
    {
        ArgumentNullException.ThrowIfNull(year);
        if (before is not null && year.Number != before.Year.Number + 1)
            throw new ArgumentException($"Year {year.Number} does not follow year {before.Year.Number}.", nameof(year));

        var now = new YearFigures(year, framework.CatalogueFor(year), contributions, before);
        var impact = Of(now, before);
        before = now;
        return impact;
    }

    private static YearImpact Of(YearFigures now, YearFigures? before)
    {
        var (all, likeForLike) = now.Indices();
        var (allBefore, likeForLikeBefore) = before?.IndicesBefore(now) ?? (IndexFigures.None, IndexFigures.None);
        var catalogue = now.Catalogue;
        return new(
            now.Year,
            Index(IndexGroup.Whole(catalogue)),
            now.BusinessWonGbp,
            now.Customers,
            now.Suppliers,
            [.. IndexGroup.Outcomes(catalogue).Select(Index)],
            [.. IndexGroup.Themes(catalogue).Select(Index)],
            [.. catalogue.Kpis.Select(kpi => new KpiImpact(kpi, now.Totals[kpi.Code], TotalBefore(kpi, before)))]);

        IndexImpact Index(IndexGroup group) => new(
            group.Code, group.Title, all.Of(group.Code), allBefore.Of(group.Code), likeForLike.Of(group.Code), likeForLikeBefore.Of(group.Code));
    }

    // A KPI that was measured otherwise the year before cannot be set beside itself.
    private static ImpactFigure TotalBefore(Kpi kpi, YearFigures? before) =>
        before?.Catalogue.Kpis.FirstOrDefault(earlier => earlier.Code == kpi.Code) is { } same && same.Unit.Name == kpi.Unit.Name && same.Aggregate == kpi.Aggregate
            ? before.Totals[kpi.Code]
            : ImpactFigure.None;
}
