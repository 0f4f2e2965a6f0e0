using DrsFunctions.Compliance.Targets;
using DrsFunctions.Rules.Tests.Building;

namespace DrsFunctions.Rules.Tests.Targets;

public sealed class RuleTests
{
    [Fact]
    public void Volume_PartOfAYear_TakesThatPartOfTheBaseAndAllOfTheBusiness() =>
        Assert.Equal(
            "Baseline 1850 1850 | Yearly uplift 185 2035 | Part year -1533.219178 501.780822 | Business won 288 789.780822 | Rounding 0.219178 790",
            Told.Steps(Basis.Of("VI-01").From(1850).InYear(1).ForDays(90).WithBusiness(2.4m).Target()));

    [Fact]
    public void Points_PartOfAYear_AreAskedForInFull() =>
        Assert.Equal(40.5m, Basis.Of("VI-03").From(38.5m).InYear(1).ForDays(90).Figure());

    [Theory]
    [InlineData(null, FigureReason.BaselineMissing)]
    [InlineData(0, null)]
    public void Volume_WithoutABaseline_StartsAtNothing(int? baseline, FigureReason? reason)
    {
        var target = Basis.Of("VI-01").From(baseline).InYear(3).Target();

        Assert.Equal(75, target.Figure);
        Assert.Equal(reason, target.Reason);
    }

    [Fact]
    public void Points_WithoutABaseline_HaveNoTarget()
    {
        var target = Basis.Of("VI-03").From(null).Target();

        Assert.Null(target.Figure);
        Assert.Equal(FigureReason.BaselineMissing, target.Reason);
        Assert.Empty(target.Steps);
    }

    [Theory]
    [InlineData("97.5", 1, "99.5")]
    [InlineData("99", 1, "100")]
    [InlineData("100", 4, "100")]
    public void Points_HigherIsBetter_StopAtTheUnitsMaximum(string baseline, int year, string target) =>
        Assert.Equal(target.Number(), Basis.Of("VI-03").From(baseline.Number()).InYear(year).Figure());

    [Theory]
    [InlineData("0.65", 1, "0.55", "Baseline 0.65 0.65 | Yearly uplift -0.1 0.55")]
    [InlineData("0.65", 2, "0.5", "Baseline 0.65 0.65 | Yearly uplift -0.2 0.45 | Limit 0.05 0.5")]
    [InlineData("0.4", 3, "0.4", "Baseline 0.4 0.4 | Yearly uplift -0.3 0.1 | Limit 0.3 0.4")]
    [InlineData("0", 1, "0", "Yearly uplift -0.1 -0.1 | Limit 0.1 0")]
    public void Points_LowerIsBetter_StopAtTheLimitAndNeverAboveTheBaseline(string baseline, int year, string target, string steps)
    {
        var figure = Basis.Of("WF-02").From(baseline.Number()).InYear(year).Target();

        Assert.Equal(target.Number(), figure.Figure);
        Assert.Equal(steps, Told.Steps(figure));
    }

    [Fact]
    public void Points_BaselineOfThirdsBelowTheLimit_IsKeptToItsLastDigit()
    {
        const decimal Third = 1m / 3;
        var target = Basis.Of("WF-02").From(Third).InYear(1).Target();

        Assert.Equal(Third, target.Figure);
        Assert.Equal(Third, target.Steps[^1].Total);
        Assert.Equal(Third, target.Steps.Sum(step => step.Amount));
    }

    [Fact]
    public void Plan_HigherRates_AreTheSuppliers()
    {
        Assert.Equal(2220 + 240, Basis.Of("VI-01").From(1850).InYear(1).WithBusiness(1).Promising(uplift: 0.20m, perMillion: 240).Figure());
        Assert.Equal(41.5m, Basis.Of("VI-03").From(38.5m).InYear(1).Promising(points: 3).Figure());
        Assert.Equal(2.9m, Basis.Of("WF-02").From(3.1m).InYear(1).Promising(points: 0.2m).Figure());
    }

    [Fact]
    public void Plan_RatesBelowTheCatalogues_AskForNoLess()
    {
        Assert.Equal(2035 + 120, Basis.Of("VI-01").From(1850).InYear(1).WithBusiness(1).Promising(uplift: 0.01m, perMillion: 1).Figure());
        Assert.Equal(40.5m, Basis.Of("VI-03").From(38.5m).InYear(1).Promising(points: 1).Figure());
    }

    [Fact]
    public void Floor_WhateverTheYearAndTheBusiness_StaysTheSame()
    {
        var target = Basis.Of("VI-07").From(98).InYear(4).WithBusiness(30).Target();

        Assert.Equal(95, target.Figure);
        Assert.Equal("Floor 95 95", Told.Steps(target));
    }

    [Fact]
    public void Guard_OfARatio_IsItsShareOfTheLastTwoYears()
    {
        var target = Basis.Of("CP-01").After((10, 1), (40, 0), (41, 5)).Target();

        Assert.Equal(39.69m, target.Figure);
        Assert.Equal("Guard 39.69 39.69", Told.Steps(target));
        Assert.Equal(40.18m, Basis.Of("CP-01").After((41, 0)).Figure());
    }

    [Fact]
    public void Guard_OfARatio_RoundsUp() => Assert.Equal(32.67m, Basis.Of("CP-01").After((100m / 3, 0)).Figure());

    [Fact]
    public void Guard_OfThirds_IsNotRaisedByTheErrorOfADivision() =>
        Assert.Equal(98, Basis.Of("CP-02").After((100, 3), (200, 6)).WithBusiness(3).Figure());

    [Fact]
    public void Guard_OfASum_GoesWithTheBusinessAndPassesOverYearsWithoutAny()
    {
        // £500,000 and £300,000 for each million: 0.98 × 400,000 × 3.
        Assert.Equal(1_176_000, Basis.Of("CP-02").After((9, 1), (500_000, 1), (7, 0), (600_000, 2)).WithBusiness(3).Figure());
        Assert.Equal(490_000, Basis.Of("CP-02").After((500_000, 1), (7, 0)).WithBusiness(1).Figure());
    }

    [Theory]
    [InlineData("CP-01", false, 1)]
    [InlineData("CP-02", false, 1)]
    [InlineData("CP-02", true, 0)]
    public void Guard_WithNothingBeforeOrNoBusiness_IsNone(string code, bool hasBefore, int millions)
    {
        var basis = Basis.Of(code).WithBusiness(millions);
        var target = (hasBefore ? basis.After((500_000, 1)) : basis).Target();

        Assert.Null(target.Figure);
        Assert.Equal(FigureReason.NothingToGuard, target.Reason);
    }

    [Fact]
    public void Guard_OfASumOfYearsWithoutBusiness_IsNone() =>
        Assert.Null(Basis.Of("CP-02").After((500_000, 0), (400_000, 0)).WithBusiness(2).Figure());

    [Fact]
    public void Guard_OfARatioWithoutBusiness_Stands() => Assert.Equal(39.2m, Basis.Of("CP-01").After((40, 0)).WithBusiness(0).Figure());
}
