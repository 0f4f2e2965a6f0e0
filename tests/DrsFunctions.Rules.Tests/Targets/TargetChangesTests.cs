using DrsFunctions.Compliance.Frameworks;
using DrsFunctions.Compliance.Ledgers;
using DrsFunctions.Compliance.Suppliers;
using DrsFunctions.Compliance.Targets;
using DrsFunctions.Rules.Tests.Building;
using static DrsFunctions.Rules.Tests.Building.Story;

namespace DrsFunctions.Rules.Tests.Targets;

public sealed class TargetChangesTests
{
    private static readonly Kpi Volume = Definitions.Measure("A-01", new VolumeRule(0.10m, 100, 10));
    private static readonly Kpi Guard = Definitions.Measure("A-02", new GuardRule(0.98m)) with { Aggregate = Aggregate.Mean };
    private static readonly Kpi Points = Definitions.Measure("A-03", new PointsRule(2, 0)) with { Unit = Definitions.Percent, Aggregate = Aggregate.Ratio };
    private static readonly Framework Small = Definitions.Measuring(Volume, Guard, Points);

    private static Story Planned => On(Small).Registered("2022-01-03", "data").PlanAccepted("2022-01-20", Commits("A-01", 1000), Commits("A-03", 50));

    [Fact]
    public void Changes_OfAPlan_AreToldOnceForAllYears()
    {
        var told = Assert.Single(Planned.Told<TargetsChanged>());

        Assert.Equal(
            [(1, 1100m), (2, 1200m), (3, 1300m), (4, 1400m)],
            told.Targets.Where(change => change.Code == "A-01").Select(change => (change.Year, change.New!.Value)));
        Assert.All(told.Targets, change => Assert.Null(change.Old));
        Assert.Equal(8, told.Targets.Length);
    }

    [Fact]
    public void Changes_OfAReport_AreTheLaterYearsGuards()
    {
        var story = Planned.ReportAccepted("2023-01-20", 1, report => report.WithMean("A-02", 40, 10));

        Assert.Equal(
            [new(2, "A-02", null, 40), new(3, "A-02", null, 40), new(4, "A-02", null, 40)],
            story.Told<TargetsChanged>().Last().Targets.ToArray());
        Assert.Equal(2, story.Told<TargetsChanged>().Count());
    }

    [Fact]
    public void Changes_OfACorrection_SayOldAndNew()
    {
        var story = Planned
            .ReportAccepted("2023-01-20", 1, report => report.WithMean("A-02", 40, 10))
            .ReportAccepted("2023-01-25", 1, report => report.WithMean("A-02", 50, 10));

        Assert.Equal(
            [new(2, "A-02", 40, 49), new(3, "A-02", 40, 49), new(4, "A-02", 40, 49)],
            story.Told<TargetsChanged>().Last().Targets.ToArray());
    }

    [Fact]
    public void Changes_WhenAFigureGoes_SayThatThereIsNone()
    {
        var story = Planned
            .ReportAccepted("2023-01-20", 1, report => report.WithMean("A-02", 40, 10))
            .ReportAccepted("2023-01-25", 1, report => report.WithNotApplicable("A-02"));

        Assert.Contains(new TargetChange(2, "A-02", 40, null), story.Told<TargetsChanged>().Last().Targets);
        Assert.False(story.Record.ToldTargets[2].ContainsKey("A-02"));
    }

    [Fact]
    public void Changes_WhenNothingChanged_AreNone()
    {
        var again = Planned.Recomputed("2022-05-05").Recomputed("2022-06-06").Registered("2022-07-07", "data");

        Assert.Single(again.Told<TargetsChanged>());
        Assert.Equal(Planned.Entries.Length + 1, again.Entries.Length);
    }

    [Fact]
    public void Changes_BeforeThereIsAPlan_AreNone() =>
        Assert.Empty(On(Small).Registered("2022-01-03", "data").ReportAccepted("2023-01-20", 1, report => report.WithMean("A-02", 40, 10)).Told<TargetsChanged>());

    [Fact]
    public void Changes_OfALeaver_TakeTheLaterYearsAway()
    {
        var story = Planned.Registered("2022-12-01", new LotMembership("data", "2022-01-01".Day(), "2022-12-31".Day()));

        Assert.Equal([2, 3, 4], story.Told<TargetsChanged>().Last().Targets.Where(change => change is { Code: "A-01", New: null }).Select(change => change.Year));
        Assert.Equal(1100, story.Target(1, "A-01"));
    }

    [Fact]
    public void NextDay_IsTheDayAfterTheNextFreeze()
    {
        Assert.Equal("2023-01-31".Day(), Planned.Settlement.NextDay(Planned.Record));

        var frozen = Planned.Recomputed("2023-01-31");
        Assert.Equal("2024-01-30".Day(), frozen.Settlement.NextDay(frozen.Record));
    }

    [Fact]
    public void NextDay_WithoutAPlanOrWithEveryYearFrozen_IsNone()
    {
        var unplanned = On(Small).Registered("2022-01-03", "data");
        var over = Planned.Recomputed("2026-06-01");

        Assert.Null(unplanned.Settlement.NextDay(unplanned.Record));
        Assert.Null(over.Settlement.NextDay(over.Record));
        Assert.Equal(4, over.Told<TargetsFrozen>().Count());
    }

    [Fact]
    public void NextDay_Settled_MovesOn()
    {
        var story = Planned;
        for (var turns = 0; story.Settlement.NextDay(story.Record) is { } day; turns++)
        {
            Assert.True(turns < Small.Years.Length, "settling did not move the next day on");
            Assert.Equal(story.Entries.Length, story.Recomputed(day.PlusDays(-1).ToString("uuuu-MM-dd", null)).Entries.Length);
            story = story.Recomputed(day.ToString("uuuu-MM-dd", null));
        }

        Assert.Equal([1, 2, 3, 4], story.Told<TargetsFrozen>().Select(frozen => frozen.Year));
    }
}
