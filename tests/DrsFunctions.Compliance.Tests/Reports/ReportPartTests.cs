using DrsFunctions.Compliance.Messages;
using DrsFunctions.Compliance.Reports;
using DrsFunctions.Compliance.Tests.Given;

namespace DrsFunctions.Compliance.Tests.Reports;

public sealed class ReportPartTests
{
    [Fact]
    public void Section_UnknownOrMissing_IsRefused()
    {
        A.Report().WithRow(("Section", "Practise"), ("Item", "Standard")).Judge().IsRefusedFor("sectionUnknown");
        A.Report().WithRow(("Item", "VI-01"), ("Value", "4")).Judge().IsRefusedFor("sectionMissing");
        A.Report().WithRow(("Section", "KPI"), ("Value", "4")).Judge().IsRefusedFor("itemMissing");
    }

    [Theory]
    [InlineData("Practice")]
    [InlineData("Scheme")]
    [InlineData("Impact")]
    public void Item_UnknownToItsSection_IsRefused(string section) =>
        A.Report().WithRow(("Section", section), ("Item", "Cake sale"), ("Comment", ReportFile.LongEnough)).Judge().IsRefusedFor("itemUnknown");

    [Fact]
    public void Practice_MissingFromAConsumerFacingSupplier_IsAWarning()
    {
        var judgement = A.Report().WithoutSection("Practice").Judge();

        Assert.Equal(["practiceMissing", "practiceMissing"], judgement.Messages.Select(message => message.Code), StringComparer.Ordinal);
        Assert.All(judgement.Messages, message => Assert.Equal(Severity.Warning, message.Severity));
        Assert.Single(judgement.Changes);
    }

    [Fact]
    public void Practice_MissingFromAnotherSupplier_IsAccepted() =>
        A.Report().By(A.Supplier().OnLots("spend")).WithoutSection("Practice").Judge().IsAccepted();

    [Theory]
    [InlineData("2.1", null, "Date")]
    [InlineData(null, "2025-03-01", "Value")]
    public void Practice_WithoutValueAndDate_CountsAsMissing(string? value, string? date, string column)
    {
        var file = A.Report().WithoutSection("Practice")
            .WithRow(("Section", "Practice"), ("Item", "Money Adviser Network"), ("Value", "MAN-77"), ("Date", "2024-06-01"))
            .WithRow(("Section", "Practice"), ("Item", "Vulnerability Toolkit"), ("Value", value), ("Date", date), ("Evidence", "Certificate"));

        Assert.Equal(column, file.Judge().IsAcceptedWarning("practiceMissing").Column);
        Assert.False(file.Accepted().Shows(PracticeKind.VulnerabilityToolkit));
        Assert.True(file.Accepted().Shows(PracticeKind.MoneyAdviserNetwork));
    }

    [Theory]
    [InlineData("2026-01-05", false)]
    [InlineData("2026-01-04", true)]
    public void Standard_Expired_IsAWarning(string expiry, bool warned)
    {
        var judgement = A.Report().WithRow(("Section", "Practice"), ("Item", "Standard"), ("Value", "ISO 22458"), ("Date", expiry)).Judge();

        if (warned)
            judgement.IsAcceptedWarning("standardExpired");
        else
            judgement.IsAccepted();
    }

    [Fact]
    public void Scheme_NotThere_IsRefused() => A.Report().WithoutSection("Scheme").Judge().IsRefusedFor("schemeMissing");

    [Theory]
    [InlineData("nineteen characters", false)]
    [InlineData("twenty characters, x", true)]
    public void Scheme_Described_InTwentyCharactersOrMore(string description, bool accepted)
    {
        var judgement = A.Report().WithoutSection("Scheme").WithRow(("Section", "Scheme"), ("Item", "Mental wellbeing"), ("Comment", description)).Judge();

        if (accepted)
            judgement.IsAccepted();
        else
            judgement.IsRefusedFor("schemeDescriptionTooShort");
    }

    [Fact]
    public void Scheme_BesideOneThatIsDescribed_IsKeptAsItIs()
    {
        Assert.Equal(2, A.Report().WithRow(("Section", "Scheme"), ("Item", "other"), ("Value", "12"), ("Comment", "Choir")).Accepted().Schemes.Length);
        Assert.Single(A.Report().WithRow(("Section", "Scheme"), ("Item", "other")).Accepted().Schemes);
        A.Report().WithRow(("Section", "Scheme"), ("Item", "other"), ("Value", "-12")).Judge().IsRefusedFor("negativeFigure");
    }

    [Fact]
    public void Impact_MissingForAnOutcome_IsRefused()
    {
        var judgement = A.Report().WithoutSection("Impact")
            .WithRow(("Section", "Impact"), ("Item", "O1"), ("Comment", ReportFile.LongEnough))
            .WithRow(("Section", "Impact"), ("Item", "O2"))
            .Judge();

        Assert.Equal(["impactMissing", "impactMissing"], judgement.Messages.Select(message => message.Code), StringComparer.Ordinal);
        Assert.Contains("O3", judgement.Messages[0].Text, StringComparison.Ordinal);
        Assert.Contains("O2", judgement.Messages[1].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(49, false)]
    [InlineData(50, true)]
    public void Impact_Told_InFiftyCharactersOrMore(int length, bool accepted)
    {
        var file = A.Report().WithoutSection("Impact");
        foreach (var outcome in new[] { "O1", "O2" })
            file.WithRow(("Section", "Impact"), ("Item", outcome), ("Comment", ReportFile.LongEnough));
        var judgement = file.WithRow(("Section", "Impact"), ("Item", "O3"), ("Comment", new string('x', length))).Judge();

        if (accepted)
            judgement.IsAccepted();
        else
            judgement.IsRefusedFor("impactTooShort");
    }

    [Fact]
    public void Impact_OfAnOutcomeTwice_IsRefused() =>
        A.Report().WithRow(("Section", "Impact"), ("Item", "o1"), ("Comment", ReportFile.LongEnough)).Judge().IsRefusedFor("impactDoubled");

    [Fact]
    public void Local_OfAnUnknownRequirement_IsKeptWithAWarning()
    {
        var file = A.Report().WithRow(("Section", "Local"), ("Item", "REQ-7"), ("Value", "12"), ("Customer", "10012345"), ("Comment", "Twelve visits"));

        file.Judge().IsAcceptedWarning("requirementUnknown");
        Assert.Equal(new LocalLine("REQ-7", "10012345", 12, null, null, "Twelve visits"), Assert.Single(file.Accepted().Locals));
        A.Report().WithRow(("Section", "Local"), ("Item", "REQ-7"), ("Value", "twelve")).Judge().IsRefusedFor("numberExpected");
        A.Report().WithRow(("Section", "Local"), ("Item", "REQ-7")).Judge().IsAccepted();
    }

    [Theory]
    [InlineData("VI-01")]
    [InlineData("WF-02")]
    public void PersonalData_InAComment_IsAWarningAndNotKept(string code)
    {
        var file = A.Report().With(code, value: code == "VI-01" ? "120" : null, numerator: "3", denominator: "2", comment: "Ask jo.bloggs@example.com about it");
        var message = file.Judge().IsAcceptedWarning("personalData");

        Assert.Equal("Comment", message.Column);
        Assert.Contains("an email address", message.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("bloggs", message.ToString(), StringComparison.Ordinal);
        Assert.Equal("Ask [removed] about it", file.Accepted().WholeOf(code)!.Comment);
    }

    [Fact]
    public void PersonalData_InEvidenceRoleAndReference_IsAWarning()
    {
        A.Report().With("VI-01", value: "120", evidence: "Case of QQ 12 34 56 C").Judge().IsAccepted();
        A.Report().With("VI-01", value: "120", evidence: "Case of AB 12 34 56 C").Judge().IsAcceptedWarning("personalData");
        A.Report().Declaring("Role", "Director, call 020 7946 0018").Judge().IsAcceptedWarning("personalData");
        A.Report().WithRow(("Section", "Practice"), ("Item", "Standard"), ("Value", "jo@example.com")).Judge().IsAcceptedWarning("personalData");
    }
}
