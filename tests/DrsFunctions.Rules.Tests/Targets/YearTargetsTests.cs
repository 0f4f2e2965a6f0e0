using DrsFunctions.Compliance.Frameworks;
using DrsFunctions.Compliance.Suppliers;
using DrsFunctions.Compliance.Targets;
using DrsFunctions.Rules.Tests.Building;
using static DrsFunctions.Rules.Tests.Building.Story;

namespace DrsFunctions.Rules.Tests.Targets;

public sealed class YearTargetsTests
{
    private static readonly Kpi Volume = Definitions.Measure("A-01", new VolumeRule(0.10m, 100, 10));
    private static readonly Kpi Points = Definitions.Measure("A-03", new PointsRule(2, 0)) with { Unit = Definitions.Percent, Aggregate = Aggregate.Ratio };
    private static readonly Kpi Promised = Volume with { Code = "A-04", Commitment = Commitment.Planned };
    private static readonly Kpi OfSpend = Volume with { Code = "A-05", ServiceLines = [ServiceLine.SR] };
    private static readonly Framework Small = Definitions.Measuring(Volume, Points, Promised, OfSpend);

    [Fact]
    public void Targets_WithoutAPlan_AreNone()
    {
        var targets = On(Small).Registered("2022-01-03", "data").Targets(1);

        Assert.Equal("A-01 A-03", string.Join(' ', targets.Select(target => target.Code)));
        Assert.All(targets, target => Assert.Equal((null, FigureReason.PlanMissing), (target.Figure, target.Reason)));
    }

    [Fact]
    public void Targets_OfPlannedKpis_AreOwedByThoseWhoPlannedThem()
    {
        Assert.DoesNotContain(Planned().Targets(1), target => target.Code == "A-04");
        Assert.Equal(110, Planned(Commits("A-04", 100)).Target(1, "A-04"));
    }

    [Fact]
    public void Targets_OfALine_GoWithItsLot()
    {
        var story = On(Small)
            .Registered("2022-01-03", new LotMembership("spend", "2022-01-01".Day(), null), new LotMembership("data", "2022-01-01".Day(), null))
            .PlanAccepted("2022-01-20", Commits("A-05", 100));

        Assert.Equal((110, 120), (story.Target(1, "A-05"), story.Target(2, "A-05")));
        Assert.DoesNotContain(story.Targets(3), target => target.Code == "A-05");
    }

    [Fact]
    public void Targets_InAYearOfLessThanNinetyDays_AreNoneAndTheNextIsTheFirst()
    {
        var story = On(Small).Registered("2022-10-04", new LotMembership("data", "2022-10-04".Day(), null)).PlanAccepted("2022-10-10", Commits("A-01", 1000));

        Assert.Equal(FigureReason.NotRequired, story.Targets(1)[0].Reason);
        Assert.Null(story.Targets(1)[0].Figure);
        Assert.Equal(1100, story.Target(2, "A-01"));
    }

    [Fact]
    public void Targets_InAYearOfNinetyDays_AreTheFirstAndForThatPart()
    {
        var story = On(Small).Registered("2022-10-03", new LotMembership("data", "2022-10-03".Day(), null)).PlanAccepted("2022-10-10", Commits("A-01", 1000));

        Assert.Equal(272, story.Target(1, "A-01")); // 1100 × 90 ÷ 365
        Assert.Equal(1200, story.Target(2, "A-01"));
    }

    [Theory]
    [InlineData("2023-03-31", "296")] // 1200 × 90 ÷ 365, rounded up
    [InlineData("2023-03-30", null)]
    [InlineData("2023-12-31", "1200")]
    public void Targets_InTheYearOfLeaving_AreForThatPartAndNoneBelowNinetyDays(string left, string? target)
    {
        var story = On(Small).Registered("2022-01-03", new LotMembership("data", "2022-01-01".Day(), left.Day())).PlanAccepted("2022-01-20", Commits("A-01", 1000), Commits("A-03", 50));

        Assert.Equal(1100, story.Target(1, "A-01"));
        Assert.Equal(target?.Number(), story.Target(2, "A-01"));
        Assert.Equal(target is null ? null : 54, story.Target(2, "A-03"));
        Assert.Equal(target is null ? FigureReason.NotRequired : null, story.Targets(2)[0].Reason);
        Assert.Empty(story.Targets(3));
    }

    [Fact]
    public void Targets_OfAFrameworkFromALeapDay_AreOfWholeYears()
    {
        var leaping = Definitions.Of("2024-02-29", "2029-02-28", Volume);
        var story = On(leaping).Registered("2024-03-01", "data").PlanAccepted("2024-03-04", Commits("A-01", 1000));

        Assert.Equal(["2025-02-27", "2026-02-27", "2027-02-27", "2028-02-28", "2029-02-27", "2029-02-28"], leaping.Years.Select(year => year.Ends.ToString("uuuu-MM-dd", null)));
        Assert.Equal([1100m, 1200m, 1300m, 1400m, 1500m, null], leaping.Years.Select(year => story.Target(year.Number, "A-01")));
    }

    [Fact]
    public void Targets_OfASupplierThatJoinsOnALeapDay_AreForTheDaysFromIt()
    {
        var story = On(Small).Registered("2024-02-29", new LotMembership("data", "2024-02-29".Day(), null)).PlanAccepted("2024-03-04", Commits("A-01", 366));

        Assert.Equal("Baseline 366 366 | Yearly uplift 36.6 402.6 | Part year -64.9 337.7 | Rounding 0.3 338", Told.Steps(new(338, null, story.Targets(3)[0].Steps))); // 307 days of 366
        Assert.Equal((338m, 440m), (story.Target(3, "A-01"), story.Target(4, "A-01")));
    }

    [Fact]
    public void Targets_BeforeObligationsBegin_CountTheirYearsAllTheSame()
    {
        var framework = Small with { Reporting = Small.Reporting with { ObligationsFromYear = 3 } };
        var story = On(framework).Registered("2022-01-03", "data").PlanAccepted("2022-01-20", Commits("A-01", 1000));

        Assert.Equal([1100m, 1200m, 1300m, 1400m], framework.Years.Select(year => story.Target(year.Number, "A-01")!.Value));
    }

    [Fact]
    public void Points_WithoutABaseline_StartFromTheFirstAcceptedActual()
    {
        var story = Planned().ReportAccepted("2024-01-10", 2, report => report.WithRatio("A-03", 1, 3));

        Assert.Equal((null, FigureReason.BaselineMissing), (story.Targets(1)[1].Figure, story.Targets(1)[1].Reason));
        Assert.Equal((null, FigureReason.BaselineMissing), (story.Targets(2)[1].Figure, story.Targets(2)[1].Reason));
        Assert.Equal((35.34m, FigureReason.BaselineMissing), (story.Targets(3)[1].Figure, story.Targets(3)[1].Reason)); // 33.333… + 2
        Assert.Equal(37.34m, story.Target(4, "A-03"));
    }

    [Fact]
    public void Points_WithABaseline_KeepItWhateverIsReported() =>
        Assert.Equal(56, Planned(Commits("A-03", 50)).ReportAccepted("2023-01-10", 1, report => report.WithRatio("A-03", 9, 10)).Target(3, "A-03"));

    [Fact]
    public void Volume_WithoutABaseline_NeverTakesAnActualForIt() =>
        Assert.Equal(20, Planned().ReportAccepted("2023-01-10", 1, report => report.With("A-01", 900)).Target(2, "A-01"));

    [Fact]
    public void Points_FirstYearWithNothingToMeasure_LeavesTheNextToBeTheBaseline()
    {
        var story = Planned()
            .ReportAccepted("2023-01-10", 1, report => report.WithRatio("A-03", 0, 0))
            .ReportAccepted("2024-01-10", 2, report => report.WithRatio("A-03", 1, 2));

        Assert.Null(story.Target(2, "A-03"));
        Assert.Equal(52, story.Target(3, "A-03"));
    }

    [Fact]
    public void Guard_InALedger_TakesTheYearsThatWereAccepted()
    {
        var framework = Definitions.Measuring(Definitions.Measure("A-02", new GuardRule(0.5m)) with { Unit = Definitions.Percent, Aggregate = Aggregate.Ratio });
        var story = On(framework).Registered("2022-01-03", "data").PlanAccepted("2022-01-20")
            .ReportAccepted("2023-01-10", 1, report => report.WithRatio("A-02", 1, 10))
            .ReportAccepted("2025-01-10", 3, report => report.WithRatio("A-02", 3, 10));

        Assert.Equal([null, 5m, 5m, 10m], framework.Years.Select(year => story.Target(year.Number, "A-02")));
    }

    private static Story Planned(params Compliance.Plans.PlanCommitment[] commitments) =>
        On(Small).Registered("2022-01-03", "data").PlanAccepted("2022-01-20", commitments);
}
