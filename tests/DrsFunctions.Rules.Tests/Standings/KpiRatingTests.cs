using DrsFunctions.Compliance.Frameworks;
using DrsFunctions.Compliance.Standings;
using DrsFunctions.Compliance.Targets;
using DrsFunctions.Rules.Tests.Building;
using static DrsFunctions.Rules.Tests.Building.Story;

namespace DrsFunctions.Rules.Tests.Standings;

public sealed class KpiRatingTests
{
    private static readonly Kpi Hundred = Definitions.Hundred("A-01");
    private static readonly Kpi Lower = Definitions.Measure("A-02", new FloorRule(2.95m)) with { Unit = Definitions.DaysPerFte, Better = Better.Lower, Aggregate = Aggregate.Ratio };
    private static readonly Kpi Guard = Definitions.Measure("A-03", new GuardRule(0.5m)) with { Unit = Definitions.Percent, Aggregate = Aggregate.Ratio };
    private static readonly Kpi Promised = Hundred with { Code = "A-04", Commitment = Commitment.Planned };
    private static readonly Kpi Points = Definitions.Measure("A-05", new PointsRule(0.1m, 0)) with { Unit = Definitions.DaysPerFte, Better = Better.Lower, Aggregate = Aggregate.Ratio };
    private static readonly Kpi Score = Hundred with { Code = "A-06", Aggregate = Aggregate.Mean };
    private static readonly Framework Small = Definitions.Measuring(Hundred, Lower, Guard, Promised, Points, Score);

    [Theory]
    [InlineData("100", Rating.Good, "100")]
    [InlineData("99.9999999", Rating.ApproachingTarget, "99.9")]
    [InlineData("90", Rating.ApproachingTarget, "90")]
    [InlineData("89.99999", Rating.RequiresImprovement, "89.9")]
    [InlineData("75", Rating.RequiresImprovement, "75")]
    [InlineData("74.96", Rating.Inadequate, "74.9")]
    [InlineData("0", Rating.Inadequate, "0")]
    [InlineData("312.19", Rating.Good, "312.1")]
    public void Rating_AtTheEdgesOfBands_IsJudgedUnroundedAndToldRoundedDown(string actual, Rating rating, string attainment)
    {
        var result = Result("A-01", report => report.With("A-01", actual.Number()));

        Assert.Equal(rating, result.Rating);
        Assert.Equal(attainment.Number(), result.Attainment);
        Assert.Null(result.Reason);
    }

    [Theory]
    [InlineData("2.95", "1", Rating.Good, "100")]
    [InlineData("59", "18", Rating.ApproachingTarget, "90")]
    [InlineData("59.0001", "18", Rating.RequiresImprovement, "89.9")]
    [InlineData("59", "15", Rating.RequiresImprovement, "75")]
    [InlineData("59.01", "15", Rating.Inadequate, "74.9")]
    [InlineData("5.9", "4", Rating.Good, "200")]
    public void Rating_WhereLowerIsBetter_TurnsTheQuotientRound(string numerator, string denominator, Rating rating, string attainment)
    {
        var result = Result("A-02", report => report.WithRatio("A-02", numerator.Number(), denominator.Number()));

        Assert.Equal(rating, result.Rating);
        Assert.Equal(attainment.Number(), result.Attainment);
    }

    [Theory]
    [InlineData(10, 9, Rating.ApproachingTarget, 90)]
    [InlineData(4, 3, Rating.RequiresImprovement, 75)]
    public void Rating_AtAnEdgeThatNoDecimalHolds_IsWithinTheBand(int above, int below, Rating rating, int attainment)
    {
        for (var target = 0.01m; target <= 3; target += 0.01m)
        {
            var result = Planned(Definitions.Measuring(Lower with { Rule = new FloorRule(target) }))
                .ReportAccepted("2023-01-10", 1, report => report.WithRatio("A-02", target * above, below)).Result(1, "A-02");
            Assert.Equal((rating, attainment), (result.Rating, result.Attainment));
        }
    }

    [Fact]
    public void Rating_WithNothingToDivideBy_IsMetWithoutAFigure()
    {
        var noDays = Result("A-02", report => report.WithRatio("A-02", 0, 40));
        var noTarget = Planned(Definitions.Measuring(Definitions.Measure("A-01", new FloorRule(0)))).ReportAccepted("2023-01-10", 1, report => report.With("A-01", 0)).Result(1, "A-01");

        Assert.All([noDays, noTarget], result => Assert.Equal((Rating.Good, null), (result.Rating, result.Attainment)));
    }

    [Theory]
    [InlineData(200, Rating.Good)]
    [InlineData(199, Rating.RequiresImprovement)]
    [InlineData(0, Rating.RequiresImprovement)]
    public void Rating_OfAGuard_IsKeptOrBroken(int numerator, Rating rating)
    {
        var story = Planned(Small)
            .ReportAccepted("2023-01-10", 1, report => report.WithRatio("A-03", 400, 1000))
            .ReportAccepted("2024-01-10", 2, report => report.WithRatio("A-03", numerator, 1000));

        Assert.Equal(rating, story.Result(2, "A-03").Rating);
        Assert.Equal((Rating.Other, FigureReason.NothingToGuard), (story.Result(1, "A-03").Rating, story.Result(1, "A-03").Reason));
    }

    [Fact]
    public void Rating_WithoutAnActual_SaysWhy()
    {
        var story = Planned(Small).ReportAccepted("2023-01-10", 1, report => report
            .WithNotApplicable("A-01").WithRatio("A-02", 0, 0).With("A-04", 500).WithMean("A-06", 0, 0));

        Assert.Equal(
            "A-01 NotApplicable, A-02 NothingToMeasure, A-03 NothingToGuard, A-04 NotInPlan, A-05 BaselineMissing, A-06 NothingToMeasure",
            string.Join(", ", story.Facts(1).Kpis.Select(kpi => $"{kpi.Code} {kpi.Reason}")));
        Assert.All(story.Facts(1).Kpis, kpi => Assert.Equal((Rating.Other, null), (kpi.Rating, kpi.Attainment)));
        Assert.Equal(500, story.Result(1, "A-04").Actual);
    }

    [Fact]
    public void Rating_BeforeAnyReport_IsNotReported() =>
        Assert.Equal((Rating.Other, FigureReason.NotReported), (Planned(Small).Result(1, "A-01").Rating, Planned(Small).Result(1, "A-01").Reason));

    [Fact]
    public void Rating_WithoutAPlan_SaysThatItIsMissing()
    {
        var result = On(Small).Registered("2022-01-03", "data").ReportAccepted("2023-01-10", 1, report => report.With("A-01", 100)).Result(1, "A-01");

        Assert.Equal((Rating.Other, FigureReason.PlanMissing, 100m), (result.Rating, result.Reason, result.Actual));
    }

    [Fact]
    public void Rating_OfAPlannedKpiInThePlan_Counts() =>
        Assert.Equal(Rating.Good, On(Small).Registered("2022-01-03", "data").PlanAccepted("2022-01-20", Commits("A-04"))
            .ReportAccepted("2023-01-10", 1, report => report.With("A-04", 100)).Result(1, "A-04").Rating);

    [Fact]
    public void Actual_OfACustomersPart_IsNotTheWhole() =>
        Assert.Equal(100, Result("A-01", report => report.With("A-01", 7, "10012345").With("A-01", 100)).Actual);

    [Theory]
    [InlineData(2, 3, "0.666667")]
    [InlineData(1, 3, "0.333333")]
    [InlineData(1, 2_000_000, "0.000001")]
    public void Actual_OfARatio_IsToldToSixPlacesHalfUp(int numerator, int denominator, string told) =>
        Assert.Equal(told.Number(), Result("A-02", report => report.WithRatio("A-02", numerator, denominator)).Actual);

    [Fact]
    public void Actual_OfAPercentage_IsTimesAHundred() =>
        Assert.Equal(66.666667m, Result("A-03", report => report.WithRatio("A-03", 2, 3)).Actual);

    [Fact]
    public void Rating_BaselineOfThirdsBelowTheLimit_IsMetByTheSameAgain()
    {
        var story = Planned(Definitions.Measuring(Points with { Rule = new PointsRule(0.1m, 0.5m) }))
            .ReportAccepted("2023-01-10", 1, report => report.WithRatio("A-05", 1, 3))
            .ReportAccepted("2024-01-10", 2, report => report.WithRatio("A-05", 1, 3));

        var result = story.Result(2, "A-05");
        Assert.Equal((Rating.Good, 100m, 0.333333m), (result.Rating, result.Attainment, result.Baseline));
    }

    private static Story Planned(Framework framework) => On(framework).Registered("2022-01-03", "data").PlanAccepted("2022-01-20");

    private static KpiResult Result(string code, Func<ReportDraft, ReportDraft> write) =>
        Planned(Small).ReportAccepted("2023-01-10", 1, write).Result(1, code);
}
