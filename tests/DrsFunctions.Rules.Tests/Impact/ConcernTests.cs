using DrsFunctions.Compliance.Impact;
using static DrsFunctions.Rules.Tests.Building.Together;

namespace DrsFunctions.Rules.Tests.Impact;

public sealed class ConcernTests
{
    [Theory]
    [InlineData(1.2, 1.3, false)]
    [InlineData(1.2, 1.2, true)]
    [InlineData(1.2, 1.1, true)]
    public void IndexNotRisen_OnTheYearBefore_IsAnException(double before, double now, bool isOne)
    {
        var found = Concerns.Of(In(Supplier((decimal)before, 1), Supplier((decimal)now, 1)));

        Assert.Equal(isOne, found.Any(concern => concern is { Code: ConcernCode.IndexNotRisen, Year: 2, Subject: "index" }));
    }

    [Fact]
    public void IndexNotRisen_InThirdsThatNoDecimalHolds_IsSeenAsEqual()
    {
        // 2/3, 2/3 and 5/3 of the baselines are as good as 1, 1 and 1.
        var years = In(
            [Reporting("A", 1, Sessions(1, 1m)), Reporting("B", 1, Sessions(1, 1m)), Reporting("C", 1, Sessions(1, 1m))],
            [
                Reporting("A", 1, Sessions(1, 0.666666666666666667m)),
                Reporting("B", 1, Sessions(1, 0.666666666666666667m)),
                Reporting("C", 1, Sessions(1, 1.666666666666666667m)),
            ]);

        Assert.Contains(
            new Concern(ConcernCode.IndexNotRisen, 2, "index", "The social value index of year 2 is 100, and was 100 the year before. 3 suppliers have reported."),
            Concerns.Of(years));
    }

    [Fact]
    public void IndexNotRisen_WhereNobodyHasReportedYet_IsNoException() => Assert.Empty(Concerns.Of(In(Supplier(1.2m, 1), [Silent("A", 1)])));

    [Fact]
    public void Exceptions_OfAFirstYear_AreNone() => Assert.Empty(Concerns.Of(In(Supplier(0.5m, 1))));

    [Fact]
    public void OutcomeFallen_WhileTheIndexRises_IsAnException()
    {
        var years = In([Reporting("A", 1, People(50, 1.1m), Sessions(3, 1.2m))], [Reporting("A", 1, People(60, 1.5m), Sessions(3, 1.1m))]);

        var found = Assert.Single(Concerns.Of(years));

        Assert.Equal(new(ConcernCode.OutcomeFallen, 2, "O2", "The index of O2, More training, fell from 120 to 110 in year 2."), found);
    }

    [Fact]
    public void OutcomeFallen_ThatOnlyStayed_IsNoException() =>
        Assert.Empty(Concerns.Of(In([Reporting("A", 1, People(50, 1.1m), Sessions(3, 1.2m))], [Reporting("A", 1, People(60, 1.5m), Sessions(3, 1.2m))])));

    [Fact]
    public void GrowthBelowBusiness_TwoYearsRunning_IsAnException()
    {
        // Business grows by 20 % and 50 %, the index by 9 % and 20 %.
        var found = Concerns.Of(In(Supplier(1m, 10), Supplier(1.09m, 12), Supplier(1.308m, 18)));

        Assert.Equal(
            new(
                ConcernCode.GrowthBelowBusiness,
                3,
                "index",
                "Two years running the social value index grew by less than half of what business did: in year 2 by 9 %, business by 20 %; in year 3 by 20 %, business by 50 %."),
            Assert.Single(found));
    }

    [Theory]
    [InlineData("half of business's growth in one of the years", 1.10, 12, 1.2, 18)]
    [InlineData("business did not grow in one of the years", 1.01, 10, 1.02, 18)]
    [InlineData("more than half in the second year", 1.01, 12, 1.3, 18)]
    public void GrowthBelowBusiness_NotTwoYearsRunning_IsNoException(string because, double second, int secondBusiness, double third, int thirdBusiness)
    {
        var found = Concerns.Of(In(Supplier(1m, 10), Supplier((decimal)second, secondBusiness), Supplier((decimal)third, thirdBusiness)));

        Assert.False(found.Any(concern => concern.Code == ConcernCode.GrowthBelowBusiness), because);
    }

    [Fact]
    public void GrowthBelowBusiness_FromNoBusinessAtAll_IsNoException() =>
        Assert.Empty(Concerns.Of(In(Supplier(1m, 0), Supplier(1.01m, 5), Supplier(1.02m, 10))));

    [Fact]
    public void Texts_OfWithheldFigures_DoNotTellThem()
    {
        var years = In([Reporting("A", 1, People(3, 1.7m))], [Reporting("A", 2, People(3, 1.6m))], [Reporting("A", 3, People(3, 1.5m))]);

        var texts = Concerns.Of(years).Select(concern => concern.Text).ToArray();

        Assert.Equal(
            [
                "The social value index of year 2 is no higher than the year before. 1 supplier has reported.",
                "The index of O1, More support, fell in year 2.",
                "The social value index of year 3 is no higher than the year before. 1 supplier has reported.",
                "The index of O1, More support, fell in year 3.",
                "Two years running the social value index grew by less than half of what business did: in year 2 business by 100 %; in year 3 business by 50 %.",
            ],
            texts);
    }

    private static Contribution[] Supplier(decimal ratio, decimal millions) => [Reporting("A", millions, Sessions(1, ratio))];
}
