using System.Collections.Immutable;
using DrsFunctions.Compliance.Frameworks;
using DrsFunctions.Compliance.Submissions;
using DrsFunctions.Compliance.Tables;

namespace DrsFunctions.Compliance.Plans;

/// <summary>Reads the section <c>KPI</c> of a plan: what the supplier commits to, by KPI.</summary>
internal sealed class CommitmentSection(FileReading reading, Catalogue catalogue, ImmutableArray<ServiceLine> lines)
{
    private const decimal Hundred = 100;

    private readonly Dictionary<string, TableRow> rows = new(StringComparer.Ordinal);

    /// <summary>Reads its rows, and warns of the core KPIs that have no baseline.</summary>
    public ImmutableSortedDictionary<string, PlanCommitment> Read(IEnumerable<ItemRow> items)
    {
        var commitments = ImmutableSortedDictionary.CreateBuilder<string, PlanCommitment>(StringComparer.Ordinal);
        foreach (var (row, item) in items)
        {
            if (KpiOf(row, item) is { } kpi)
                commitments[kpi.Code] = ReadCommitment(row, kpi);
        }

        var unbased = catalogue.Kpis.Where(kpi =>
            kpi.Commitment == Commitment.Core && kpi.AppliesTo(lines) && !rows.ContainsKey(kpi.Code) && NeedsBaseline(kpi));
        foreach (var kpi in unbased)
            reading.WarningOfFile(PlanMessages.BaselineMissing(kpi));
        return commitments.ToImmutable();
    }

    private Kpi? KpiOf(TableRow row, string item)
    {
        if (catalogue.KpiOf(item) is not { } kpi)
            reading.Error(row, Columns.Item, SectionMessages.KpiUnknown(catalogue, Nearest.To(item, catalogue.Kpis.Select(kpi => kpi.Code))));
        else if (!kpi.AppliesTo(lines))
            reading.Error(row, Columns.Item, SectionMessages.KpiOfOtherLine(kpi, lines));
        else if (!rows.TryAdd(kpi.Code, row))
            reading.Error(row, Columns.Item, PlanMessages.KpiDoubled(kpi, rows[kpi.Code].Number));
        else
            return kpi;
        return null;
    }

    private PlanCommitment ReadCommitment(TableRow row, Kpi kpi)
    {
        var volume = kpi.Rule as VolumeRule;
        var points = kpi.Rule as PointsRule;
        return new(
            kpi.Code,
            ReadBaseline(row, kpi),
            ReadRate(row, Columns.Uplift, kpi, volume?.Uplift * Hundred, PlanMessages.UpliftBelow) / Hundred,
            ReadRate(row, Columns.PerMillion, kpi, volume?.PerMillion, PlanMessages.PerMillionBelow),
            ReadRate(row, Columns.Points, kpi, points?.Points, PlanMessages.PointsBelow));
    }

    private decimal? ReadBaseline(TableRow row, Kpi kpi)
    {
        var baseline = reading.Figure(row, Columns.Baseline, $"Baseline of {kpi.Code}");
        if (baseline.IsMissing && kpi.Commitment == Commitment.Core && NeedsBaseline(kpi))
            reading.Warning(row, Columns.Baseline, PlanMessages.BaselineMissing(kpi));
        else if (baseline.IsGiven && !kpi.Unit.Holds(baseline.Value))
            reading.Error(row, Columns.Baseline, PlanMessages.BaselineOutOfRange(kpi));
        return baseline.OrNull;
    }

    /// <summary>A rate in the file's terms; an error where the KPI's rule knows none of the kind, or asks for more.</summary>
    private decimal? ReadRate(TableRow row, string column, Kpi kpi, decimal? asked, Func<Kpi, decimal, Finding> below)
    {
        var rate = reading.Figure(row, column, $"{column} of {kpi.Code}");
        if (!rate.IsGiven)
            return null;
        if (asked is not { } least)
            reading.Error(row, column, PlanMessages.RateOfOtherRule(column, kpi));
        else if (rate.Value < least)
            reading.Error(row, column, below(kpi, least));
        return rate.Value;
    }

    private static bool NeedsBaseline(Kpi kpi) => kpi.Rule is VolumeRule or PointsRule;
}
