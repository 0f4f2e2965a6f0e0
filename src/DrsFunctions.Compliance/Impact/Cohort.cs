using System.Collections.Frozen;
using System.Collections.Immutable;
using DrsFunctions.Compliance.Frameworks;

namespace DrsFunctions.Compliance.Impact;

/// <summary>Suppliers whose reports on one year make an index together.</summary>
internal sealed class Cohort
{
    // Sums of so many places are exact, so that the order of the suppliers does not matter.
    private const int Places = 12;

    private readonly Dictionary<string, WeightedMean> means;
    private readonly Dictionary<string, decimal> consumers = new(StringComparer.Ordinal);

    /// <summary>The cohort of accepted reports.</summary>
    public Cohort(Catalogue catalogue, IEnumerable<IndexGroup> groups, IEnumerable<Contribution> reports)
    {
        var all = groups.ToArray();
        means = all.ToDictionary(group => group.Code, _ => new WeightedMean(), StringComparer.Ordinal);
        var behind = catalogue.Kpis.Where(Consumers.AreBehind).ToDictionary(kpi => kpi.Code, StringComparer.Ordinal);
        var groupsOf = catalogue.Kpis.ToDictionary(kpi => kpi.Code, kpi => all.Where(group => group.Kpis.Contains(kpi.Code)).ToArray(), StringComparer.Ordinal);
        var suppliers = new HashSet<string>(StringComparer.Ordinal);
        foreach (var report in reports)
        {
            suppliers.Add(report.Supplier);
            Add(report, groupsOf, behind);
        }

        Suppliers = suppliers.ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>Who is in it.</summary>
    public FrozenSet<string> Suppliers { get; }

    /// <summary>100 × the mean ratio to baseline of a group's KPIs, weighted by business; null where nobody has such a ratio.</summary>
    public decimal? IndexOf(IndexGroup group) => 100 * means[group.Code].Value;

    /// <summary>How many consumers the ratios of a KPI rest on; 0 where it has no ratio, or none that is about consumers.</summary>
    public decimal ConsumersOf(string kpi) => consumers.GetValueOrDefault(kpi);

    /// <summary>
    /// How many consumers the ratios of these KPIs rest on: those of the KPI with the most, since the same consumers may be behind
    /// several.
    /// </summary>
    public decimal ConsumersOf(ImmutableHashSet<string> kpis) => kpis.Select(ConsumersOf).DefaultIfEmpty().Max();

    private void Add(Contribution report, Dictionary<string, IndexGroup[]> groupsOf, Dictionary<string, Kpi> behind)
    {
        var sums = new Dictionary<string, (decimal Sum, int Count)>(StringComparer.Ordinal);
        foreach (var figure in report.Kpis)
        {
            if (figure.RatioToBaseline is not { } ratio || !groupsOf.TryGetValue(figure.Code, out var groups))
                continue;
            foreach (var group in groups)
            {
                var (sum, count) = sums.GetValueOrDefault(group.Code);
                sums[group.Code] = (sum + ratio, count + 1);
            }

            if (behind.TryGetValue(figure.Code, out var kpi))
                consumers[figure.Code] = ConsumersOf(figure.Code) + Consumers.In(kpi, figure);
        }

        foreach (var (group, (sum, count)) in sums)
            means[group].Add(decimal.Round(sum / count, Places, MidpointRounding.AwayFromZero), report.BusinessWonGbp);
    }

    /// <summary>The mean of suppliers' means: weighted by business, or equally when nobody has business.</summary>
    private sealed class WeightedMean
    {
        private decimal weighted;
        private decimal weights;
        private decimal plain;
        private int count;

        public decimal? Value => count == 0 ? null : weights > 0 ? weighted / weights : plain / count;

        public void Add(decimal mean, decimal business)
        {
            weighted += mean * business;
            weights += business;
            plain += mean;
            count++;
        }
    }
}
