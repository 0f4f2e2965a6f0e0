using DrsFunctions.Compliance.Impact;
using DrsFunctions.Rules.Tests.Building;
using static DrsFunctions.Rules.Tests.Building.Together;

namespace DrsFunctions.Rules.Tests.Impact;

public sealed class TotalTests
{
    [Fact]
    public void Ratio_OfSeveralSuppliers_IsNumeratorsByDenominators() =>
        Assert.Equal(20m, In([Reporting("A", 0, Cases(90, 100)), Reporting("B", 0, Cases(110, 900))])[0].Total(CasesKpi).Told);

    [Fact]
    public void Ratio_OfAnotherUnit_IsNoPercentage()
    {
        var days = CasesKpi with { Unit = Definitions.DaysPerFte };

        Assert.Equal(2.5m, In(Together.Measuring(days), [Reporting("A", 0, Cases(250, 100))])[0].Total(days).Told);
    }

    [Fact]
    public void Mean_OfSeveralSuppliers_IsWeightedByResponses() =>
        Assert.Equal(4.7m, In([Reporting("A", 0, Score(5, 90)), Reporting("B", 0, Score(2, 10))])[0].Total(ScoreKpi).Told);

    [Fact]
    public void Total_ThatNobodyReported_IsNone() => Assert.Equal(ImpactFigure.None, In([Reporting("A", 1, People(10))])[0].Total(SessionsKpi));

    [Fact]
    public void Total_WithoutABaseline_Counts()
    {
        var year = In([Reporting("A", 1, People(10, ratio: null))])[0];

        Assert.Equal(10m, year.Total(PeopleKpi).Told);
        Assert.Equal(ImpactFigure.None, year.Index.Index);
    }

    [Fact]
    public void Previous_OfAKpiThatWasMeasuredOtherwise_IsNone()
    {
        var first = Together.Measuring(SessionsKpi, PeopleKpi).Catalogues[0];
        var hours = SessionsKpi with { Unit = new("hours", 0, 0, null, 0) };
        var changed = Together.Measuring(hours, PeopleKpi) with { Catalogues = [first, first with { Version = "2", EffectiveFrom = "2023-01-01".Day(), Kpis = [hours, PeopleKpi] }] };

        var years = In(changed, [Reporting("A", 1, Sessions(10), People(50))], [Reporting("A", 1, Sessions(30), People(60))]);

        Assert.Equal([ImpactFigure.None, new ImpactFigure(50)], years[1].Kpis.Select(kpi => kpi.Previous));
    }

    [Fact]
    public void Years_ThatLeaveOneOut_AreRefused()
    {
        var calculation = new ImpactCalculation(Together.Framework);
        calculation.Next(Together.Framework.Years[0], []);

        Assert.Throws<ArgumentException>(() => calculation.Next(Together.Framework.Years[2], []));
    }

    [Fact]
    public void Customers_WhoseUrnIsWrittenInCapitalAndSmallLetters_AreOne() =>
        Assert.Equal(2, In([Reporting("A", 1, Sessions(1)).For("GB-100a", "10012345"), Reporting("B", 1, Sessions(1)).For("gb-100A")])[0].Customers);

    [Fact]
    public void Weights_WhenNobodyHasBusiness_AreEqual() =>
        Assert.Equal(125m, In([Reporting("A", 0, Sessions(1, 1.5m)), Reporting("B", 0, Sessions(1, 1m))])[0].Index.Index.Told);

    [Fact]
    public void Weights_WhenOthersHaveBusiness_LeaveOutWhoHasNone() =>
        Assert.Equal(150m, In([Reporting("A", 2, Sessions(1, 1.5m)), Reporting("B", 0, Sessions(1, 1m))])[0].Index.Index.Told);

    [Fact]
    public void Weights_OfSuppliersThatDidNotReport_DoNotMatter() =>
        Assert.Equal(125m, In([Reporting("A", 0, Sessions(1, 1.5m)), Reporting("B", 0, Sessions(1, 1m)), Silent("C", 9)])[0].Index.Index.Told);

    [Fact]
    public void Weights_OfATheme_AreThoseOfTheSuppliersThatHaveIt() =>
        Assert.Equal(130m, In([Reporting("A", 7, Sessions(1, 1.5m)), Reporting("B", 1, People(50, 1.3m))])[0].Theme("support").Index.Told);
}
