using DrsFunctions.Compliance.Frameworks;
using DrsFunctions.Compliance.Ledgers;
using DrsFunctions.Compliance.Suppliers;
using DrsFunctions.Compliance.Targets;
using DrsFunctions.Rules.Tests.Building;
using static DrsFunctions.Rules.Tests.Building.Story;

namespace DrsFunctions.Rules.Tests.Targets;

/// <summary>Year 1 of the small framework is 2022; its report is due on 30 January 2023. Year 2 is due on 29 January 2024.</summary>
public sealed class SettlementTests
{
    private static readonly Kpi Volume = Definitions.Measure("A-01", new VolumeRule(0.10m, 100, 10));
    private static readonly Kpi Guard = Definitions.Measure("A-02", new GuardRule(0.98m)) with { Aggregate = Aggregate.Mean };
    private static readonly Framework Small = Definitions.Measuring(Volume, Guard);

    private static Story Planned => On(Small).Registered("2022-01-03", "data").PlanAccepted("2022-01-20", Commits("A-01", 1000));

    [Fact]
    public void Freeze_OnTheDueDateToItsLastSecond_HasNotCome()
    {
        var story = Planned.At("2023-01-30T23:59:59Z".Utc());

        Assert.Empty(story.Told<TargetsFrozen>());
        Assert.Equal("2023-01-30".Day(), story.Facts(1).FreezesAfter);
    }

    [Fact]
    public void Freeze_AtTheEndOfTheDueDate_KeepsTargetsAndBusiness()
    {
        var story = Planned.At("2023-01-31T00:00:00Z".Utc());

        var frozen = Assert.Single(story.Told<TargetsFrozen>());
        Assert.Equal((1, 0m), (frozen.Year, frozen.BusinessWonGbp));
        Assert.Equal(1100, frozen.Targets.Single(target => target.Code == "A-01").Figure);
        Assert.Equal("2023-01-30".Day(), story.Facts(1).FreezesAfter);
    }

    [Fact]
    public void Freeze_InSummer_ComesAtTheEndOfTheLondonDay()
    {
        // The year ends on 31 May 2023, the report is due on 28 June 2023, in British Summer Time.
        var story = On(Definitions.Of("2022-06-01", "2025-05-31", Volume)).Registered("2022-06-06", "data").PlanAccepted("2022-06-20", Commits("A-01", 1000));

        Assert.Empty(story.At("2023-06-28T22:59:59Z".Utc()).Told<TargetsFrozen>());
        Assert.Single(story.At("2023-06-28T23:00:00Z".Utc()).Told<TargetsFrozen>());
    }

    [Fact]
    public void Freeze_OfYearsPastWhenThePlanIsAccepted_ComesTwentyWorkingDaysLater()
    {
        var story = On(Small).Registered("2022-01-03", "data").PlanAccepted("2024-02-05", Commits("A-01", 1000));

        Assert.Empty(story.Recomputed("2024-03-04").Told<TargetsFrozen>());
        Assert.Equal([1, 2], story.Recomputed("2024-03-05").Told<TargetsFrozen>().Select(frozen => frozen.Year));
        Assert.Equal("2025-01-29".Day(), story.Facts(3).FreezesAfter);
    }

    [Fact]
    public void Freeze_OfYearsPast_IsTwentyDaysWhateverTheFrameworkGivesForReports()
    {
        var slow = Small with { Reporting = Small.Reporting with { DueWorkingDaysAfterYearEnd = 60 } };
        var story = On(slow).Registered("2022-01-03", "data").PlanAccepted("2024-02-05", Commits("A-01", 1000));

        Assert.Equal("2024-03-04".Day(), story.Facts(1).FreezesAfter);
    }

    [Fact]
    public void Freeze_PlanAcceptedOnTheDueDate_ComesAtItsEnd() =>
        Assert.Equal("2023-01-30".Day(), On(Small).Registered("2022-01-03", "data").PlanAccepted("2023-01-30").Facts(1).FreezesAfter);

    [Fact]
    public void Freeze_WithoutAPlanOrInAYearThatDoesNotCount_NeverComes()
    {
        var without = On(Small).Registered("2022-01-03", "data").Recomputed("2024-06-03");
        var joinedLate = On(Small).Registered("2022-11-01", new LotMembership("data", "2022-11-01".Day(), null)).PlanAccepted("2022-11-02").Recomputed("2023-06-01");

        Assert.Empty(without.Told<TargetsFrozen>());
        Assert.Empty(joinedLate.Told<TargetsFrozen>());
        Assert.Null(joinedLate.Facts(1).FreezesAfter);
    }

    [Fact]
    public void Facts_AfterTheFreezeInstant_ChangeNothingThoughNoTimerRan()
    {
        var story = Planned.Decided("2023-01-30", Decision.Reopen, null, "plan").PlanAccepted("2023-01-31", Commits("A-01", 2000));

        Assert.Equal(1100, story.Target(1, "A-01"));
        Assert.Equal(2400, story.Target(2, "A-01"));
        Assert.Equal("DecisionTaken TargetsFrozen PlanAccepted TargetsChanged", string.Join(' ', story.Entries.TakeLast(4).Select(entry => entry.Change.GetType().Name)));
        Assert.DoesNotContain(story.Told<TargetsChanged>().Last().Targets, change => change.Year == 1);
    }

    [Fact]
    public void Facts_BeforeTheFreezeInstant_StillCount() =>
        Assert.Equal(2200, Planned.Decided("2023-01-30", Decision.Reopen, null, "plan").PlanAccepted("2023-01-30", Commits("A-01", 2000)).Target(1, "A-01"));

    [Fact]
    public void Facts_OfALeaver_DoNotThawWhatIsFrozen()
    {
        var story = Planned.Recomputed("2023-02-01").Registered("2023-02-02", new LotMembership("data", "2022-01-01".Day(), "2022-02-01".Day()));

        Assert.Equal(1100, story.Target(1, "A-01"));
        Assert.Equal("2023-01-30".Day(), story.Facts(1).FreezesAfter);
    }

    [Fact]
    public void Plan_AcceptedLater_LeavesFrozenYearsFrozen()
    {
        var story = Planned.Recomputed("2023-02-01").Decided("2024-01-08", Decision.Reopen, null, "plan").PlanAccepted("2024-01-10", Commits("A-01", 2000));

        Assert.Equal(1100, story.Target(1, "A-01"));
        Assert.Equal("2023-01-31".Day(), story.Facts(1).FreezesAfter); // the day before its entry
        Assert.Equal("2024-01-29".Day(), story.Settlement.NextDay(story.Record)?.PlusDays(-1));
    }

    [Fact]
    public void Reopened_Report_FollowsTheFactsUntilItsReplacementIsAccepted()
    {
        var reopened = Planned
            .ReportAccepted("2023-01-20", 1, report => report.With("A-01", 1200))
            .Decided("2023-03-01", Decision.Reopen, 1, "report")
            .Decided("2023-03-02", Decision.Reopen, null, "plan")
            .PlanAccepted("2023-03-03", Commits("A-01", 2000))
            .Recomputed("2023-04-03");

        Assert.Null(reopened.Facts(1).FreezesAfter);
        Assert.Equal(2200, reopened.Target(1, "A-01"));
        Assert.Contains(new TargetChange(1, "A-01", 1100, 2200), reopened.Told<TargetsChanged>().Last().Targets);

        var replaced = reopened.ReportAccepted("2023-04-05", 1, report => report.With("A-01", 2300));

        Assert.Equal(2200, replaced.Told<TargetsFrozen>().Last().Targets.Single(target => target.Code == "A-01").Figure);
        Assert.Equal(2, replaced.Told<TargetsFrozen>().Count());
        Assert.Equal(2200, replaced.Decided("2023-05-02", Decision.Reopen, null, "plan").PlanAccepted("2023-05-03", Commits("A-01", 5000)).Target(1, "A-01"));
    }

    [Fact]
    public void Reopened_YearWithoutAReport_FreezesAllTheSame() =>
        Assert.Single(Planned.Decided("2023-01-20", Decision.Reopen, 1, "report").Recomputed("2023-02-01").Told<TargetsFrozen>());
}
