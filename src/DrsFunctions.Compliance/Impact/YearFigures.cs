using System.Collections.Frozen;
using System.Collections.Immutable;
using DrsFunctions.Compliance.Customers;
using DrsFunctions.Compliance.Frameworks;

namespace DrsFunctions.Compliance.Impact;

/// <summary>A year's figures before they are set beside another year's.</summary>
internal sealed class YearFigures
{
    private readonly ImmutableArray<Contribution> reports;
    private readonly ImmutableArray<IndexGroup> groups;
    private readonly Cohort all;
    private readonly Cohort? likeForLike;

    /// <summary>The figures of what the suppliers contribute to a year.</summary>
    public YearFigures(ReportingYear year, Catalogue catalogue, IEnumerable<Contribution> contributions, YearFigures? before)
    {
        var given = contributions.ToArray();
        Year = year;
        Catalogue = catalogue;
        BusinessWonGbp = given.Sum(contribution => contribution.BusinessWonGbp);
        Customers = given.SelectMany(contribution => contribution.Customers).Select(CustomerUrn.Key).Distinct(StringComparer.Ordinal).Count();
        reports = [.. given.Where(contribution => contribution.HasReported)];
        groups = [.. GroupsOf(catalogue, reports)];
        all = CohortOf(_ => true);
        likeForLike = before is null ? null : CohortOf(report => before.all.Suppliers.Contains(report.Supplier));
        Totals = TotalsOf(catalogue, reports);
    }

    /// <summary>The year.</summary>
    public ReportingYear Year { get; }

    /// <summary>The catalogue that its reports were judged by.</summary>
    public Catalogue Catalogue { get; }

    /// <summary>The business of all suppliers, in pounds.</summary>
    public decimal BusinessWonGbp { get; }

    /// <summary>How many customers had a live award.</summary>
    public int Customers { get; }

    /// <summary>How many suppliers have reported.</summary>
    public int Suppliers => reports.Length;

    /// <summary>The totals by KPI code.</summary>
    public FrozenDictionary<string, ImpactFigure> Totals { get; }

    /// <summary>The indices of all suppliers and of those that had reported the year before, by group.</summary>
    public (IndexFigures All, IndexFigures LikeForLike) Indices()
    {
        var disclosure = new Disclosure();
        return (new(disclosure.Tell(all, groups)), TellLikeForLike(disclosure));
    }

    /// <summary>The indices of all suppliers and of those that went on to report the next year, by group.</summary>
    public (IndexFigures All, IndexFigures LikeForLike) IndicesBefore(YearFigures next)
    {
        var disclosure = new Disclosure();
        var ofAll = disclosure.Tell(all, groups);
        TellLikeForLike(disclosure);
        return (new(ofAll), new(disclosure.Tell(CohortOf(report => next.all.Suppliers.Contains(report.Supplier)), groups)));
    }

    // The parts come before the whole, and hold only what somebody has reported: what is told apart must differ in fact.
    private static IEnumerable<IndexGroup> GroupsOf(Catalogue catalogue, IEnumerable<Contribution> reports)
    {
        var present = reports.SelectMany(report => report.Kpis).Where(figure => figure.RatioToBaseline is not null).Select(figure => figure.Code).ToHashSet(StringComparer.Ordinal);
        return IndexGroup.Themes(catalogue)
            .Concat(IndexGroup.Outcomes(catalogue))
            .Append(IndexGroup.Whole(catalogue))
            .Select(group => group with { Kpis = group.Kpis.Intersect(present) });
    }

    private static FrozenDictionary<string, ImpactFigure> TotalsOf(Catalogue catalogue, IEnumerable<Contribution> reports)
    {
        var totals = catalogue.Kpis.ToDictionary(kpi => kpi.Code, kpi => new KpiTotal(kpi), StringComparer.Ordinal);
        foreach (var figure in reports.SelectMany(report => report.Kpis))
        {
            if (totals.TryGetValue(figure.Code, out var total))
                total.Add(figure);
        }

        return totals.ToFrozenDictionary(total => total.Key, total => total.Value.Figure, StringComparer.Ordinal);
    }

    private IndexFigures TellLikeForLike(Disclosure disclosure) => likeForLike is null ? IndexFigures.None : new(disclosure.Tell(likeForLike, groups));

    private Cohort CohortOf(Func<Contribution, bool> belongs) => new(Catalogue, groups, reports.Where(belongs));
}
