using DrsFunctions.Compliance.Chasing;
using DrsFunctions.Compliance.Ledgers;
using DrsFunctions.Compliance.Standings;
using DrsFunctions.Compliance.Suppliers;
using DrsFunctions.Compliance.Uploads;
using DrsFunctions.Rules.Tests.Building;

namespace DrsFunctions.Rules.Tests.Chasing;

/// <summary>A supplier that owes the report on year 4 of RM6226 by 14 January 2026.</summary>
public sealed class ChasePlanTests
{
    private const int Year = 4;

    private static Story Registered => Story.On(Definitions.Rm6226)
        .Registered("2025-01-06", "1")
        .WithContact("2025-01-06", "ann")
        .WithContact("2025-01-06", "sue", ContactRole.Senior);

    private static Story Due => Registered.PlanAccepted("2025-01-10");

    [Theory]
    [InlineData("2025-12-15", "opens", "ann")]
    [InlineData("2026-01-07", "dueSoon", "ann")]
    [InlineData("2026-01-14", "dueToday", "ann")]
    [InlineData("2026-01-15", "overdue", "ann")]
    [InlineData("2026-01-28", "late", "ann sue")]
    [InlineData("2026-02-11", "escalated", "categoryManager")]
    [InlineData("2026-03-11", "escalated-40", "categoryManager")]
    public void Plan_OfEachStage_WritesToWhomItIsFor(string day, string stage, string recipients)
    {
        var decision = Due.Plan(day, ObligationKind.Report);

        Assert.Equal((stage, null), (decision.Stage.Word, decision.Obstacle));
        Assert.Equal(recipients, string.Join(' ', decision.Messages.Select(message => message.Key.Contact)));
        Assert.All(decision.Messages, message => Assert.Equal(
            new($"RM6226|{Story.Supplier}|report|4|{stage}|{message.Key.Contact}", Year, "2026-01-14".Day()),
            (message.Key.ToString(), message.Year, message.DueOn)));
    }

    [Fact]
    public void Plan_BeforeTheFirstStage_IsEmpty() => Assert.Empty(Due.Plan("2025-12-12").Decisions);

    [Fact]
    public void Plan_OfAStageWrittenAbout_SaysSo()
    {
        var story = Due.ChasedAt("2026-01-15T09:10:00Z".Utc());

        Assert.Equal(ChaseObstacle.AlreadyWritten, story.Plan("2026-01-15", ObligationKind.Report).Obstacle);
        Assert.Equal("2026-01-28".Day(), story.FirstDue());
    }

    [Fact]
    public void Plan_AfterAGap_SendsTheLatestStageOnly()
    {
        var story = Due.ChasedAt("2025-12-15T09:10:00Z".Utc()).ChasedAt("2026-01-30T09:10:00Z".Utc());

        Assert.Equal(["report opens ann", "report late ann", "report late sue"], story.Sent());
        Assert.Equal("2026-02-11".Day(), story.FirstDue());
    }

    [Fact]
    public void Plan_OfAMetObligation_TellsItOnTheDayOfAStageOnly()
    {
        var story = Due.ReportAccepted("2026-01-08", Year, report => report);

        Assert.Equal(ChaseObstacle.Met, story.Plan("2026-01-15", ObligationKind.Report).Obstacle);
        Assert.Empty(story.Plan("2026-01-16").Decisions);
        Assert.Null(story.FirstDue() < "2026-12-14".Day() ? story.FirstDue() : null);
    }

    [Fact]
    public void Plan_OfAWaivedReport_SendsNothing() =>
        Assert.Equal(ChaseObstacle.Waived, Due.Decided("2026-01-08", Decision.Waive, Year).Plan("2026-01-15", ObligationKind.Report).Obstacle);

    [Fact]
    public void Plan_WhileAFileIsRead_WaitsForIt()
    {
        var reading = Due.ReportArrived("file", "2026-01-15");

        Assert.Equal(ChaseObstacle.BeingRead, reading.Plan("2026-01-15", ObligationKind.Report).Obstacle);
        var refused = reading.ReportJudged("2026-01-15", "file", Year, UploadOutcome.Rejected);
        Assert.Equal(["ann"], refused.Plan("2026-01-15", ObligationKind.Report).Messages.Select(message => message.Key.Contact));
    }

    // A file that is being read does not say yet what year it is about: on 18 December 2026 it may be on year 5 or correct year 4.
    [Fact]
    public void Plan_WhileAFileIsRead_WaitsWithEveryYearThatItMayBeAbout()
    {
        var asked = Due.ReportAccepted("2026-01-08", Year, report => report).Decided("2026-11-27", Decision.Query, Year);
        var reading = asked.ReportArrived("corrected", "2026-12-18");

        Assert.Null(asked.Plan("2026-12-18", ObligationKind.Correction).Obstacle);
        Assert.Equal(ChaseObstacle.BeingRead, reading.Plan("2026-12-18", ObligationKind.Correction).Obstacle);
        Assert.Equal(ChaseObstacle.BeingRead, reading.Plan("2026-12-18", ObligationKind.Report).Obstacle);
    }

    // The lot data ended with year 4; only lot 1 was left to leave.
    [Fact]
    public void Plan_OfASupplierThatLeftItsLastLot_SendsNothingWhateverEndedBefore()
    {
        var left = Due.At("2026-01-12".Noon(), new SupplierListed(
            "Acme Recoveries",
            [new("1", Due.Framework.Starts, "2026-01-14".Day()), new("data", Due.Framework.Starts, null)]));

        Assert.Equal("2026-01-14".Day(), left.Record.MembershipOf(left.Framework).Ends);
        Assert.Equal(ChaseObstacle.SupplierLeft, left.Plan("2026-01-15", ObligationKind.Report).Obstacle);
    }

    [Fact]
    public void Plan_OfASupplierThatLeft_SendsNothing()
    {
        var left = Due.At("2026-01-12".Noon(), new SupplierListed("Acme Recoveries", [new("1", Due.Framework.Starts, "2026-01-14".Day())]));

        Assert.Null(left.Plan("2026-01-14", ObligationKind.Report).Obstacle);
        Assert.Equal(ChaseObstacle.SupplierLeft, left.Plan("2026-01-15", ObligationKind.Report).Obstacle);
        Assert.Null(left.ChasedAt("2026-01-14T09:10:00Z".Utc()).FirstDue());
    }

    [Fact]
    public void Plan_WithoutAContact_SaysSoAndKeepsTheStage()
    {
        var story = Due.WithContact("2026-01-05", "ann", active: false);

        Assert.Equal(ChaseObstacle.NoContact, story.Plan("2026-01-15", ObligationKind.Report).Obstacle);
        var found = story.WithContact("2026-01-16", "bob").ChasedAt("2026-01-19T09:10:00Z".Utc());
        Assert.Equal(["report overdue bob"], found.Sent());
    }

    [Fact]
    public void Plan_OfAnAddressThatFailedForGood_LeavesItOut()
    {
        var story = Due.WithContact("2025-01-06", "bob").ChasedAt("2026-01-07T09:10:00Z".Utc());
        var key = story.Told<MessageQueued>().Single(message => message.Key.Contact == "bob").Key;
        var stopped = story.At("2026-01-07".Noon(), new MessageClosed(key, MessageStatus.Failed, null, "permanent-failure"));
        var passing = story.At("2026-01-07".Noon(), new MessageClosed(key, MessageStatus.Failed, null, "temporary-failure"));

        Assert.Equal(["ann"], stopped.Plan("2026-01-15", ObligationKind.Report).Messages.Select(message => message.Key.Contact));
        Assert.Equal(["ann", "bob"], passing.Plan("2026-01-15", ObligationKind.Report).Messages.Select(message => message.Key.Contact));
        var anew = stopped.WithContact("2026-01-08", "bob", active: false).WithContact("2026-01-09", "bob");
        Assert.Equal(["ann", "bob"], anew.Plan("2026-01-15", ObligationKind.Report).Messages.Select(message => message.Key.Contact));
    }

    [Theory]
    [InlineData(Decision.Query)]
    [InlineData(Decision.Reopen)]
    public void Report_ThatIsCorrected_IsNeverChasedAsOverdue(Decision decision)
    {
        var story = Due.ReportAccepted("2026-01-08", Year, report => report)
            .Decided("2026-01-09", decision, Year, "report")
            .ReportArrived("worse", "2026-01-12").ReportJudged("2026-01-12", "worse", Year, UploadOutcome.Rejected)
            .ChasedFrom("2026-01-12", "2026-04-30");

        Assert.DoesNotContain(story.Told<MessageQueued>(), message => message.Key.Obligation == "report");
        Assert.Equal(decision == Decision.Query ? ["correction dueSoon ann", "correction overdue ann", "correction late ann", "correction late sue"] : [], story.Sent());
    }

    [Fact]
    public void SocialValuePlan_NotSent_IsChasedThreeTimes() =>
        Assert.Equal(
            ["plan dueSoon ann", "plan overdue ann", "plan late ann", "plan late sue"],
            Registered.ChasedFrom("2025-01-06", "2025-11-28").Sent());

    [Fact]
    public void Plan_OfVeryManyContacts_WritesToTwentyOfThem()
    {
        var story = Enumerable.Range(0, 150).Aggregate(Due, (soFar, number) => soFar with
        {
            Record = soFar.Record.Apply(new(0, "2025-01-06".Noon(), "test", null, new ContactListed(new($"c{number:000}", ContactRole.Reporting, true)))),
        });

        Assert.Equal(Recipients.Most, story.Plan("2026-01-15").Changes().Count());
    }
}
