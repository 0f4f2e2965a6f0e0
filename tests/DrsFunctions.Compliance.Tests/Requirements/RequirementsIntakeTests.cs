using DrsFunctions.Compliance.Messages;
using DrsFunctions.Compliance.Requirements;
using DrsFunctions.Compliance.Tests.Given;
using DrsFunctions.Compliance.Uploads;
using NodaTime;

namespace DrsFunctions.Compliance.Tests.Requirements;

public sealed class RequirementsIntakeTests
{
    private static readonly string[] Columns =
        ["Requirement", "Customer URN", "Supplier", "Kind", "KPI", "Factor", "Title", "Unit", "Target", "Starts", "Ends"];

    [Fact]
    public void List_OfBothKinds_IsTaken()
    {
        var judged = A.List(Columns)
            .With("LEEDS-1", "10012345", "", "magnify", "vi 01", "1.5", "", "", "", "2024-12-14", "")
            .With("LEEDS-2", "10012345", "001", "Local", "", "", "Visits to advice centres", "People", "250", "", "13/12/2025")
            .JudgeRequirements();

        Assert.Equal(UploadOutcome.Accepted, judged.Judgement.Outcome);
        Assert.Equal(
            [
                new("LEEDS-1", "10012345", null, RequirementKind.Magnify, "VI-01", 1.5m, null, null, null, new(2024, 12, 14), null),
                new Requirement("LEEDS-2", "10012345", "001", RequirementKind.Local, null, null, "Visits to advice centres", "people", 250, null, new LocalDate(2025, 12, 13)),
            ],
            judged.Requirements.AsEnumerable());
    }

    [Theory]
    [InlineData("", "10012345", "", "magnify", "VI-01", "1.5", "", "", "", "", "", "cellMissing")]
    [InlineData("R-1", "", "", "magnify", "VI-01", "1.5", "", "", "", "", "", "cellMissing")]
    [InlineData("R-1", "10012345", "", "", "VI-01", "1.5", "", "", "", "", "", "cellMissing")]
    [InlineData("R-1", "10012345", "", "more", "VI-01", "1.5", "", "", "", "", "", "kindUnknown")]
    [InlineData("(+)", "10012345", "", "magnify", "VI-01", "1.5", "", "", "", "", "", "requirementFormat")]
    [InlineData("r0", "10012345", "", "magnify", "VI-01", "1.5", "", "", "", "", "", "requirementDoubled")]
    [InlineData("R-1", "10099999", "", "magnify", "VI-01", "1.5", "", "", "", "", "", "customerUnknown")]
    [InlineData("R-1", "10012345", "003", "magnify", "VI-01", "1.5", "", "", "", "", "", "supplierNotRegistered")]
    [InlineData("R-1", "10012345", "", "magnify", "", "1.5", "", "", "", "", "", "cellMissing")]
    [InlineData("R-1", "10012345", "", "magnify", "VI-99", "1.5", "", "", "", "", "", "kpiUnknown")]
    [InlineData("R-1", "10012345", "", "magnify", "VI-02", "1.5", "", "", "", "", "", "kpiNotMagnifiable")]
    [InlineData("R-1", "10012345", "", "magnify", "CP-01", "1.5", "", "", "", "", "", "kpiNotMagnifiable")]
    [InlineData("R-1", "10012345", "002", "magnify", "VI-01", "1.5", "", "", "", "", "", "kpiOfOtherLine")]
    [InlineData("R-1", "10012345", "", "magnify", "VI-01", "", "", "", "", "", "", "cellMissing")]
    [InlineData("R-1", "10012345", "", "magnify", "VI-01", "1", "", "", "", "", "", "factorOutOfRange")]
    [InlineData("R-1", "10012345", "", "magnify", "VI-01", "-2", "", "", "", "", "", "factorOutOfRange")]
    [InlineData("R-1", "10012345", "", "magnify", "VI-01", "100.1", "", "", "", "", "", "factorOutOfRange")]
    [InlineData("R-1", "10012345", "", "magnify", "VI-01", "1.5", "", "", "", "2025-01-02", "2025-01-01", "endsBeforeStart")]
    [InlineData("R-1", "10012345", "", "magnify", "VI-01", "1.5", "", "", "", "soon", "", "dateExpected")]
    [InlineData("R-1", "10012345", "", "local", "", "", "", "people", "10", "", "", "cellMissing")]
    [InlineData("R-1", "10012345", "", "local", "", "", "Visits", "", "10", "", "", "cellMissing")]
    [InlineData("R-1", "10012345", "", "local", "", "", "Visits", "miles", "10", "", "", "unitUnknown")]
    [InlineData("R-1", "10012345", "", "local", "", "", "Visits", "people", "", "", "", "cellMissing")]
    [InlineData("R-1", "10012345", "", "local", "", "", "Visits", "percent", "100.01", "", "", "targetOutOfRange")]
    [InlineData("R-1", "10012345", "", "local", "", "", "Visits", "people", "-1", "", "", "targetOutOfRange")]
    [InlineData("R-1", "10012345", "", "local", "", "", "Visits", "score5", "0.5", "", "", "targetOutOfRange")]
    public void Row_WithAnError_IsLeftOutAlone(
        string name, string urn, string supplier, string kind, string kpi, string factor, string title, string unit, string target, string starts, string ends, string code)
    {
        var judged = A.List(Columns)
            .With("R-0", "10012345", "", "magnify", "VI-01", "2", "", "", "", "", "")
            .With(name, urn, supplier, kind, kpi, factor, title, unit, target, starts, ends)
            .JudgeRequirements("10012345");

        var message = Assert.Single(judged.Judgement.Messages);
        Assert.Equal((code, Severity.Error, 3), (message.Code, message.Severity, message.Row));
        Assert.Equal(UploadOutcome.AcceptedWithErrors, judged.Judgement.Outcome);
        Assert.Equal("R-0", Assert.Single(judged.Requirements).Id);
        Assert.Equal(code is "supplierNotRegistered" or "customerUnknown", judged.Judgement.MetUnreadyRegister);
    }

    [Fact]
    public void Title_WithPersonalData_LosesIt()
    {
        var judged = A.List(Columns)
            .With("R-1", "10012345", "", "local", "", "", "Ask someone@example.org", "people", "10", "", "")
            .JudgeRequirements();

        Assert.Equal(UploadOutcome.AcceptedWithWarnings, judged.Judgement.Outcome);
        Assert.DoesNotContain("@", Assert.Single(judged.Requirements).Title, StringComparison.Ordinal);
    }
}
