using DrsFunctions.Compliance.Suppliers;
using DrsFunctions.Rules.Tests.Building;

namespace DrsFunctions.Rules.Tests.Suppliers;

public sealed class DecisionCheckTests
{
    private const int Year = 4;

    private static Story Registered => Story.On(Definitions.Rm6226).Registered("2025-01-06", "1").PlanAccepted("2025-01-10");

    private static Story Reported => Registered.ReportAccepted("2026-01-08", Year, report => report);

    [Theory]
    [InlineData(Decision.Query, "report")]
    [InlineData(Decision.Reopen, "report")]
    [InlineData(Decision.Reopen, "plan")]
    public void Decision_OnWhatIsAccepted_CanBeTakenOnce(Decision decision, string subject)
    {
        Assert.Null(Obstacle(Reported, decision, subject));
        Assert.NotNull(Obstacle(Reported.Decided("2026-01-09", decision, Year, subject), decision, subject));
    }

    [Theory]
    [InlineData(Decision.Query)]
    [InlineData(Decision.Reopen)]
    public void Decision_OnAReportThatIsNotThere_CannotBeTaken(Decision decision) => Assert.NotNull(Obstacle(Registered, decision, "report"));

    [Fact]
    public void Plan_ThatIsNotThere_CannotBeReopened() =>
        Assert.NotNull(Obstacle(Story.On(Definitions.Rm6226).Registered("2025-01-06", "1"), Decision.Reopen, "plan"));

    [Fact]
    public void Query_AfterTheCorrectionIsMade_CanBeTakenAgain() =>
        Assert.Null(Obstacle(Reported.Decided("2026-01-09", Decision.Query, Year).ReportAccepted("2026-01-12", Year, report => report), Decision.Query, "report"));

    [Fact]
    public void Waive_OfAReportThatIsOwed_CanBeTakenOnce()
    {
        Assert.Null(Obstacle(Registered, Decision.Waive, "report"));
        Assert.NotNull(Obstacle(Registered.Decided("2026-01-09", Decision.Waive, Year), Decision.Waive, "report"));
    }

    [Fact]
    public void Waive_OfAnAcceptedReport_IsPossibleOnlyWhileACorrectionIsAskedFor()
    {
        Assert.NotNull(Obstacle(Reported, Decision.Waive, "report"));
        Assert.Null(Obstacle(Reported.Decided("2026-01-09", Decision.Query, Year), Decision.Waive, "report"));
    }

    [Fact]
    public void Waive_OfAYearOnWhichNoReportIsOwed_CannotBeTaken() =>
        Assert.NotNull(DecisionCheck.ObstacleTo(Registered.Framework, Registered.Record, new(Decision.Waive, 1, "report", "Because.")));

    private static string? Obstacle(Story story, Decision decision, string subject) =>
        DecisionCheck.ObstacleTo(story.Framework, story.Record, new(decision, subject == "plan" ? null : Year, subject, "Because."));
}
