using DrsFunctions.Compliance.Frameworks;
using DrsFunctions.Compliance.Impact;
using DrsFunctions.Rules.Tests.Building;
using static DrsFunctions.Rules.Tests.Building.Together;

namespace DrsFunctions.Rules.Tests.Impact;

public sealed class DisclosureTests
{
    [Theory]
    [InlineData(0, false)]
    [InlineData(1, false)]
    [InlineData(4, false)]
    [InlineData(5, true)]
    public void Total_OfPeople_IsToldFromFiveOn(int people, bool isTold) => Assert.Equal(isTold, IsTold(PeopleKpi, [People(people)]));

    [Theory]
    [InlineData(4, false)]
    [InlineData(5, true)]
    public void Total_OfRatiosAndMeans_IsToldFromFiveConsumersOn(int consumers, bool isTold)
    {
        Assert.Equal(isTold, IsTold(CasesKpi, [Cases(1, consumers)]));
        Assert.Equal(isTold, IsTold(ScoreKpi, [Score(4, consumers)]));
    }

    [Fact]
    public void Total_OfWhatIsNotAboutConsumers_IsAlwaysTold() => Assert.True(IsTold(SessionsKpi, [Sessions(1)]));

    [Theory]
    [InlineData(3, 100, 0, false)]
    [InlineData(5, 100, 0, true)]
    [InlineData(0, 100, 0, true)]
    [InlineData(3, 100, 2, true)]
    [InlineData(3, 100, 1, false)]
    [InlineData(3, 100, 50, true)]
    public void Total_LessWhatOneSupplierKnowsOfItself_LeavesFiveOrNobody(int first, int second, int third, bool isTold) =>
        Assert.Equal(isTold, IsTold(PeopleKpi, [People(first)], [People(second)], [People(third)]));

    [Fact]
    public void Change_OnAYearThatIsWithheld_IsWithheldToo()
    {
        var years = In([Reporting("A", 1, People(3))], [Reporting("A", 1, People(50))], [Reporting("A", 1, People(60))]);
        var (second, third) = (years[1].Kpis[0], years[2].Kpis[0]);

        Assert.Equal((50m, null, null), (second.Total.Told, second.Previous.Told, second.Change.Told));
        Assert.True(second.Previous.IsWithheld && second.Change.IsWithheld);
        Assert.Equal((60m, 50m, 10m), (third.Total.Told, third.Previous.Told, third.Change.Told));
    }

    [Fact]
    public void Index_OfAThemeWithFewConsumers_IsWithheldWithTheWholeItIsLeftOf()
    {
        var year = In([Reporting("A", 1, Score(4, 4, 1.5m), Sessions(3, 1.2m), People(50, 1.1m))])[0];

        Assert.True(year.Theme("experience").Index.IsWithheld);
        Assert.True(year.Index.Index.IsWithheld);
        Assert.Equal((120m, 110m), (year.Theme("training").Index.Told, year.Theme("support").Index.Told));
    }

    [Fact]
    public void Index_OfAThemeWithFiveConsumers_IsTold() =>
        Assert.Equal(150m, In([Reporting("A", 1, Score(4, 5, 1.5m), Sessions(3, 1.2m))])[0].Theme("experience").Index.Told);

    [Fact]
    public void Index_OfFewPeopleAmongManyCases_IsTold() =>
        Assert.Equal(125m, In([Reporting("A", 1, People(3, 1.5m), Cases(30, 100, 1m))])[0].Theme("support").Index.Told);

    [Fact]
    public void Index_OfNoConsumers_IsTold() => Assert.Equal(120m, In([Reporting("A", 1, Sessions(1, 1.2m))])[0].Index.Index.Told);

    [Fact]
    public void Index_OfAnOutcomeThatGivesAPartOfAToldThemeAway_IsWithheld()
    {
        // The theme holds cases and people, the outcome the cases alone: the difference are 3 people.
        var people = PeopleKpi with { Outcome = null };

        var year = In(Together.Measuring(people, CasesKpi), [Reporting("A", 1, People(3, 1.5m), Cases(30, 100, 1m))])[0];

        Assert.Equal(125m, year.Theme("support").Index.Told);
        Assert.True(year.Outcome("O1").Index.IsWithheld);
    }

    [Theory]
    [InlineData(4, false)]
    [InlineData(5, true)]
    public void LikeForLike_LessASingleNewcomerWithFewConsumers_IsWithheld(int consumersOfNewcomer, bool isTold)
    {
        var index = In(
            [Reporting("A", 1, People(50, 1.1m))],
            [Reporting("A", 1, People(60, 1.2m)), Reporting("B", 1, People(consumersOfNewcomer, 1m))])[1].Index;

        Assert.False(index.Index.IsWithheld);
        Assert.Equal(isTold, index.LikeForLike.Told is not null);
        Assert.Equal(!isTold, index.LikeForLike.IsWithheld && index.ChangeLikeForLike.IsWithheld);
    }

    [Theory]
    [InlineData(4, false)]
    [InlineData(5, true)]
    public void PreviousLikeForLike_LessASingleLeaverWithFewConsumers_IsWithheld(int consumersOfLeaver, bool isTold)
    {
        var index = In(
            [Reporting("A", 1, People(50, 1.1m)), Reporting("B", 1, People(consumersOfLeaver, 1m))],
            [Reporting("A", 1, People(60, 1.2m))])[1].Index;

        Assert.Equal(isTold, index.PreviousLikeForLike.Told is not null);
        Assert.Equal(120m, index.LikeForLike.Told);
    }

    [Fact]
    public void PreviousLikeForLike_LessTheLikeForLikeOfItsOwnYear_IsWithheld()
    {
        // Year 2 is told for A and B (both reported year 1), then for A, B and C (all report year 3 too): the difference are C's 3.
        var years = In(
            [Reporting("A", 1, People(50)), Reporting("B", 1, People(50))],
            [Reporting("A", 1, People(60)), Reporting("B", 1, People(60)), Reporting("C", 1, People(3)), Reporting("D", 1, People(40))],
            [Reporting("A", 1, People(70)), Reporting("B", 1, People(70)), Reporting("C", 1, People(3))]);

        Assert.NotNull(years[1].Index.LikeForLike.Told);
        Assert.True(years[2].Index.PreviousLikeForLike.IsWithheld);
    }

    [Fact]
    public void Consumers_OfTheCatalogue_AreBehindCountsOfPeopleAndWhatIsAskedOfTheirCases() =>
        Assert.Equal(
            "VI-01 VI-02 VI-03 VI-04 VI-05 VI-06 VI-07 TR-02 IN-02 BP-01 BP-02 CX-01 CX-02 WS-01 CP-01",
            string.Join(' ', Definitions.Catalogue.Kpis.Where(Consumers.AreBehind).Select(kpi => kpi.Code)));

    private static bool IsTold(Kpi kpi, params KpiAggregate[][] suppliers)
    {
        var total = In([.. suppliers.Select((kpis, place) => Reporting($"S{place}", 1, kpis))])[0].Total(kpi);
        Assert.NotNull(total.Value);
        Assert.Equal(total.IsWithheld, total.Told is null);
        return !total.IsWithheld;
    }
}
