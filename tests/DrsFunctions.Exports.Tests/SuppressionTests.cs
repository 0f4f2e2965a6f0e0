using DrsFunctions.Compliance.Calendar;
using DrsFunctions.Compliance.Ledgers;
using DrsFunctions.Compliance.Reports;
using DrsFunctions.Compliance.Suppliers;
using DrsFunctions.Exports.Tests.Given;
using DrsFunctions.Storage.Json;
using DrsFunctions.Storage.Ledgers;

namespace DrsFunctions.Exports.Tests;

public sealed class SuppressionTests
{
    private static readonly string[] Baselines = ["VI-01 1850", "VI-03 38.5", "CX-01 3.4", "TR-01 2"];

    [Theory]
    [InlineData(0, "0", false)]
    [InlineData(1, "", true)]
    [InlineData(4, "", true)]
    [InlineData(5, "5", false)]
    [InlineData(2600, "2600", false)]
    public void Headcount_BelowFive_IsHidden(int people, string shown, bool suppressed)
    {
        var result = Results(Supplier("a", Lines.Sum("VI-01", people)))["a 4 VI-01"];

        Assert.Equal((shown, suppressed), (result.Actual, result.IsSuppressed));
        Assert.Equal(suppressed, result.Attainment.Length == 0);
        Assert.Equal("2590", result.Target);
    }

    [Theory]
    [InlineData("VI-03", 4, true)]
    [InlineData("VI-03", 5, false)]
    [InlineData("SM-03", 4, false)]
    [InlineData("CX-01", 4, true)]
    [InlineData("CX-01", 5, false)]
    public void RatioOrMean_OfFewerThanFive_IsHidden(string code, int of, bool suppressed)
    {
        var line = code == "CX-01" ? Lines.Mean(code, 4, of) : Lines.Ratio(code, of, of);

        Assert.Equal(suppressed, Results(Supplier("a", line))[$"a 4 {code}"].IsSuppressed);
    }

    [Fact]
    public void Figures_ThatCountNoConsumers_AreShown()
    {
        var results = Results(Supplier("a", Lines.Sum("TR-01", 2), Lines.Sum("WS-03", 3)));

        Assert.Equal(("2", false), (results["a 4 TR-01"].Actual, results["a 4 TR-01"].IsSuppressed));
        Assert.Equal("3", results["a 4 WS-03"].Actual);
    }

    [Fact]
    public void Headcount_ThatWouldBeTheTotalLessTheOthers_TakesTheSmallestOtherWithIt()
    {
        var results = Results(
            Supplier("a", Lines.Sum("VI-01", 300)), Supplier("b", Lines.Sum("VI-01", 3)), Supplier("c", Lines.Sum("VI-01", 200)), Supplier("d", Lines.Sum("VI-01", 0)), Supplier("e"));

        Assert.Equal("0", results["d 4 VI-01"].Actual);
        Assert.Equal(("300", "", ""), (results["a 4 VI-01"].Actual, results["b 4 VI-01"].Actual, results["c 4 VI-01"].Actual));
        Assert.True(results["c 4 VI-01"].IsSuppressed);
    }

    [Theory]
    [InlineData(1, 3, true)]
    [InlineData(2, 3, false)]
    public void Headcounts_HiddenTogether_AreFiveOrMore(int first, int second, bool third)
    {
        var results = Results(Supplier("a", Lines.Sum("VI-01", first)), Supplier("b", Lines.Sum("VI-01", second)), Supplier("c", Lines.Sum("VI-01", 200)));

        Assert.Equal(third, results["c 4 VI-01"].IsSuppressed);
    }

    [Fact]
    public void Headcounts_OfOtherYearsAndKpis_AreLeftAlone()
    {
        var results = Results(
            Supplier("a", Lines.Sum("VI-01", 3), Lines.Sum("WS-01", 100)),
            Supplier("b", Lines.Sum("VI-01", 200), Lines.Sum("WS-01", 200)));

        Assert.Equal(("100", "200"), (results["a 4 WS-01"].Actual, results["b 4 WS-01"].Actual));
    }

    [Fact]
    public void Index_WithAHiddenKpi_IsHiddenToo()
    {
        var extracts = new[] { Supplier("a", Lines.Sum("VI-01", 3), Lines.Sum("TR-01", 6)), Supplier("b", Lines.Sum("TR-01", 6)) };
        var suppression = Suppressing(extracts);

        var standings = extracts.SelectMany(suppression.StandingsOf).Where(row => row.Year == 4).ToArray();

        Assert.Equal([null, 300m], standings.Select(row => row.Index));
        Assert.Equal([true, false], standings.Select(row => row.IsIndexSuppressed));
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(4, true)]
    [InlineData(5, false)]
    public void Baseline_OfFewerThanFivePeople_IsHiddenWithItsTargets(int baseline, bool suppressed)
    {
        var extract = Extract("a", Told(Lines.Listed("A", ("1", "2021-12-14")), Lines.Plan(Lines.From("VI-01", baseline))));

        var targets = extract.Kpis.Where(row => row.Result.Code == "VI-01").Select(Suppression.TargetOf).ToArray();

        Assert.Equal(5, targets.Length);
        Assert.All(targets, target => Assert.Equal(
            (suppressed, suppressed, suppressed),
            (target.IsSuppressed, target.Kpi.Result.Baseline is null, target.Kpi.Result.Target is null)));
    }

    [Fact]
    public void Targets_ThatFollowFromAHiddenActual_AreHidden()
    {
        var record = Told(
            Lines.Listed("A", ("1", "2021-12-14")),
            Lines.Plan(Lines.From("VI-01", 1850)),
            Lines.Report(3, Lines.Mean("CX-01", 3.4m, 3), Lines.Ratio("CP-01", 2, 3)));

        var targets = Extract("a", record).Kpis.ToDictionary(row => $"{row.Year} {row.Result.Code}", Suppression.TargetOf, StringComparer.Ordinal);

        Assert.True(targets["4 CX-01"].IsSuppressed);
        Assert.True(targets["4 CP-01"].IsSuppressed);
        Assert.Null(targets["4 CX-01"].Kpi.Result.Baseline);
        Assert.False(targets["3 CX-01"].IsSuppressed);
        Assert.Equal(2590, targets["4 VI-01"].Kpi.Result.Target);
    }

    [Fact]
    public void Bodies_OfEntries_AreToldOnlyWhereNoFigureStandsInThem()
    {
        var told = ChangeKinds.All.Where(kind => new EntryRow(
            new("RM1", "a"), new StoredEntry(1, default, kind, "a", null, null, new("{}"), "", "")).Body is not null);

        Assert.Equal(["awardsListed", "contactListed", "customersListed", "decisionTaken", "listTaken", "supplierListed", "uploadReceived"], told.Order(StringComparer.Ordinal));
    }

    private static Dictionary<string, (string Actual, string Target, string Attainment, bool IsSuppressed)> Results(params SupplierExtract[] extracts)
    {
        var suppression = Suppressing(extracts);
        return extracts
            .SelectMany(extract => extract.Kpis)
            .Where(row => row.IsReported)
            .Select(suppression.ResultOf)
            .ToDictionary(
                row => $"{row.Kpi.Supplier} {row.Kpi.Year} {row.Kpi.Result.Code}",
                row => (
                    CsvCell.Number(row.Kpi.Result.Actual).Content,
                    CsvCell.Number(row.Kpi.Result.Target).Content,
                    CsvCell.Number(row.Kpi.Result.Attainment).Content,
                    row.IsSuppressed),
                StringComparer.Ordinal);
    }

    private static Suppression Suppressing(IEnumerable<SupplierExtract> extracts)
    {
        var suppression = new Suppression();
        foreach (var extract in extracts)
            suppression.Add(extract);
        return suppression;
    }

    private static SupplierExtract Supplier(string id, params ReportLine[] lines) => Extract(id, Told(
        Lines.Listed("A", ("1", "2021-12-14")),
        Lines.Plan([.. Baselines.Select(text => text.Split(' ')).Select(part => Lines.From(part[0], decimal.Parse(part[1], System.Globalization.CultureInfo.InvariantCulture)))]),
        Lines.Report(4, lines)));

    private static SupplierExtract Extract(string id, SupplierRecord record) => SupplierExtract.Of(Published.Rm6226, id, record, 1, "2026-01-14".Day());

    private static SupplierRecord Told(params Change[] changes) => changes.Aggregate(
        SupplierRecord.Empty,
        (record, change) => record.Apply(new(1, London.StartOf("2022-01-10".Day()), "test", null, change)));
}
