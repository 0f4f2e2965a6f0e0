using System.Collections.Immutable;
using DrsFunctions.Compliance.Impact;
using DrsFunctions.Rules.Tests.Building;
using static DrsFunctions.Rules.Tests.Building.Together;

namespace DrsFunctions.Rules.Tests.Impact;

/// <summary>The example of docs/impact.md, worked out by hand: A and B begin, C joins in year 2, B does not report on year 3.</summary>
public sealed class WorkedExampleTests
{
    private static readonly ImmutableArray<YearImpact> Years = In(
        [
            Reporting("A", 2, People(120, 1.2m), Sessions(4, 1m), Cases(60, 200, 1.2m)).For("10012345", "10054321"),
            Reporting("B", 1, People(90, 0.9m), Sessions(8, 2m), Cases(30, 100, 1m)).For("10012345"),
        ],
        [
            Reporting("A", 3, People(150, 1.5m), Sessions(5, 1.25m), Cases(80, 200, 1.6m)).For("10012345"),
            Reporting("B", 1, People(110, 1.1m), Sessions(8, 2m), Cases(36, 100, 1.2m)),
            Reporting("C", 4, People(40, 0.8m), Sessions(2, 1m), Cases(45, 90, 1m)).For("10077777", "10012345"),
        ],
        [
            Reporting("A", 6, People(160, 1.6m), Sessions(5, 1.25m), Cases(84, 200, 1.68m)).For("10012345"),
            Silent("B", 1).For("10088888"),
            Reporting("C", 4, People(55, 1.1m), Sessions(2, 1m), Cases(54, 90, 1.2m)).For("10077777"),
        ]);

    [Theory]
    [InlineData(1, "118.888889", null, null)]
    [InlineData(2, "118.958333", "118.888889", "0.069444")]
    [InlineData(3, "134.6", "118.958333", "15.641667")]
    public void Index_OfAll_IsWeightedByBusiness(int year, string index, string? previous, string? change) =>
        Assert.Equal((index.Number(), previous?.Number(), change?.Number()), Told(Years[year - 1].Index));

    [Theory]
    [InlineData(1, null, null, null)]
    [InlineData(2, "144.583333", "118.888889", "25.694444")]
    [InlineData(3, "134.6", "115.47619", "19.12381")]
    public void Index_LikeForLike_IsOfSuppliersThatReportedBothYears(int year, string? index, string? previous, string? change)
    {
        var found = Years[year - 1].Index;

        Assert.Equal(
            (index?.Number(), previous?.Number(), change?.Number()),
            (found.LikeForLike.Told, found.PreviousLikeForLike.Told, found.ChangeLikeForLike.Told));
    }

    [Theory]
    [InlineData(1, "111.666667", "133.333333")]
    [InlineData(2, "117.5", "121.875")]
    [InlineData(3, "144.4", "115")]
    public void Index_OfOutcomesAndThemes_HoldsTheirKpisOnly(int year, string support, string training)
    {
        var found = Years[year - 1];

        Assert.Equal((support.Number(), training.Number()), (found.Outcome("O1").Index.Told, found.Outcome("O2").Index.Told));
        Assert.Equal((support.Number(), training.Number()), (found.Theme("support").Index.Told, found.Theme("training").Index.Told));
        Assert.Equal((null, null, null), Told(found.Theme("experience")));
    }

    [Theory]
    [InlineData("A-01", "210", "300", "215")]
    [InlineData("A-02", "12", "15", "7")]
    [InlineData("A-03", "30", "41.282051", "47.586207")]
    public void Totals_OverTheYears_AddUpWithTheChangeOnTheYearBefore(string code, string first, string second, string third)
    {
        var totals = Years.Select(year => year.Kpis.Single(kpi => kpi.Kpi.Code == code)).ToArray();

        Assert.Equal([first.Number(), second.Number(), third.Number()], totals.Select(total => total.Total.Told));
        Assert.Equal([null, first.Number(), second.Number()], totals.Select(total => total.Previous.Told));
        Assert.Equal([null, second.Number() - first.Number(), third.Number() - second.Number()], totals.Select(total => total.Change.Told));
    }

    [Fact]
    public void Business_OfSuppliersThatDidNotReport_Counts() =>
        Assert.Equal([3_000_000m, 8_000_000m, 11_000_000m], Years.Select(year => year.BusinessWonGbp));

    [Fact]
    public void Customers_OfSeveralSuppliers_CountOnce() => Assert.Equal([2, 2, 3], Years.Select(year => year.Customers));

    [Fact]
    public void Suppliers_WithAnAcceptedReport_AreCounted() => Assert.Equal([2, 3, 2], Years.Select(year => year.Suppliers));

    [Fact]
    public void Exceptions_OfTheExample_AreTheFallsOfTrainingAndGrowthBelowBusiness() =>
        Assert.Equal(
            new Concern[]
            {
                new(ConcernCode.OutcomeFallen, 2, "O2", "The index of O2, More training, fell from 133.333333 to 121.875 in year 2."),
                new(ConcernCode.OutcomeFallen, 3, "O2", "The index of O2, More training, fell from 121.875 to 115 in year 3."),
                new(
                    ConcernCode.GrowthBelowBusiness,
                    3,
                    "index",
                    "Two years running the social value index grew by less than half of what business did: in year 2 by 0.1 %, business by 166.7 %; in year 3 by 13.1 %, business by 37.5 %."),
            },
            Concerns.Of(Years).AsEnumerable());

    private static (decimal?, decimal?, decimal?) Told(IndexImpact index) => (index.Index.Told, index.Previous.Told, index.Change.Told);
}
