using DrsFunctions.Compliance.Awards;
using DrsFunctions.Compliance.Feedback;
using DrsFunctions.Compliance.Standings;
using DrsFunctions.Compliance.Suppliers;
using DrsFunctions.Rules.Tests.Building;

namespace DrsFunctions.Rules.Tests.Standings;

/// <summary>A supplier of the consumer-facing lot 1 of RM6226, registered on 6 January 2025, with business from then on.</summary>
public sealed class FeedbackObligationTests
{
    private static readonly Award Business = Story.Won("A1", 1_000_000, "2025-01-01", "2025-09-30") with { Lot = "1" };

    private static Story Registered => Story.On(Definitions.Rm6226).Registered("2025-01-06", "1");

    private static Story Consumers => Registered.Awarded("2025-01-06", Business);

    [Fact]
    public void Feedback_IsOwedForEachQuarterOfBusinessAfterRegistration() =>
        Assert.Equal(
            ["2025-Q2 2025-07-28", "2025-Q3 2025-10-28"],
            All(Consumers).Select(owed => $"{owed.Subject} {owed.DueOn.ToString("uuuu-MM-dd", null)}"));

    [Fact]
    public void Feedback_StandsInTheYearInWhichItsQuarterBegan()
    {
        var lasting = Registered.Awarded("2025-01-06", Business with { Ends = "2026-01-31".Day() });

        Assert.Contains(lasting.Facts(4).Obligations, owed => owed.Subject == "2025-Q4");
        Assert.Equal("2026-Q1", Assert.Single(lasting.Facts(5).Obligations, owed => owed.Kind == ObligationKind.Feedback).Subject);
    }

    [Theory]
    [InlineData("2025-03-31", null)]
    [InlineData("2025-04-01", ObligationStatus.Open)]
    [InlineData("2025-07-28", ObligationStatus.Open)]
    [InlineData("2025-07-29", ObligationStatus.Overdue)]
    [InlineData("2025-08-11", ObligationStatus.Late)]
    public void Feedback_OfAQuarter_IsShownFromItsBeginning(string day, ObligationStatus? status) =>
        Assert.Equal(status, Consumers.Standing(4, day).Obligations.FirstOrDefault(owed => owed.Subject == "2025-Q2")?.Status);

    [Fact]
    public void Feedback_OnRecord_MeetsIt()
    {
        var heard = Consumers.Heard("2025-07-01", new MonthlyFeedback(new(2025, 5), "1", FeedbackCounts.None with { Four = 3 }));

        Assert.True(All(heard).Single(owed => owed.Subject == "2025-Q2").IsMet);
        Assert.False(All(heard).Single(owed => owed.Subject == "2025-Q3").IsMet);
    }

    [Fact]
    public void Feedback_WithoutBusiness_IsNotOwed() => Assert.Empty(All(Registered));

    [Fact]
    public void Feedback_OfALotWithoutConsumers_IsNotOwed() =>
        Assert.Empty(All(Story.On(Definitions.Rm6226).Registered("2025-01-06", "data").Awarded("2025-01-06", Business with { Lot = "data" })));

    [Fact]
    public void Feedback_BeforeTheYearFromWhichAnythingIsOwed_IsNotOwed()
    {
        var early = Story.On(Definitions.Rm6226).Registered("2022-01-06", "1").Awarded("2022-01-06", Business with { Starts = "2022-01-01".Day(), Ends = "2025-12-31".Day() });

        Assert.Equal("2025-Q1", All(early)[0].Subject);
    }

    [Fact]
    public void Feedback_OfASupplierThatLeft_IsOwedForNoQuarterAfter()
    {
        var left = Story.On(Definitions.Rm6226).Registered("2025-01-06", new LotMembership("1", "2025-01-06".Day(), "2025-06-30".Day())).Awarded("2025-01-06", Business);

        Assert.Equal(["2025-Q2"], All(left).Select(owed => owed.Subject));
    }

    [Fact]
    public void Feedback_NotSent_IsChased()
    {
        var story = Consumers.PlanAccepted("2025-01-10").WithContact("2025-01-06", "ann").ChasedFrom("2025-06-30", "2025-08-29");

        Assert.Equal(["feedback dueSoon ann", "feedback overdue ann", "feedback late ann"], story.Sent());
    }

    private static ObligationFacts[] All(Story story) =>
        [.. story.Framework.Years.SelectMany(year => story.Facts(year.Number).Obligations).Where(owed => owed.Kind == ObligationKind.Feedback)];
}
