using System.Collections.Immutable;
using DrsFunctions.Compliance.Frameworks;
using DrsFunctions.Compliance.Submissions;
using DrsFunctions.Compliance.Tables;

namespace DrsFunctions.Compliance.Reports;

/// <summary>Reads the section <c>KPI</c> of a report: a line for each KPI as a whole, and lines for single customers of it.</summary>
internal sealed class LineSection(FileReading reading, ReportSetting setting)
{
    private readonly LineReading lineReading = new(reading, setting);
    private readonly Dictionary<(string Code, string? Customer), TableRow> rows = [];
    private readonly HashSet<string> unplanned = new(StringComparer.Ordinal);

    /// <summary>Reads its rows and says what is missing among them.</summary>
    public ImmutableArray<ReportLine> Read(IEnumerable<ItemRow> items)
    {
        var read = new List<KpiLine>();
        foreach (var item in items)
        {
            if (KpiOf(item) is { } kpi && ReadLine(item.Row, kpi) is { } line)
                read.Add(line);
        }

        var byCode = read.ToLookup(line => line.Kpi.Code, StringComparer.Ordinal);
        foreach (var kpi in setting.Catalogue.Kpis.Where(kpi => setting.Requires(kpi) && !byCode.Contains(kpi.Code)))
            reading.ErrorOfFile(LineMessages.KpiMissing(kpi));
        foreach (var lines in byCode)
            new CustomerParts(reading).Check(lines.Key, [.. lines]);
        return [.. read.Select(line => line.Line)];
    }

    private Kpi? KpiOf(ItemRow item)
    {
        if (setting.Catalogue.KpiOf(item.Item) is not { } kpi)
        {
            var nearest = Nearest.To(item.Item, setting.Catalogue.Kpis.Select(kpi => kpi.Code));
            reading.Error(item.Row, Columns.Item, SectionMessages.KpiUnknown(setting.Catalogue, nearest));
            return null;
        }

        if (!kpi.AppliesTo(setting.Lines))
        {
            reading.Error(item.Row, Columns.Item, SectionMessages.KpiOfOtherLine(kpi, setting.Lines));
            return null;
        }

        return IsLeftAsItCame(item, kpi) ? null : kpi;
    }

    private KpiLine? ReadLine(TableRow row, Kpi kpi)
    {
        var customer = reading.Text(row, Columns.Customer, $"Customer of {kpi.Code}")?.ToUpperInvariant();
        if (!rows.TryAdd((kpi.Code, customer), row))
        {
            reading.Error(row, Columns.Item, LineMessages.KpiDoubled(kpi, customer is not null, rows[(kpi.Code, customer)].Number));
            return null;
        }

        if (kpi.Commitment == Commitment.Planned && !setting.Planned.Contains(kpi.Code) && unplanned.Add(kpi.Code))
            reading.Warning(row, Columns.Item, LineMessages.KpiNotInPlan(kpi));
        return lineReading.Read(row, kpi);
    }

    // A template offers rows that a supplier need not fill in.
    private bool IsLeftAsItCame(ItemRow item, Kpi kpi) =>
        !setting.Requires(kpi)
        && item.IsBlankIn(Columns.Value, Columns.Numerator, Columns.Denominator, Columns.Customer, Columns.Evidence, Columns.Comment);
}
