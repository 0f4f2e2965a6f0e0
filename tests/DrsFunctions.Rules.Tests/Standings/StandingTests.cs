using DrsFunctions.Compliance.Frameworks;
using DrsFunctions.Compliance.Reports;
using DrsFunctions.Compliance.Standings;
using DrsFunctions.Compliance.Suppliers;
using DrsFunctions.Rules.Tests.Building;
using static DrsFunctions.Rules.Tests.Building.Story;

namespace DrsFunctions.Rules.Tests.Standings;

/// <summary>Rules 1 to 6 of the standing. Year 1 is 2022; its report is due on 30 January 2023 and late from 13 February.</summary>
public sealed class StandingTests
{
    private const string OnTime = "2023-01-10";
    private const string TooLate = "2023-02-01";

    [Theory]
    [InlineData("2022-06-01", Rating.Other, StandingReasonCode.ReportMissing)]
    [InlineData("2023-01-30", Rating.Other, StandingReasonCode.ReportMissing)]
    [InlineData("2023-01-31", Rating.RequiresImprovement, StandingReasonCode.Overdue)]
    [InlineData("2023-02-10", Rating.RequiresImprovement, StandingReasonCode.Overdue)]
    [InlineData("2023-02-13", Rating.Inadequate, StandingReasonCode.Late)]
    public void Rules2And3_WithoutAReport_GoWithTheDay(string day, Rating rating, StandingReasonCode reason) =>
        Judged(Supplier(100), day, rating, reason);

    [Fact]
    public void Rule1_Waived_ComesBeforeAllOthers()
    {
        Judged(Supplier(100).Decided("2023-02-20", Decision.Waive, 1), "2023-02-20", Rating.Other, StandingReasonCode.Waived);
        Judged(Reported(OnTime, 10).Decided("2023-02-20", Decision.Waive, 1), "2023-02-20", Rating.Other, StandingReasonCode.Waived);
    }

    [Fact]
    public void Rule1_NotRequired_ComesBeforeAReportAndItsFailures()
    {
        var story = On(Measuring(100)).Registered("2022-12-01", new LotMembership("data", "2022-12-01".Day(), null));

        Judged(story, "2023-03-01", Rating.Other, StandingReasonCode.NotRequired);
        Judged(story.ReportAccepted(OnTime, 1, report => report.With("K-01", 1)), "2023-03-01", Rating.Other, StandingReasonCode.NotRequired);
    }

    [Fact]
    public void Rule4_NoPlan_IsInadequateThoughNothingCouldBeRated() =>
        Judged(
            On(Measuring(100)).Registered("2022-01-03", "data").ReportAccepted(OnTime, 1, report => report.With("K-01", 200)),
            OnTime,
            Rating.Inadequate,
            StandingReasonCode.PlanMissing,
            StandingReasonCode.GrowthNotShown);

    [Theory]
    [InlineData(PracticeKind.VulnerabilityToolkit, "Debt Management Vulnerability Toolkit")]
    [InlineData(PracticeKind.MoneyAdviserNetwork, "MoneyAdviser Network")]
    public void Rule4_PracticeMissing_IsInadequateForConsumerFacingSuppliersOnly(PracticeKind practice, string named)
    {
        var collector = Judged(Reported(OnTime, "collections", report => report.Without(practice), 100), OnTime, Rating.Inadequate, StandingReasonCode.PracticeMissing);

        Assert.Contains(named, collector.Reasons[0].Text, StringComparison.Ordinal);
        Judged(Reported(OnTime, "data", report => report.Without(practice), 100), OnTime, Rating.Good);
    }

    [Fact]
    public void Rule4_BothPracticesMissing_AreTwoReasons() =>
        Judged(
            Reported(OnTime, "collections", report => report.Without(PracticeKind.VulnerabilityToolkit).Without(PracticeKind.MoneyAdviserNetwork), 100),
            OnTime,
            Rating.Inadequate,
            StandingReasonCode.PracticeMissing,
            StandingReasonCode.PracticeMissing);

    [Fact]
    public void Rule4_PracticeWithoutReferenceOrDate_CountsAsMissing()
    {
        Practice[] shown = [new(PracticeKind.VulnerabilityToolkit, null, "2022-01-01".Day(), null), new(PracticeKind.VulnerabilityToolkit, "2.1", null, null)];

        Assert.All(shown, practice => Judged(
            Reported(OnTime, "collections", report => report.Without(PracticeKind.VulnerabilityToolkit).With(practice), 100),
            OnTime,
            Rating.Inadequate,
            StandingReasonCode.PracticeMissing));
    }

    [Fact]
    public void Rule4_AQuarterInadequate_IsInadequate()
    {
        Judged(Reported(OnTime, 74, 100, 100, 100), OnTime, Rating.Inadequate, StandingReasonCode.QuarterInadequate, StandingReasonCode.BelowTarget);
        Judged(Reported(OnTime, 74, 100, 100, 100, 100), OnTime, Rating.ApproachingTarget, StandingReasonCode.BelowTarget);
    }

    [Fact]
    public void Rule5_NothingRated_IsOtherWhateverCapsThereAre() =>
        Judged(
            Supplier(100).ReportAccepted(TooLate, 1, report => report.WithNotApplicable("K-01")),
            TooLate,
            Rating.Other,
            StandingReasonCode.NothingRated,
            StandingReasonCode.NotOnTime,
            StandingReasonCode.GrowthNotShown);

    [Theory]
    [InlineData("100 100 100 100 90", Rating.Good)]
    [InlineData("100 100 100 90", Rating.ApproachingTarget)] // 75 % good
    [InlineData("100 100 100 100 100 100 100 100 100 89.9", Rating.ApproachingTarget)] // 90 % good, but one is not near
    [InlineData("90 90 90 89", Rating.ApproachingTarget)] // three quarters near
    [InlineData("100 100 100 100 100 89 89 89", Rating.RequiresImprovement)] // 62.5 % near
    [InlineData("90 90 89", Rating.RequiresImprovement)]
    [InlineData("100", Rating.Good)]
    [InlineData("75", Rating.RequiresImprovement)]
    public void Rule5_Shares_MakeTheRating(string attainments, Rating rating)
    {
        var story = Reported(OnTime, [.. attainments.Split(' ').Select(text => text.Number())]);

        Judged(story, OnTime, rating, rating == Rating.Good ? [] : [StandingReasonCode.BelowTarget]);
    }

    [Fact]
    public void Rule6_NotOnTime_CapsAtApproachingTarget()
    {
        Judged(Reported(TooLate, 100), TooLate, Rating.ApproachingTarget, StandingReasonCode.NotOnTime);
        Judged(Reported(TooLate, 80), TooLate, Rating.RequiresImprovement, StandingReasonCode.BelowTarget, StandingReasonCode.NotOnTime);
    }

    [Fact]
    public void Rule6_GrowthNotShown_CapsAtApproachingTarget()
    {
        var story = On(Measuring(100)).Registered("2022-01-03", "data").PlanAccepted("2022-01-20", Commits("K-01", 100)).ReportAccepted(OnTime, 1, report => report.With("K-01", 100));

        Judged(story, OnTime, Rating.ApproachingTarget, StandingReasonCode.GrowthNotShown);
    }

    [Fact]
    public void Rule6_GuardBroken_CapsAtRequiresImprovementAndCountsForNothingElse()
    {
        Judged(Guarded(guard: 49, OnTime), "2024-01-10", Rating.RequiresImprovement, StandingReasonCode.GuardBroken);
        Judged(Guarded(guard: 50, OnTime), "2024-01-10", Rating.Good);
    }

    [Fact]
    public void Reasons_OfEverythingAtOnce_AreWorstFirst()
    {
        var story = On(Measuring(74, 74)).Registered("2022-01-03", "collections").PlanAccepted("2022-01-20")
            .ReportAccepted(TooLate, 1, report => report.Without(PracticeKind.MoneyAdviserNetwork).With("K-01", 74).With("K-02", 74));

        Judged(
            story,
            TooLate,
            Rating.Inadequate,
            StandingReasonCode.PracticeMissing,
            StandingReasonCode.QuarterInadequate,
            StandingReasonCode.BelowTarget,
            StandingReasonCode.NotOnTime,
            StandingReasonCode.GrowthNotShown);
        Assert.All(story.Standing(1, TooLate).Reasons, reason => Assert.EndsWith(".", reason.Text, StringComparison.Ordinal));
    }

    [Fact]
    public void Reasons_GuardBrokenWithCaps_ComeBeforeThem() =>
        Judged(Guarded(guard: 49, "2024-02-05"), "2024-02-05", Rating.RequiresImprovement, StandingReasonCode.GuardBroken, StandingReasonCode.NotOnTime);

    [Fact]
    public void Standing_CorrectedReport_IsRatedByItsReplacement()
    {
        var story = Reported(OnTime, 50);

        Judged(story, OnTime, Rating.Inadequate, StandingReasonCode.QuarterInadequate, StandingReasonCode.BelowTarget);
        Judged(story.ReportAccepted("2023-03-01", 1, report => report.With("K-01", 100)), "2023-03-01", Rating.Good);
    }

    private static Framework Measuring(params decimal[] attainments) =>
        Definitions.Measuring([.. attainments.Select((_, index) => Definitions.Hundred(Code(index)))]);

    private static Story Supplier(params decimal[] attainments) => Supplier("data", Measuring(attainments));

    // Baselines of 40, so that every actual shows growth.
    private static Story Supplier(string lot, Framework framework) => On(framework)
        .Registered("2022-01-03", lot)
        .PlanAccepted("2022-01-20", [.. framework.Catalogues[0].Kpis.Select(kpi => Commits(kpi.Code, 40))]);

    private static Story Reported(string day, params decimal[] attainments) => Reported(day, "data", report => report, attainments);

    private static Story Reported(string day, string lot, Func<ReportDraft, ReportDraft> write, params decimal[] attainments) =>
        Supplier(lot, Measuring(attainments)).ReportAccepted(day, 1, report => attainments.Select((value, index) => (value, index))
            .Aggregate(write(report), (draft, kpi) => draft.With(Code(kpi.index), kpi.value)));

    // The year looked at is the second; the guard's target in it is 50.
    private static Story Guarded(decimal guard, string received)
    {
        var framework = Definitions.Measuring(Definitions.Hundred("K-01"), Definitions.Measure("G-01", new GuardRule(0.5m)) with { Aggregate = Aggregate.Mean });
        return Supplier("data", framework)
            .ReportAccepted(OnTime, 1, report => report.With("K-01", 100).WithMean("G-01", 100, 10))
            .ReportAccepted(received == OnTime ? "2024-01-10" : received, 2, report => report.With("K-01", 100).WithMean("G-01", guard, 10));
    }

    private static string Code(int index) => $"K-{index + 1:00}";

    private static Standing Judged(Story story, string day, Rating rating, params StandingReasonCode[] reasons)
    {
        var standing = story.Standing(day.StartsWith("2024", StringComparison.Ordinal) ? 2 : 1, day);
        Assert.Equal(rating, standing.Rating);
        Assert.Equal(reasons, standing.Reasons.Select(reason => reason.Code));
        return standing;
    }
}
