using DrsFunctions.Compliance.Reports;
using DrsFunctions.Compliance.Tests.Given;

namespace DrsFunctions.Compliance.Tests.Reports;

public sealed class ReportLineTests
{
    [Theory]
    [InlineData("VI-01")]
    [InlineData("CP-01")]
    [InlineData("WS-02")]
    public void CoreKpi_Missing_IsRefused(string code) =>
        Assert.Contains(code, A.Report().Without(code).Judge().IsRefusedFor("kpiMissing").Text, StringComparison.Ordinal);

    [Fact]
    public void KpiOfThePlan_Missing_IsRefused()
    {
        var supplier = A.Supplier().WithPlan("SM-02");

        A.Report().By(supplier).Judge().IsRefusedFor("kpiMissing");
        A.Report().By(supplier).With("SM-02", numerator: "1", denominator: "2").Judge().IsAccepted();
    }

    [Fact]
    public void PlannedKpi_NotInThePlan_IsKeptWithAWarning()
    {
        var file = A.Report().With("SM-02", numerator: "1", denominator: "2");

        file.Judge().IsAcceptedWarning("kpiNotInPlan");
        Assert.NotNull(file.Accepted().WholeOf("SM-02"));
    }

    [Fact]
    public void PlannedKpi_LeftAsTheTemplateHadIt_IsPassedOver() => A.Report().With("SM-02", evidence: null).Judge().IsAccepted();

    [Fact]
    public void KpiCode_WrittenOtherwise_IsMatched() =>
        A.Report().Without("VI-01").With("vi 01", value: "120").Judge().IsAccepted();

    [Theory]
    [InlineData("VI-1O", "VI-01")]
    [InlineData("TRR-02", "TR-02")]
    public void KpiCode_Unknown_IsRefusedWithTheNearest(string code, string nearest)
    {
        var message = A.Report().WithRow(("Section", "KPI"), ("Item", code), ("Value", "1")).Judge().IsRefusedFor("kpiUnknown");

        Assert.Contains($"did you mean {nearest}?", message.HowToFix, StringComparison.Ordinal);
    }

    [Fact]
    public void KpiCode_NearNone_IsRefusedWithoutAHint() => Assert.Equal(
        "Check the KPI code.",
        A.Report().WithRow(("Section", "KPI"), ("Item", "Turnover"), ("Value", "1")).Judge().IsRefusedFor("kpiUnknown").HowToFix);

    [Fact]
    public void Kpi_OfAnotherLine_IsRefused() => A.Report().With("CP-02", value: "5000").Judge().IsRefusedFor("kpiOfOtherLine");

    [Fact]
    public void Kpi_OfALineThatEnded_IsNeitherAskedForNorTaken()
    {
        var supplier = A.Supplier().OnLots("1").On("data", joined: new(2021, 12, 14), left: new(2024, 6, 30));

        A.Report().By(supplier).With("CP-02", value: "5000").Judge().IsRefusedFor("kpiOfOtherLine");
        A.Report().By(supplier).Without("CP-02").Judge().IsAccepted();
    }

    [Fact]
    public void Kpi_TwiceAsAWhole_IsRefused() =>
        A.Report().WithRow(("Section", "KPI"), ("Item", "VI-01"), ("Value", "4")).Judge().IsRefusedFor("kpiDoubled");

    [Fact]
    public void Kpi_ForSeveralCustomers_IsKeptBesideTheWhole()
    {
        var report = A.Report().OfWhich("10012345", "VI-01", value: "60").OfWhich("10067890", "VI-01", value: "120").Accepted();

        Assert.Equal([null, "10012345", "10067890"], report.Lines.Where(line => line.Code == "VI-01").Select(line => line.Customer), StringComparer.Ordinal);
    }

    [Fact]
    public void Kpi_TwiceForACustomer_IsRefused() => A.Report()
        .OfWhich("10012345", "VI-01", value: "60")
        .OfWhich("10012345", "VI-01", value: "60")
        .Judge()
        .IsRefusedFor("kpiDoubled");

    [Fact]
    public void Customer_WithoutTheWhole_IsRefused() =>
        A.Report().Without("VI-01").OfWhich("10012345", "VI-01", value: "60").Judge().IsRefusedFor("wholeMissing");

    [Theory]
    [InlineData("VI-01", "121", null, null, "Value")]
    [InlineData("VI-03", null, "97", "100", "Numerator")]
    [InlineData("VI-03", null, "50", "101", "Denominator")]
    [InlineData("CX-01", "4.9", null, "413", "Denominator")]
    public void Customer_AboveTheWhole_IsRefused(string code, string? value, string? numerator, string? denominator, string column) =>
        Assert.Equal(column, A.Report().OfWhich("10012345", code, value, numerator, denominator).Judge().IsRefusedFor("partAboveWhole").Column);

    [Theory]
    [InlineData("VI-03", null, "96", "100")]
    [InlineData("CX-01", "4.9", null, "412")]
    public void Customer_WithinTheWhole_IsAccepted(string code, string? value, string? numerator, string? denominator) =>
        A.Report().OfWhich("10012345", code, value, numerator, denominator).Judge().IsAccepted();

    [Theory]
    [InlineData("80", true)]
    [InlineData("81", false)]
    [InlineData("159", false)]
    [InlineData("160", true)]
    [InlineData("240", true)]
    public void Change_OfHalfOrMoreWithoutAComment_IsAWarning(string last, bool warned)
    {
        var before = decimal.Parse(last, System.Globalization.CultureInfo.InvariantCulture);
        var supplier = A.Supplier().WithReport(year: 3, new ReportLine("VI-01", null, false, before, null, null, null, null));
        var file = A.Report().By(supplier).With("VI-01", value: last == "160" ? "80" : "120");

        if (warned)
            file.Judge().IsAcceptedWarning("changeUnexplained");
        else
            file.Judge().IsAccepted();
        A.Report().By(supplier).With("VI-01", value: "120", comment: "The referral desk opened").Judge().IsAccepted();
    }

    // Figures of thirds, sixths and sevenths, which no decimal holds: their last digits must not decide.
    [Theory]
    [InlineData(2, 3, "3", "3")]
    [InlineData(1, 6, "3", "12")]
    [InlineData(5, 6, "5", "12")]
    [InlineData(6, 7, "6", "14")]
    public void Change_OfExactlyHalfOfAFigureThatNoDecimalHolds_IsAWarning(int lastNumerator, int lastDenominator, string numerator, string denominator)
    {
        var supplier = A.Supplier().WithReport(year: 3, new ReportLine("VI-03", null, false, null, lastNumerator, lastDenominator, null, null));

        A.Report().By(supplier).With("VI-03", numerator: numerator, denominator: denominator).Judge().IsAcceptedWarning("changeUnexplained");
    }

    [Fact]
    public void Change_FromNothing_IsAWarningUnlessItStaysNothing()
    {
        var supplier = A.Supplier().WithReport(year: 3, new ReportLine("VI-01", null, false, 0, null, null, null, null));

        A.Report().By(supplier).With("VI-01", value: "1").Judge().IsAcceptedWarning("changeUnexplained");
        A.Report().By(supplier).With("VI-01", value: "0").Judge().IsAccepted();
    }
}
