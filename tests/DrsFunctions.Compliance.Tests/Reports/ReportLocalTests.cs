using DrsFunctions.Compliance.Requirements;
using DrsFunctions.Compliance.Tests.Given;

namespace DrsFunctions.Compliance.Tests.Reports;

public sealed class ReportLocalTests
{
    private static readonly Requirement Aim = new("LEEDS-1", "10012345", null, RequirementKind.Local, null, null, "Visits", "people", 250, null, null);

    [Fact]
    public void Local_OfARequirementOnRecord_IsTakenHoweverItIsSpelt()
    {
        var report = A.Report().By(A.Supplier().WithRequirement(Aim)).WithRow(("Section", "Local"), ("Item", "leeds 1"), ("Value", "260"));

        report.Judge().IsAccepted();
        Assert.Equal(260m, report.Accepted().LocalOf(Aim)?.Value);
    }

    [Fact]
    public void Local_OfAnUnknownRequirement_IsAWarningAndKept()
    {
        var report = A.Report().By(A.Supplier().WithRequirement(Aim)).WithRow(("Section", "Local"), ("Item", "LEEDS-2"), ("Value", "260"));

        report.Judge().IsAcceptedWarning("requirementUnknown");
        Assert.Equal("LEEDS-2", Assert.Single(report.Accepted().Locals).Requirement);
    }

    [Fact]
    public void Local_OfARequirementThatMagnifies_IsAWarning() =>
        A.Report()
            .By(A.Supplier().WithRequirement(Aim with { Kind = RequirementKind.Magnify, Kpi = "VI-01", Factor = 2 }))
            .WithRow(("Section", "Local"), ("Item", "LEEDS-1"), ("Value", "260"))
            .Judge().IsAcceptedWarning("requirementUnknown");
}
