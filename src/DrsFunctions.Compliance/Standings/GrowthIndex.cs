namespace DrsFunctions.Compliance.Standings;

/// <summary>Whether a report shows more social value than before the supplier joined.</summary>
/// <param name="Index">100 × the mean ratio to baseline, to 6 places; null where no KPI has such a ratio.</param>
/// <param name="IsShown">Whether the index is above 100 and no theme's mean ratio below 1; null without an index.</param>
internal sealed record GrowthIndex(decimal? Index, bool? IsShown)
{
    private const int Places = 6;

    /// <summary>The index of a year's KPIs.</summary>
    public static GrowthIndex Of(IEnumerable<KpiRating> kpis)
    {
        var ratios = (from kpi in kpis
                      let ratio = kpi.RatioToBaseline
                      where ratio is not null
                      select (kpi.Kpi.Theme, Ratio: ratio.Value)).ToArray();
        if (ratios.Length == 0)
            return new(null, null);

        var index = 100 * Exact.Mean(ratios.Select(entry => entry.Ratio));
        var shown = index > 100 && ratios.GroupBy(entry => entry.Theme, StringComparer.Ordinal).All(theme => Exact.Mean(theme.Select(entry => entry.Ratio)) >= 1);
        return new(decimal.Round(index, Places, MidpointRounding.AwayFromZero), shown);
    }
}
