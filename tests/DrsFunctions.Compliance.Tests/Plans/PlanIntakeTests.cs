using DrsFunctions.Compliance.Messages;
using DrsFunctions.Compliance.Plans;
using DrsFunctions.Compliance.Tests.Given;
using DrsFunctions.Compliance.Uploads;
using NodaTime;

namespace DrsFunctions.Compliance.Tests.Plans;

public sealed class PlanIntakeTests
{
    [Theory]
    [InlineData("1")]
    [InlineData("data")]
    [InlineData("litigation")]
    [InlineData("spend")]
    public void Plan_OfEveryServiceLine_IsAccepted(string lot) => A.Plan().By(A.Supplier().OnLots(lot)).Judge().IsAccepted();

    [Fact]
    public void Plan_Accepted_KeepsWhatItCommitsTo()
    {
        var file = A.Plan().With("VI-01", baseline: "1,850", uplift: "12%", perMillion: "130").With("VI-03", baseline: "38.5", points: "2.5");
        var plan = file.Accepted();

        Assert.Equal(new LocalDate(2026, 1, 5), plan.DeclaredOn);
        Assert.Equal("Head of social value", plan.Role);
        Assert.Equal(new PlanCommitment("VI-01", 1850, 0.12m, 130, null), plan.Commitments["VI-01"]);
        Assert.Equal(new PlanCommitment("VI-03", 38.5m, null, null, 2.5m), plan.Commitments["VI-03"]);
        Assert.DoesNotContain("Morgan", plan.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Plan_Accepted_SaysWhatItWasJudgedBy()
    {
        var judgement = A.Plan().Judge();

        Assert.Null(judgement.Year);
        Assert.Equal("drs-social-value 1", judgement.Catalogue);
    }

    [Fact]
    public void Plan_OfASupplierNotRegistered_IsRefusedUntilItIs()
    {
        var judgement = A.Plan().By(A.Supplier().NotRegistered()).Judge();

        judgement.IsRefusedFor("supplierNotRegistered");
        Assert.True(judgement.MetUnreadyRegister);
    }

    [Fact]
    public void Plan_WithOneInForce_IsRefusedUnlessReopened()
    {
        A.Plan().By(A.Supplier().WithPlan("VI-01")).Judge().IsRefusedFor("planInForce");
        A.Plan().By(A.Supplier().WithPlan("VI-01").WithPlanReopened()).Judge().IsAccepted();
    }

    [Theory]
    [InlineData("Supplier")]
    [InlineData("Framework")]
    [InlineData("Name")]
    [InlineData("Role")]
    [InlineData("Date")]
    [InlineData("Confirm")]
    public void Declaration_WithoutAnItem_IsRefused(string item) =>
        A.Plan().WithoutDeclaring(item).Judge().IsRefusedFor("declarationItemMissing");

    [Fact]
    public void Declaration_WithAYear_IsRefused() => A.Plan().Declaring("Year", "4").Judge().IsRefusedFor("itemUnknown");

    [Fact]
    public void Section_OfAReport_IsRefused() => A.Plan().WithRow(("Section", "Impact"), ("Item", "O1")).Judge().IsRefusedFor("sectionUnknown");

    [Theory]
    [InlineData("VI-01", "9.99", null, null, "upliftBelowCatalogue")]
    [InlineData("VI-01", "0.12", null, null, "upliftBelowCatalogue")]
    [InlineData("VI-01", null, "119", null, "perMillionBelowCatalogue")]
    [InlineData("VI-03", null, null, "1.9", "pointsBelowCatalogue")]
    [InlineData("VI-01", null, null, "2", "rateOfOtherRule")]
    [InlineData("VI-03", "10", null, null, "rateOfOtherRule")]
    [InlineData("VI-03", null, "120", null, "rateOfOtherRule")]
    [InlineData("VI-02", null, null, "1", "rateOfOtherRule")]
    [InlineData("CP-01", "1", null, null, "rateOfOtherRule")]
    [InlineData("VI-01", "ten", null, null, "numberExpected")]
    public void Rate_BelowTheCatalogueOrOfAnotherRule_IsRefused(string code, string? uplift, string? perMillion, string? points, string refused) =>
        Assert.Contains(code, A.Plan().With(code, "4", uplift, perMillion, points).Judge().IsRefusedFor(refused).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("VI-01", "10", "120", null)]
    [InlineData("VI-03", null, null, "2")]
    [InlineData("VI-02", null, null, null)]
    [InlineData("CP-01", null, null, null)]
    public void Rate_OfTheCatalogueOrMore_IsAccepted(string code, string? uplift, string? perMillion, string? points) =>
        A.Plan().With(code, "4", uplift, perMillion, points).Judge().IsAccepted();

    [Theory]
    [InlineData("VI-01", "-1", "baselineOutOfRange")]
    [InlineData("VI-03", "100.1", "baselineOutOfRange")]
    [InlineData("CX-01", "0.5", "baselineOutOfRange")]
    [InlineData("VI-01", "lots", "numberExpected")]
    [InlineData("VI-01", "1000000000001", "figureTooLarge")]
    public void Baseline_OutsideItsUnit_IsRefused(string code, string baseline, string refused) =>
        A.Plan().With(code, baseline).Judge().IsRefusedFor(refused);

    [Theory]
    [InlineData("VI-01")]
    [InlineData("VI-03")]
    [InlineData("WF-02")]
    public void Baseline_OfNothing_IsKept(string code) =>
        Assert.Equal(0, A.Plan().With(code, baseline: "0").Accepted().Commitments[code].Baseline);

    [Theory]
    [InlineData("VI-01")]
    [InlineData("VI-03")]
    public void Baseline_MissingForACoreKpi_IsAWarning(string code)
    {
        Assert.NotNull(A.Plan().With(code).Judge().IsAcceptedWarning("baselineMissing").Row);
        Assert.Null(A.Plan().Without(code).Judge().IsAcceptedWarning("baselineMissing").Row);
        Assert.Null(A.Plan().With(code).Accepted().Commitments[code].Baseline);
    }

    [Theory]
    [InlineData("VI-02")]
    [InlineData("CP-01")]
    [InlineData("TR-03")]
    public void Baseline_OfAFloorAGuardOrAPlannedKpi_IsNotNeeded(string code) => A.Plan().With(code).Judge().IsAccepted();

    [Fact]
    public void Kpi_UnknownDoubledOrOfAnotherLine_IsRefused()
    {
        var judgement = A.Plan().With("VI-99").With("CP-02", baseline: "4").WithRow(("Section", "KPI"), ("Item", "vi01"), ("Baseline", "4")).Judge();

        Assert.Equal(UploadOutcome.Rejected, judgement.Outcome);
        Assert.Equal(["kpiUnknown", "kpiOfOtherLine", "kpiDoubled"], judgement.Messages.Select(message => message.Code), StringComparer.Ordinal);
        Assert.All(judgement.Messages, message => Assert.Equal(("Item", Severity.Error), (message.Column, message.Severity)));
    }
}
