using DrsFunctions.Compliance.Standings;
using DrsFunctions.Compliance.Suppliers;
using DrsFunctions.Rules.Tests.Building;

namespace DrsFunctions.Rules.Tests.Standings;

public sealed class ObligationTests
{
    private const int Year = 4;

    // Registered on Monday 6 January 2025: the plan is due on 3 February and late from 17 February 2025.
    private static Story Registered => Story.On(Definitions.Rm6226).Registered("2025-01-06", "1");

    [Theory]
    [InlineData("2025-02-03", ObligationStatus.Open)]
    [InlineData("2025-02-04", ObligationStatus.Overdue)]
    [InlineData("2025-02-14", ObligationStatus.Overdue)]
    [InlineData("2025-02-17", ObligationStatus.Late)]
    public void Plan_NotSent_IsOwedTwentyWorkingDaysAfterRegistration(string day, ObligationStatus status) =>
        Assert.Equal(new(ObligationKind.Plan, "2025-02-03".Day(), status, "4"), Of(Registered, ObligationKind.Plan, day));

    [Fact]
    public void Plan_Accepted_IsMetWheneverItCame()
    {
        var story = Registered.PlanAccepted("2025-06-02");

        Assert.Equal(ObligationStatus.Met, Of(story, ObligationKind.Plan, "2025-06-02").Status);
        Assert.DoesNotContain(story.Facts(5).Obligations, owed => owed.Kind == ObligationKind.Plan);
    }

    [Fact]
    public void Plan_Reopened_StaysMetByTheOneInForce() =>
        Assert.Equal(
            ObligationStatus.Met,
            Of(Registered.PlanAccepted("2025-06-02").Decided("2025-06-03", Decision.Reopen, null, "plan"), ObligationKind.Plan, "2026-06-02").Status);

    [Theory]
    [InlineData("2025-12-01", ObligationStatus.Open)]
    [InlineData("2026-01-14", ObligationStatus.Open)]
    [InlineData("2026-01-15", ObligationStatus.Overdue)]
    [InlineData("2026-01-28", ObligationStatus.Late)]
    public void Report_NotSent_IsOwedByItsDueDate(string day, ObligationStatus status) =>
        Assert.Equal(new(ObligationKind.Report, "2026-01-14".Day(), status, "4"), Of(Registered, ObligationKind.Report, day));

    [Fact]
    public void Report_Accepted_IsMetAndNeverOverdueWhileItIsCorrected()
    {
        var story = Registered.ReportAccepted("2026-01-08", Year, report => report).Decided("2026-02-02", Decision.Query, Year);

        Assert.Equal(ObligationStatus.Met, Of(story, ObligationKind.Report, "2026-06-02").Status);
    }

    [Fact]
    public void Report_Waived_IsWaived() =>
        Assert.Equal(ObligationStatus.Waived, Of(Registered.Decided("2026-02-02", Decision.Waive, Year), ObligationKind.Report, "2026-02-02").Status);

    [Fact]
    public void Report_NotRequired_IsNotOwed() =>
        Assert.DoesNotContain(Registered.Facts(3).Obligations, owed => owed.Kind == ObligationKind.Report);

    [Theory]
    [InlineData("2026-03-02", ObligationStatus.Open)]
    [InlineData("2026-03-03", ObligationStatus.Overdue)]
    [InlineData("2026-03-16", ObligationStatus.Late)]
    public void Correction_AskedFor_IsOwedTwentyWorkingDaysLater(string day, ObligationStatus status)
    {
        var accepted = Registered.ReportAccepted("2026-01-08", Year, report => report);
        var upload = accepted.Facts(Year).Accepted!.UploadId;

        Assert.Equal(
            new(ObligationKind.Correction, "2026-03-02".Day(), status, upload),
            Of(accepted.Decided("2026-02-02", Decision.Query, Year), ObligationKind.Correction, day));
    }

    [Fact]
    public void Correction_Accepted_IsMet()
    {
        var story = Registered
            .ReportAccepted("2026-01-08", Year, report => report)
            .Decided("2026-02-02", Decision.Query, Year)
            .ReportAccepted("2026-04-01", Year, report => report);

        Assert.Equal(ObligationStatus.Met, Of(story, ObligationKind.Correction, "2026-04-01").Status);
    }

    [Fact]
    public void Correction_AskedForAgain_IsAnotherOne()
    {
        var once = Registered.ReportAccepted("2026-01-08", Year, report => report).Decided("2026-02-02", Decision.Query, Year);
        var twice = once.ReportAccepted("2026-02-05", Year, report => report).Decided("2026-02-09", Decision.Query, Year);

        var owed = Of(twice, ObligationKind.Correction, "2026-02-09");
        Assert.Equal(ObligationStatus.Open, owed.Status);
        Assert.Equal("2026-03-09".Day(), owed.DueOn);
        Assert.False(owed.Subject == Of(once, ObligationKind.Correction, "2026-02-09").Subject, "its messages would be taken for those of the first");
    }

    [Fact]
    public void Correction_OfAWaivedYear_IsWaived()
    {
        var story = Registered.ReportAccepted("2026-01-08", Year, report => report)
            .Decided("2026-02-02", Decision.Query, Year).Decided("2026-02-03", Decision.Waive, Year);

        Assert.Equal(ObligationStatus.Waived, Of(story, ObligationKind.Correction, "2026-06-01").Status);
    }

    private static Obligation Of(Story story, ObligationKind kind, string day) =>
        story.Standing(Year, day).Obligations.Single(owed => owed.Kind == kind);
}
