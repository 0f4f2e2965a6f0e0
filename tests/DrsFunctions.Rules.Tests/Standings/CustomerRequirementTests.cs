using DrsFunctions.Compliance.Requirements;
using DrsFunctions.Compliance.Standings;
using DrsFunctions.Rules.Tests.Building;
using static DrsFunctions.Rules.Tests.Building.Story;

namespace DrsFunctions.Rules.Tests.Standings;

public sealed class CustomerRequirementTests
{
    private const string Leeds = "10012345";
    private const string York = "10012346";

    // £2 million of Leeds and £3 million of York in year 1, £1 million of York in year 2.
    private static readonly Story Supplier = On(Definitions.Rm6226)
        .Registered("2021-12-15", "1")
        .PlanAccepted("2022-01-10", Commits("VI-01", 1850), Commits("VI-03", 38.5m), Commits("WF-02", 3.10m))
        .Awarded(
            "2022-01-20",
            Won("A-1", 2_000_000, "2021-12-14", "2022-12-13", Leeds),
            Won("A-2", 3_000_000, "2021-12-14", "2022-12-13", York),
            Won("A-3", 1_000_000, "2022-12-14", "2023-12-13", York));

    [Theory]
    [InlineData("VI-01", "1.5", "360")] // 1.5 × 120 × 2
    [InlineData("TR-01", "1.5", "5")] // 1.5 × 1.5 × 2 = 4.5
    [InlineData("VI-03", "2", "45.50")] // T = 38.5 + 2 + 1.5 = 42, so 38.5 + 2 × 3.5
    [InlineData("VI-03", "20", "100")] // no more than 100 %
    [InlineData("WF-02", "2", "2.74")] // T = floor(3.1 − 0.1 − 0.075) = 2.92, so 3.1 − 2 × 0.18
    [InlineData("WF-02", "50", "0.5")] // no less than the rule's limit
    public void Magnified_Target_FollowsFromTheCustomersBusinessOrTheSuppliersTarget(string kpi, string factor, string target)
    {
        var result = Assert.Single(Supplier.Required("2022-02-01", Magnify("R-1", kpi, factor.Number())).Facts(1).CustomerRequirements);

        Assert.Equal(target.Number(), result.Target);
        Assert.Equal(("R-1", Leeds, RequirementKind.Magnify, kpi, Rating.Other), (result.Requirement, result.CustomerUrn, result.Kind, result.Kpi, result.Rating));
        Assert.Equal(Definitions.Kpi(kpi).Title, result.Title);
        Assert.Null(result.Actual);
    }

    [Fact]
    public void Magnified_ByAPlanThatPromisesMorePerMillion_AsksForMore()
    {
        var story = On(Definitions.Rm6226).Registered("2021-12-15", "1").PlanAccepted("2022-01-10", Commits("VI-01", 1850, perMillion: 200))
            .Awarded("2022-01-20", Won("A-1", 2_000_000, "2021-12-14", "2022-12-13"))
            .Required("2022-02-01", Magnify("R-1", "VI-01", 1.5m));

        Assert.Equal(600m, Assert.Single(story.Facts(1).CustomerRequirements).Target);
    }

    [Fact]
    public void Magnified_PointsWithoutABaseline_HaveNoTarget()
    {
        var result = Assert.Single(Supplier.Required("2022-02-01", Magnify("R-1", "VI-04", 2)).Facts(1).CustomerRequirements);

        Assert.Equal((null, Rating.Other), (result.Target, result.Rating));
    }

    [Fact]
    public void Magnified_AtMultiplesOfAThird_IsNotRoundedUpByNoise()
    {
        // From a third of 100: T = 35.34 after 2 points, so 4 × 35.34 − 3 × 33.33… = 41.36 exactly.
        var story = On(Definitions.Rm6226).Registered("2021-12-15", "1").PlanAccepted("2022-01-10", Commits("VI-03", 100m / 3))
            .Awarded("2022-01-20", Won("A-1", 1, "2021-12-14", "2022-12-13"))
            .Required("2022-02-01", Magnify("R-1", "VI-03", 4));

        Assert.Equal((35.34m, 41.36m), (story.Target(1, "VI-03"), Assert.Single(story.Facts(1).CustomerRequirements).Target));
    }

    [Theory]
    [InlineData(360, Rating.Good)]
    [InlineData(359, Rating.ApproachingTarget)]
    [InlineData(300, Rating.RequiresImprovement)]
    [InlineData(100, Rating.Inadequate)]
    public void Magnified_IsRatedByTheCustomersLine(int done, Rating rating)
    {
        var story = Supplier.Required("2022-02-01", Magnify("R-1", "VI-01", 1.5m))
            .ReportAccepted("2023-01-05", 1, report => report.With("VI-01", 3000).With("VI-01", done, Leeds).With("VI-01", 500, York));

        var result = Assert.Single(story.Facts(1).CustomerRequirements);
        Assert.Equal((done, rating), (result.Actual, result.Rating));
    }

    [Fact]
    public void Magnified_WithoutALineOfTheCustomer_IsOther()
    {
        var story = Supplier.Required("2022-02-01", Magnify("R-1", "VI-01", 1.5m)).ReportAccepted("2023-01-05", 1, report => report.With("VI-01", 3000));

        Assert.Equal((null, Rating.Other), (story.Facts(1).CustomerRequirements[0].Actual, story.Facts(1).CustomerRequirements[0].Rating));
    }

    [Fact]
    public void Requirement_NeverChangesAKpiOrTheRating()
    {
        var without = Supplier.ReportAccepted("2023-01-05", 1, report => report.With("VI-01", 3000).With("VI-01", 1, Leeds).WithRatio("VI-03", 40, 100));
        var with = without.Required("2023-01-06", Magnify("R-1", "VI-01", 9), Magnify("R-2", "VI-03", 9), Local("R-3", "people", 1_000_000));

        Assert.Equal(3, with.Facts(1).CustomerRequirements.Length);
        Assert.Equal(without.Facts(1).Kpis.Select(kpi => kpi with { Steps = [] }), with.Facts(1).Kpis.Select(kpi => kpi with { Steps = [] }));
        Assert.Equal((without.Facts(1).Accepted!.Rating, without.Facts(1).Index), (with.Facts(1).Accepted!.Rating, with.Facts(1).Index));
        Assert.Equal(without.Facts(1).Accepted!.Reasons.AsEnumerable(), with.Facts(1).Accepted!.Reasons);
        Assert.Equal(without.Record.ToldTargets, with.Record.ToldTargets);
    }

    [Theory]
    [InlineData(null, null, 1)]
    [InlineData("2022-12-13", null, 1)]
    [InlineData("2022-12-14", null, 0)]
    [InlineData(null, "2021-12-14", 1)]
    [InlineData(null, "2021-12-13", 0)]
    public void Requirement_AppliesToTheYearsThatItsDatesTouch(string? starts, string? ends, int results) =>
        Assert.Equal(results, Supplier.Required("2022-02-01", Magnify("R-1", "VI-01", 2, starts, ends)).Facts(1).CustomerRequirements.Length);

    [Fact]
    public void Requirement_AppliesWhereTheCustomerHasALiveAward()
    {
        var story = Supplier.Required("2022-02-01", Magnify("R-1", "VI-01", 2), Magnify("R-2", "VI-01", 2, customer: York), Magnify("R-3", "VI-01", 2, customer: "10012347"));

        Assert.Equal("R-1 R-2", Names(story.Facts(1)));
        Assert.Equal("R-2", Names(story.Facts(2)));
        Assert.Equal("", Names(story.Facts(3)));
        Assert.Equal("R-2", Names(story.Awarded("2022-03-01", story.Record.Awards["A-1"] with { ValueGbp = 0 }).Facts(1)));
    }

    [Fact]
    public void Requirement_ForAKpiOfOtherLines_DoesNotApply() =>
        Assert.Empty(Supplier.Required("2022-02-01", Magnify("R-1", "IN-03", 2)).Facts(1).CustomerRequirements);

    [Fact]
    public void Requirement_ThatIsForAnotherSupplierNow_IsEnded()
    {
        var story = Supplier.Required("2022-02-01", Magnify("R-1", "VI-01", 2));
        var ended = story.Required("2022-02-02", Magnify("R-1", "VI-01", 2) with { Supplier = "another" });

        Assert.Empty(ended.Record.Requirements.All);
        Assert.Equal(ended.Entries, ended.Required("2022-02-03", Magnify("R-1", "VI-01", 2) with { Supplier = "another" }).Entries);
    }

    [Theory]
    [InlineData("people", "250", "250", null, null, null, Rating.Good)]
    [InlineData("people", "250", "240", null, null, null, Rating.ApproachingTarget)]
    [InlineData("percent", "80", null, "60", "100", null, Rating.RequiresImprovement)]
    [InlineData("percent", "80", null, "0", "0", null, Rating.Other)]
    [InlineData("daysPerFte", "3", "4", null, null, null, Rating.RequiresImprovement)]
    [InlineData("daysPerFte", "3", null, "250", "100", null, Rating.Good)]
    [InlineData("people", "250", "250", null, null, York, Rating.Other)]
    public void Local_IsRatedByItsLine(string unit, string target, string? value, string? numerator, string? denominator, string? customer, Rating rating)
    {
        var story = Supplier.Required("2022-02-01", Local("R-1", unit, target.Number()))
            .ReportAccepted("2023-01-05", 1, report => report.WithLocal("r 1", value?.Number(), numerator?.Number(), denominator?.Number(), customer));

        var result = Assert.Single(story.Facts(1).CustomerRequirements);
        Assert.Equal((rating, target.Number(), unit, "An aim of ours", null), (result.Rating, result.Target, result.Unit, result.Title, result.Kpi));
    }

    private static string Names(StandingFacts facts) => string.Join(' ', facts.CustomerRequirements.Select(requirement => requirement.Requirement));
}
