using DrsFunctions.Compliance.Frameworks;
using DrsFunctions.Compliance.Tests.Given;
using DrsFunctions.Compliance.Uploads;
using NodaTime;

namespace DrsFunctions.Compliance.Tests.Reports;

public sealed class WholeReportTests
{
    [Theory]
    [InlineData("1")]
    [InlineData("data")]
    [InlineData("enforcement-direct")]
    [InlineData("litigation")]
    [InlineData("spend")]
    public void Report_OfEveryServiceLine_IsAccepted(string lot) => A.Report().By(A.Supplier().OnLots(lot)).Judge().IsAccepted();

    [Fact]
    public void Report_OfSeveralLots_HoldsTheKpisOfAllTheirLines()
    {
        var supplier = A.Supplier().OnLots("1", "data");

        A.Report().By(supplier).Judge().IsAccepted();
        A.Report().By(supplier).Without("CP-02").Judge().IsRefusedFor("kpiMissing");
    }

    [Fact]
    public void Report_OnTheNextFramework_IsAccepted() => A.Report()
        .By(A.Supplier().OnFramework(RealFramework.RM6366).OnLots("4"))
        .For(year: 1)
        .Received(Instant.FromUtc(2027, 2, 19, 9, 0))
        .Judge()
        .IsAccepted();

    [Fact]
    public void Report_Accepted_SaysWhatItWasJudgedBy()
    {
        var judgement = A.Report().Judge();

        Assert.Equal(4, judgement.Year);
        Assert.Equal("drs-social-value 1", judgement.Catalogue);
        Assert.Equal("Notes", Assert.Single(judgement.Ignored));
        Assert.False(judgement.MetUnreadyRegister);
        Assert.Equal(35, judgement.Counts.Rows);
    }

    [Fact]
    public void Report_Accepted_IsKeptWithoutTheNameOfItsDeclarer()
    {
        var report = A.Report().With("VI-01", value: "£1,900", comment: "A new referral desk").Accepted();

        Assert.Equal(4, report.Year);
        Assert.Equal(new LocalDate(2026, 1, 5), report.DeclaredOn);
        Assert.Equal("Head of social value", report.Role);
        Assert.Equal(1900, report.WholeOf("VI-01")!.Value);
        Assert.Equal("A new referral desk", report.WholeOf("VI-01")!.Comment);
        Assert.Equal(2, report.Practices.Length);
        Assert.Equal(240, Assert.Single(report.Schemes).Amount);
        Assert.Equal(["O1", "O2", "O3"], report.Impacts.Select(impact => impact.Outcome), StringComparer.Ordinal);
        Assert.DoesNotContain("Morgan", report.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Report_OnAYearWithAnAcceptedOne_IsAcceptedAsACorrection() =>
        A.Report().By(A.Supplier().WithReport(year: 4)).Judge().IsAccepted();

    [Fact]
    public void Report_OfASupplierNotRegistered_IsRefusedUntilItIs()
    {
        var judgement = A.Report().By(A.Supplier().NotRegistered()).Judge();

        judgement.IsRefusedFor("supplierNotRegistered");
        Assert.True(judgement.MetUnreadyRegister);
        Assert.Single(judgement.Messages);
    }

    [Fact]
    public void Report_WithManyErrors_HearsOfAllAtOnce()
    {
        var judgement = A.Report()
            .Declaring("Confirm", "no")
            .Declaring("Year", "four")
            .With("VI-01", value: "many")
            .With("VI-03", numerator: "813", denominator: "812")
            .Without("TR-01")
            .WithoutSection("Impact")
            .WithRow(("Section", "KPIs"), ("Item", "VI-01"))
            .Judge();

        Assert.Equal(UploadOutcome.Rejected, judgement.Outcome);
        Assert.Null(judgement.Year);
        Assert.Equal(
            ["declarationNotConfirmed", "impactMissing", "impactMissing", "impactMissing", "kpiMissing", "numberExpected",
                "numberExpected", "numeratorAboveDenominator", "sectionUnknown"],
            judgement.Messages.Select(message => message.Code).Order(StringComparer.Ordinal),
            StringComparer.Ordinal);
    }

    [Fact]
    public void Message_AboutACell_SaysWhereItIs()
    {
        var message = A.Report().With("VI-01", value: "many").Judge().IsRefusedFor("numberExpected");

        Assert.Equal("Value", message.Column);
        Assert.Equal("many", message.Found);
        Assert.Equal($"C{message.Row}", message.Cell);
        Assert.Contains("VI-01", message.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void ServiceLines_OfTheRealCatalogue_EachHaveCoreKpis() => Assert.All(
        Enum.GetValues<ServiceLine>(),
        line => Assert.Contains(RealFramework.RM6226.Catalogues[0].Kpis, kpi => kpi.Commitment == Commitment.Core && kpi.AppliesTo([line])));
}
