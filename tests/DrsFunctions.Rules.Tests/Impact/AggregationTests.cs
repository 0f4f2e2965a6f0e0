using DrsFunctions.Compliance.Awards;
using DrsFunctions.Compliance.Frameworks;
using DrsFunctions.Compliance.Impact;
using DrsFunctions.Compliance.Ledgers;
using DrsFunctions.Rules.Tests.Building;
using static DrsFunctions.Rules.Tests.Building.Story;
using static DrsFunctions.Rules.Tests.Building.Together;

namespace DrsFunctions.Rules.Tests.Impact;

public sealed class AggregationTests
{
    private static readonly Kpi Promised = Definitions.Hundred("A-05") with { Commitment = Commitment.Planned };
    private static readonly Kpi Guard = Definitions.Measure("A-06", new GuardRule(0.5m));
    private static readonly Framework Small = Together.Measuring(PeopleKpi, CasesKpi, ScoreKpi, Promised, Guard);

    [Fact]
    public void Facts_OfAnAcceptedReport_KeepWhatWasReported() =>
        Assert.Equal(
            [People(150, 1.5m), Cases(2, 3, decimal.Round(200m / 3 / 30, 18)), Score(4.5m, 12, 1.5m)],
            Kept(report => report.With("A-01", 150).WithRatio("A-03", 2, 3).WithMean("A-04", 4.5m, 12)));

    [Fact]
    public void Facts_WithoutABaseline_KeepTheFigureWithoutARatio() => Assert.Equal([new("A-06", 40, null, null)], Kept(report => report.With("A-06", 40)));

    [Fact]
    public void Facts_PartsOfSingleCustomers_AreLeftOut() =>
        Assert.Equal([People(150, 1.5m)], Kept(report => report.With("A-01", 150).With("A-01", 60, "10012345")));

    [Fact]
    public void Facts_NothingToMeasureNotApplicableOrOutsideThePlan_AreLeftOut() =>
        Assert.Empty(Kept(report => report.WithRatio("A-03", 0, 0).WithNotApplicable("A-04").With("A-05", 70)));

    [Fact]
    public void Facts_BeforeAReport_KeepNothing()
    {
        var facts = On(Small).Registered("2022-01-03", "collections").PlanAccepted("2022-01-20").Facts(1);

        Assert.Empty(facts.Aggregates);
        Assert.False(Contribution.Of(facts).HasReported);
    }

    [Fact]
    public void Facts_OfAwards_NameTheCustomersOfThoseThatAreLiveInTheYearOnce()
    {
        var story = On(Small).Registered("2022-01-03", "collections").At("2022-01-04".Noon(), new AwardsListed(
        [
            Won("1", "10054321", "2021-01-01", "2022-01-01"),
            Won("2", "10012345", "2022-12-31", "2024-06-30"),
            Won("3", "10012345", "2022-02-01", "2022-03-01"),
            Won("4", "10077777", "2023-01-01", "2023-12-31"),
        ]));

        Assert.Equal("10012345 10054321", string.Join(' ', story.Facts(1).Customers.Order(StringComparer.Ordinal)));
        Assert.Equal("10012345 10077777", string.Join(' ', story.Facts(2).Customers.Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void Contribution_OfAStanding_IsWhatItAdds()
    {
        var facts = Story(report => report.With("A-01", 150)).Facts(1) with { BusinessWonGbp = 12.34m, Customers = ["10012345"] };

        var added = Contribution.Of(facts);

        Assert.Equal((facts.Supplier.Id, true, 12.34m), (added.Supplier, added.HasReported, added.BusinessWonGbp));
        Assert.Equal("10012345", Assert.Single(added.Customers));
        Assert.Equal(People(150, 1.5m), Assert.Single(added.Kpis));
    }

    [Fact]
    public void Index_OfOneSupplier_IsItsOwn()
    {
        var facts = Story(report => report.With("A-01", 113).WithRatio("A-03", 1, 7).WithMean("A-04", 3.1m, 50)).Facts(1);

        Assert.Equal(facts.Index, In(Small, [Contribution.Of(facts)])[0].Index.Index.Told);
    }

    private static Award Won(string award, string customer, string starts, string ends) => new(award, customer, null, "collections", starts.Day(), ends.Day(), 1000);

    private static KpiAggregate[] Kept(Func<ReportDraft, ReportDraft> write) => [.. Story(write).Facts(1).Aggregates];

    private static Story Story(Func<ReportDraft, ReportDraft> write) => On(Small)
        .Registered("2022-01-03", "collections")
        .PlanAccepted("2022-01-20", Commits("A-01", 100), Commits("A-03", 30), Commits("A-04", 3))
        .ReportAccepted("2023-01-10", 1, write);
}
