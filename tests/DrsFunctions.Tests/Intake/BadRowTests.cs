using System.Text.Json;
using DrsFunctions.TestFiles;
using DrsFunctions.Tests.Support;

namespace DrsFunctions.Tests.Intake;

/// <summary>Rows that are wrong: each error with code, row, column, cell and what was found.</summary>
public sealed class BadRowTests : JourneyTests
{
    // One supplier for all that is refused: what is refused changes nothing.
    private static readonly Lazy<Task<Supplier>> Refused = new(async () => await (await Journey.SharedAsync()).SupplierAsync());

    private Supplier supplier = null!;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        supplier = await Refused.Value;
    }

    [Theory]
    [InlineData("KPI", "VI-01", "Value", "lots", "numberExpected")]
    [InlineData("KPI", "VI-01", "Value", "7.05E+11", "numberHasExponent")]
    [InlineData("KPI", "SM-01", "Value", "-1", "actualOutOfRange")]
    [InlineData("KPI", "VI-03", "Numerator", "1200", "numeratorAboveDenominator")]
    [InlineData("Practice", "Vulnerability Toolkit", "Date", "13/25/2025", "dateMonthFirst")]
    [InlineData("Practice", "Vulnerability Toolkit", "Date", "31/02/2025", "dateNotReal")]
    [InlineData("Practice", "Vulnerability Toolkit", "Date", "soon", "dateExpected")]
    [InlineData("Declaration", "Date", "Value", "01/25/2026", "dateMonthFirst")]
    [InlineData("Declaration", "Supplier", "Value", "001OtherSupplier", "declarationOfOtherSupplier")]
    [InlineData("Declaration", "Framework", "Value", "RM6366", "declarationOfOtherFramework")]
    [InlineData("Declaration", "Year", "Value", "5", "yearNotEnded")]
    [InlineData("Declaration", "Year", "Value", "9", "yearOutsideFramework")]
    [InlineData("Declaration", "Year", "Value", "2025", "yearOutsideFramework")]
    [InlineData("Declaration", "Confirm", "Value", "no", "declarationNotConfirmed")]
    [InlineData("KPI", "SM-03", "Value", "60%", "barePercentage")]
    public async Task Cell_Wrong_IsNamedWithItsPlace(string section, string item, string column, string text, string code)
    {
        var report = supplier.Report();
        if (code == "barePercentage")
            report.With(section, item, ("Numerator", null), ("Denominator", null));
        report.With(section, item, (column, text));

        var error = await IsRefusedAsync(report.AsCsv(), code);

        var row = report.RowOf(section, item);
        Assert.Equal(row, error.Whole("row"));
        if (code == "barePercentage")
            return;
        var letter = (char)('A' + report.Rows[0].ToList().IndexOf(column));
        Assert.Equal((column, $"{letter}{row}", text), (error.Text("column"), error.Text("cell"), error.Text("found")));
    }

    [Theory]
    [InlineData("XX-99", "kpiUnknown")]
    [InlineData("CP-02", "kpiOfOtherLine")]
    [InlineData("VI-01", "kpiDoubled")]
    [InlineData("vi 01", "kpiDoubled")]
    public async Task Kpi_Wrong_IsOneErrorAtItsItem(string code, string error)
    {
        var report = supplier.Report().WithAnother("KPI", code, ("Value", 12), ("Comment", "Once more"));

        var message = await IsRefusedAsync(report.AsCsv(), error);

        Assert.Equal(
            (report.LastRow, "Item", $"B{report.LastRow}", code),
            (message.Whole("row"), message.Text("column"), message.Text("cell"), message.Text("found")));
    }

    [Theory]
    [InlineData("Sction", "VI-01", "sectionUnknown", "Section")]
    [InlineData(null, "VI-01", "sectionMissing", "Section")]
    [InlineData("KPI", null, "itemMissing", "Item")]
    [InlineData("Practice", "Yoga", "itemUnknown", "Item")]
    public async Task Row_OfNoKnownSectionOrItem_IsNamed(string? section, string? item, string code, string column)
    {
        var report = supplier.Report().WithAnother(section, item, ("Value", 1));

        var message = await IsRefusedAsync(report.AsCsv(), code);

        Assert.Equal((report.LastRow, column), (message.Whole("row"), message.Text("column")));
    }

    [Theory]
    [InlineData("KPI", "VI-01", "kpiMissing")]
    [InlineData("Impact", "O2", "impactMissing")]
    [InlineData("Scheme", "financial education", "schemeMissing")]
    [InlineData("Declaration", "Role", "declarationItemMissing")]
    [InlineData("Declaration", "Year", "declarationItemMissing")]
    public async Task Report_WithoutAPart_SaysWhich(string section, string item, string code)
    {
        var error = await IsRefusedAsync(supplier.Report().Without(section, item).AsCsv(), code);

        Assert.Equal(JsonValueKind.Null, error.At("row").ValueKind);
        if (section != "Scheme")
            Assert.Contains(item, error.Text("message"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Report_WithoutDeclaration_NamesEveryItem()
    {
        var receipt = await supplier.SendAsync("report", supplier.Report().Without("Declaration").AsCsv());

        Assert.Equal(("rejected", 7), (receipt.Text("outcome"), receipt.Whole("counts.errors")));
        Assert.All(receipt.Items("messages"), message => Assert.Equal("declarationItemMissing", message.Text("code")));
    }

    [Fact]
    public async Task Report_FromAnotherLot_IsToldOfEachKpiOfAnotherLine()
    {
        var other = await Journey.SupplierAsync(lot: "spend");

        var receipt = await other.SendAsync("report", other.Report().AsCsv());

        Assert.Equal("rejected", receipt.Text("outcome"));
        var codes = receipt.Items("messages").Select(message => message.Text("code")).ToArray();
        Assert.Contains("kpiOfOtherLine", codes);
        Assert.Contains("kpiMissing", codes);
    }

    [Fact]
    public async Task Text_ThatLooksLikeANumberWithAnExponent_IsKeptAsItIs()
    {
        var accepted = await Journey.SupplierAsync();
        var report = accepted.Report()
            .With("Practice", "MoneyAdviser Network", ("Value", "705E01510602"))
            .With("KPI", "TR-01", ("Evidence", "705E01510602"));

        var receipt = await accepted.SendReportAsync(report);

        Assert.Empty(receipt.Items("messages"));
        var entry = (await accepted.LedgerAsync()).Single(entry => entry.Text("kind") == "reportAccepted");
        Assert.Equal(2, entry.At("body").ToString().Split("\"705E01510602\"").Length - 1);
    }

    [Fact]
    public async Task Report_WithMissingPractice_IsAcceptedWithAWarning()
    {
        var accepted = await Journey.SupplierAsync();
        var receipt = await accepted.SendAsync("report", accepted.Report().Without("Practice", "MoneyAdviser Network").AsCsv());

        Assert.Equal(("acceptedWithWarnings", 0, 1), (receipt.Text("outcome"), receipt.Whole("counts.errors"), receipt.Whole("counts.warnings")));
        var warning = Assert.Single(receipt.Items("messages"));
        Assert.Equal(("practiceMissing", "warning"), (warning.Text("code"), warning.Text("severity")));
    }

    [Fact]
    public async Task Workbook_WithNumbersDatesAndTruthValues_IsReadAsText()
    {
        var accepted = await Journey.SupplierAsync();
        var report = accepted.Report()
            .With("Declaration", "Date", ("Value", null), ("Date", new NodaTime.LocalDate(2026, 1, 5)))
            .With("Declaration", "Confirm", ("Value", true))
            .With("KPI", "SM-01", ("Value", 0.1 + 2.2));

        var receipt = await accepted.SendAsync("report", report.AsXlsx());

        Assert.Equal("accepted", receipt.Text("outcome"));
        var kpi = (await accepted.StandingAsync()).Items("kpis").Single(kpi => kpi.Text("code") == "SM-01");
        Assert.Equal(2.3m, kpi.Number("actual"));
    }

    [Fact]
    public async Task Workbook_WithAnIdKeptAsANumber_IsRejected()
    {
        var report = supplier.Report().With("Practice", "MoneyAdviser Network", ("Value", new Formatted(7.05E+17, "0.00E+00")));

        await IsRefusedAsync(report.AsXlsx(), "identifierShortened");
    }

    [Theory]
    [InlineData("VI-01", "Uplift", 5, "upliftBelowCatalogue")]
    [InlineData("VI-01", "Per million", 100, "perMillionBelowCatalogue")]
    [InlineData("VI-03", "Points", 1, "pointsBelowCatalogue")]
    [InlineData("VI-03", "Baseline", 138.5, "baselineOutOfRange")]
    [InlineData("VI-03", "Uplift", 10, "rateOfOtherRule")]
    public async Task Plan_Wrong_IsNamedWithItsPlace(string item, string column, double figure, string code)
    {
        var plan = supplier.Plan().With("KPI", item, (column, figure));

        var receipt = await supplier.SendAsync("plan", plan.AsCsv());

        Assert.Equal("rejected", receipt.Text("outcome"));
        var error = Assert.Single(receipt.Items("messages"));
        Assert.Equal((code, plan.RowOf("KPI", item), column), (error.Text("code"), error.Whole("row"), error.Text("column")));
    }

    private async Task<JsonElement> IsRefusedAsync(byte[] content, string code)
    {
        var receipt = await supplier.SendAsync("report", content);

        Assert.Equal("rejected", receipt.Text("outcome"));
        var errors = receipt.Items("messages");
        Assert.True(errors.Count == 1 && errors[0].Text("code") == code, $"not one {code}: {receipt.At("messages")}");
        return errors[0];
    }
}
