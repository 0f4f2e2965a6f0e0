using DrsFunctions.Compliance.Tests.Given;

namespace DrsFunctions.Compliance.Tests.Reports;

public sealed class ReportFigureTests
{
    [Theory]
    [InlineData("0")]
    [InlineData("1,900")]
    [InlineData("12.5")]
    public void Sum_WithAValue_IsAccepted(string value) => A.Report().With("VI-01", value: value).Judge().IsAccepted();

    [Theory]
    [InlineData(null, "valueMissing")]
    [InlineData("n/a", "valueMissing")]
    [InlineData("-1", "actualOutOfRange")]
    [InlineData("about 40", "numberExpected")]
    [InlineData("1E3", "numberHasExponent")]
    [InlineData("1000000000001", "figureTooLarge")]
    public void Sum_WithoutAFigureOfItsUnit_IsRefused(string? value, string code) => A.Report().With("VI-01", value: value).Judge().IsRefusedFor(code);

    [Theory]
    [InlineData("812", "812")]
    [InlineData("0", "812")]
    public void Ratio_WithNumeratorAndDenominator_IsAccepted(string numerator, string denominator) =>
        A.Report().With("VI-03", numerator: numerator, denominator: denominator).Judge().IsAccepted();

    [Theory]
    [InlineData(null, null, "ratioMissing")]
    [InlineData("812", null, "denominatorMissing")]
    [InlineData(null, "812", "numeratorMissing")]
    [InlineData("813", "812", "numeratorAboveDenominator")]
    [InlineData("1", "0", "numeratorAboveDenominator")]
    [InlineData("-1", "812", "negativeFigure")]
    [InlineData("0", "0", "commentMissing")]
    public void Percentage_WithoutASoundRatio_IsRefused(string? numerator, string? denominator, string code) =>
        A.Report().With("VI-03", numerator: numerator, denominator: denominator).Judge().IsRefusedFor(code);

    [Fact]
    public void Percentage_AboveItsDenominator_IsToldBothFigures()
    {
        var message = A.Report().With("VI-03", numerator: "813", denominator: "812").Judge().IsRefusedFor("numeratorAboveDenominator");

        Assert.Equal("Numerator of VI-03 must be 812 or less, because its denominator is 812", message.Text);
        Assert.Equal("Numerator", message.Column);
    }

    [Theory]
    [InlineData("VI-03", "38.5%")]
    [InlineData("WF-02", "3.1")]
    public void Ratio_AsABareFigure_IsRefused(string code, string value) => A.Report().With(code, value: value).Judge().IsRefusedFor("barePercentage");

    [Fact]
    public void Ratio_WithItsPercentageBesideIt_IsAccepted() =>
        A.Report().With("VI-03", value: "50", numerator: "1", denominator: "2").Judge().IsAccepted();

    [Theory]
    [InlineData("310", "100")]
    [InlineData("0", "96.4")]
    public void DaysPerFte_AboveOne_IsAccepted(string days, string fte) =>
        A.Report().With("WF-02", numerator: days, denominator: fte).Judge().IsAccepted();

    [Theory]
    [InlineData("310", "0", "denominatorZero")]
    [InlineData("1000000", "0.0000001", "denominatorTooSmall")]
    public void DaysPerFte_WithNothingToDivideBy_IsRefused(string days, string fte, string code) =>
        A.Report().With("WF-02", numerator: days, denominator: fte).Judge().IsRefusedFor(code);

    [Theory]
    [InlineData("VI-03", "0", "0")]
    [InlineData("WF-02", "0", "0")]
    [InlineData("CX-01", null, "0")]
    public void NothingToMeasure_WithAComment_HasNoActual(string code, string? numerator, string denominator)
    {
        var report = A.Report().With(code, numerator: numerator, denominator: denominator, comment: "No accounts were placed").Accepted();

        Assert.Null(report.WholeOf(code)!.ActualFor(RealFramework.RM6226.Catalogues[0].KpiOf(code)!));
        A.Report().With(code, numerator: numerator, denominator: denominator).Judge().IsRefusedFor("commentMissing");
    }

    [Theory]
    [InlineData("5", "412", null)]
    [InlineData("1", "1", null)]
    [InlineData("5.01", "412", "actualOutOfRange")]
    [InlineData("0.99", "412", "actualOutOfRange")]
    [InlineData("3.8", null, "responsesMissing")]
    [InlineData(null, "412", "valueMissing")]
    [InlineData("3.8", "4.5", "wholeNumberExpected")]
    [InlineData("3.8", "-4", "negativeFigure")]
    public void Mean_WithValueAndResponses_IsHeldToItsUnit(string? value, string? responses, string? code)
    {
        var judgement = A.Report().With("CX-01", value: value, denominator: responses).Judge();

        if (code is null)
            judgement.IsAccepted();
        else
            judgement.IsRefusedFor(code);
    }

    [Fact]
    public void NotApplicable_WhereTheCatalogueAllowsIt_NeedsAReason()
    {
        Assert.True(A.Report().With("SM-03", value: "Not applicable", comment: "We have no subcontractors").Accepted().WholeOf("SM-03")!.NotApplicable);
        A.Report().With("SM-03", value: "not applicable").Judge().IsRefusedFor("commentMissing");
    }

    [Fact]
    public void NotApplicable_UnlessTheSupplierHoldsTheLine_IsAccepted()
    {
        A.Report().By(A.Supplier().OnLots("enforcement-direct")).With("VI-05", value: "not applicable", comment: "Courts decide").Judge().IsAccepted();
        A.Report().With("VI-05", value: "not applicable", comment: "Courts decide").Judge().IsRefusedFor("notApplicableRefused");
    }

    [Fact]
    public void NotApplicable_WhereItAppliesToEverybody_IsRefused() =>
        A.Report().With("WF-01", value: "not applicable", comment: "None").Judge().IsRefusedFor("notApplicableRefused");

    [Fact]
    public void Evidence_WhereTheCatalogueAsksForIt_IsNeeded()
    {
        A.Report().With("TR-01", value: "4", evidence: null).Judge().IsRefusedFor("evidenceMissing");
        A.Report().With("VI-01", value: "4", evidence: null).Judge().IsAccepted();
    }
}
