using System.Collections.Immutable;
using DrsFunctions.Compliance.Feedback;
using DrsFunctions.Compliance.Frameworks;
using DrsFunctions.Rules.Tests.Building;

namespace DrsFunctions.Rules.Tests.Feedback;

public sealed class GoodPracticeTests
{
    [Fact]
    public void Supplier_ClearlyAboveAllOthersOnItsLine_IsACandidate()
    {
        var found = Found(("best", Heard.Month("2026-06", 0, 10, 90)), ("one", Heard.Month("2026-06", 20, 60, 20)), ("two", Heard.Month("2026-05", 20, 60, 20)));

        var candidate = Assert.Single(found, candidate => candidate.Line == ServiceLine.DR);
        Assert.Equal(("best", "DR-2026-06", 4m, 2), (candidate.Supplier, candidate.Id, candidate.OthersMean, candidate.Others));
        Assert.Equal(4.841m, candidate.LowerEnd);
    }

    [Fact]
    public void Supplier_WithinChanceOfTheOthers_IsNone() =>
        Assert.Empty(Found(("best", Heard.Month("2026-06", 10, 10, 20)), ("one", Heard.Month("2026-06", 20, 60, 40)), ("two", Heard.Month("2026-06", 20, 60, 40))));

    [Fact]
    public void Supplier_OfFewerThanThirtyResponses_IsNone() =>
        Assert.Empty(Found(("best", Heard.Month("2026-06", 0, 0, 29)), ("one", Heard.Month("2026-06", 20, 60, 20)), ("two", Heard.Month("2026-06", 20, 60, 20))));

    [Fact]
    public void Supplier_WithFewerThanTwoOthers_IsNone() =>
        Assert.Empty(Found(("best", Heard.Month("2026-06", 0, 0, 90)), ("one", Heard.Month("2026-06", 20, 60, 20)), ("two", Heard.Month("2026-06", 29, 0, 0))));

    [Fact]
    public void Supplier_OnAnotherLine_IsNoneOfTheOthers() =>
        Assert.Empty(Found(("best", Heard.Month("2026-06", 0, 0, 90)), ("one", Heard.Month("2026-06", 20, 60, 20)), ("two", Heard.Month("2026-06", 20, 60, 20, lot: "spend"))));

    [Fact]
    public void Hardship_ThatRestsOnFewerThanFive_IsWithheld()
    {
        MonthlyFeedback Month(string lot, int given, int notGiven, int notNeeded) =>
            new(Heard.Parse("2026-06"), lot, FeedbackCounts.None with { Four = given + notGiven + notNeeded, SupportGiven = given, SupportNotGiven = notGiven, SupportNotNeeded = notNeeded });

        var signals = HardshipSignals.Of([Month("1", 3, 4, 5), Month("1", 2, 1, 0), Month("data", 4, 40, 40), Month("spend", 1, 2, 0)]);

        Assert.Equal(
            [
                new HardshipSignal(Heard.Parse("2026-06"), "1", 15, 5, 5, 5, IsWithheld: false),
                new HardshipSignal(Heard.Parse("2026-06"), "data", 84, null, null, null, IsWithheld: true),
                new HardshipSignal(Heard.Parse("2026-06"), "spend", null, null, null, null, IsWithheld: true),
            ],
            signals.AsEnumerable());
    }

    private static ImmutableArray<GoodPracticeCandidate> Found(params (string Supplier, MonthlyFeedback Month)[] heard) =>
        new GoodPracticeSearch(Definitions.Rm6226).Of(heard.ToDictionary(entry => entry.Supplier, entry => Heard.Log(entry.Month), StringComparer.Ordinal), "2026-07-01".Day());
}
