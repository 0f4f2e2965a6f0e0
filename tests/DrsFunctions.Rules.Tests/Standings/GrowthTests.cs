using DrsFunctions.Compliance.Frameworks;
using DrsFunctions.Compliance.Plans;
using DrsFunctions.Compliance.Standings;
using DrsFunctions.Rules.Tests.Building;
using static DrsFunctions.Rules.Tests.Building.Story;

namespace DrsFunctions.Rules.Tests.Standings;

public sealed class GrowthTests
{
    private static readonly Kpi First = Definitions.Hundred("A-01");
    private static readonly Kpi Second = Definitions.Hundred("A-02");
    private static readonly Kpi Training = Definitions.Hundred("A-03") with { Theme = "training" };
    private static readonly Kpi Lower = Definitions.Measure("A-04", new FloorRule(3)) with { Better = Better.Lower, Unit = Definitions.DaysPerFte, Aggregate = Aggregate.Ratio };
    private static readonly Kpi Guard = Definitions.Measure("A-05", new GuardRule(0.5m));
    private static readonly Kpi Promised = Definitions.Hundred("A-06") with { Commitment = Commitment.Planned };
    private static readonly Kpi Points = Definitions.Measure("A-07", new PointsRule(1, 0)) with { Unit = Definitions.Percent, Aggregate = Aggregate.Ratio };
    private static readonly Framework Small = Definitions.Measuring(First, Second, Training, Lower, Guard, Promised, Points);

    [Fact]
    public void Index_IsAHundredTimesTheMeanRatioToBaseline()
    {
        var facts = Of([Commits("A-01", 100), Commits("A-02", 100)], report => report.With("A-01", 150).With("A-02", 120));

        Assert.Equal((135m, true), (facts.Index, facts.Growth));
    }

    [Fact]
    public void Index_RatioAboveThree_CountsAsThree() =>
        Assert.Equal(300, Of([Commits("A-01", 1)], report => report.With("A-01", 5000)).Index);

    // 10^12 ÷ 10^-20 is more than a decimal holds.
    [Fact]
    public void Index_RatioToABaselineOfNextToNothing_CountsAsThree()
    {
        var higher = Of([Commits("A-01", 0.00000000000000000001m)], report => report.With("A-01", 1_000_000_000_000));
        var lower = Of([Commits("A-04", 1_000_000_000_000)], report => report.WithRatio("A-04", 0.00000000000000000001m, 1));

        Assert.Equal((300m, 300m), (higher.Index, lower.Index));
    }

    [Theory]
    [InlineData(2, 1, "150")]
    [InlineData(6, 1, "50")]
    [InlineData(1, 1, "300")]
    [InlineData(0, 1, "300")]
    [InlineData(7, 1, "42.857143")]
    public void Index_WhereLowerIsBetter_TurnsTheRatioRound(int numerator, int denominator, string index) =>
        Assert.Equal(index.Number(), Of([Commits("A-04", 3)], report => report.WithRatio("A-04", numerator, denominator)).Index);

    [Fact]
    public void Growth_IndexOfExactlyAHundred_IsNotShown()
    {
        // Ratios of 2/3, 2/3 and 5/3: thirds that no decimal holds.
        var facts = Of([Commits("A-01", 3), Commits("A-02", 3), Commits("A-06", 3)], report => report.With("A-01", 2).With("A-02", 2).With("A-06", 5));

        Assert.Equal((100m, false), (facts.Index, facts.Growth));
    }

    [Fact]
    public void Growth_OneThemeBelowItsBaseline_IsNotShown()
    {
        var below = Of([Commits("A-01", 100), Commits("A-03", 100)], report => report.With("A-01", 300).With("A-03", 99));
        var at = Of([Commits("A-01", 100), Commits("A-03", 100)], report => report.With("A-01", 300).With("A-03", 100));

        Assert.Equal((199.5m, false), (below.Index, below.Growth));
        Assert.Equal((200m, true), (at.Index, at.Growth));
    }

    [Fact]
    public void Growth_KpiBelowItsBaselineInAThemeThatIsNot_IsShown() =>
        Assert.True(Of([Commits("A-01", 100), Commits("A-02", 100)], report => report.With("A-01", 90).With("A-02", 120)).Growth);

    [Fact]
    public void Index_WithoutABaselineAboveZero_IsNone()
    {
        var facts = Of([Commits("A-01", 0)], report => report.With("A-01", 100).With("A-02", 100));

        Assert.Null(facts.Index);
        Assert.Null(facts.Growth);
        Assert.Contains(facts.Accepted!.Reasons, reason => reason.Code == StandingReasonCode.GrowthNotShown);
    }

    [Fact]
    public void Index_GuardsUnplannedAndUnmeasuredKpis_AreLeftOut()
    {
        var facts = Of(
            [Commits("A-01", 100), Commits("A-02", 100), Commits("A-04", 3), Commits("A-05", 1)],
            report => report.With("A-01", 150).WithNotApplicable("A-02").WithRatio("A-04", 0, 0).With("A-05", 5).With("A-06", 500));

        Assert.Equal(150, facts.Index);
    }

    [Fact]
    public void Index_PointsWithoutABaseline_CountFromTheYearAfterTheFirstActual()
    {
        var story = On(Small).Registered("2022-01-03", "data").PlanAccepted("2022-01-20")
            .ReportAccepted("2023-01-10", 1, report => report.WithRatio("A-07", 2, 3))
            .ReportAccepted("2024-01-10", 2, report => report.WithRatio("A-07", 3, 3));

        Assert.Null(story.Facts(1).Index);
        Assert.Equal(150, story.Facts(2).Index);
    }

    [Fact]
    public void Index_BeforeAReport_IsNone() =>
        Assert.Null(On(Small).Registered("2022-01-03", "data").PlanAccepted("2022-01-20", Commits("A-01", 100)).Facts(1).Index);

    private static StandingFacts Of(PlanCommitment[] commitments, Func<ReportDraft, ReportDraft> write) =>
        On(Small).Registered("2022-01-03", "data").PlanAccepted("2022-01-20", commitments).ReportAccepted("2023-01-10", 1, write).Facts(1);
}
