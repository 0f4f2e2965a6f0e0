using DrsFunctions.Compliance.Awards;
using DrsFunctions.Compliance.Frameworks;
using DrsFunctions.Compliance.Ledgers;
using DrsFunctions.Compliance.Targets;
using DrsFunctions.Rules.Tests.Building;
using FsCheck;
using FsCheck.Fluent;
using static DrsFunctions.Rules.Tests.Building.Story;

namespace DrsFunctions.Rules.Tests.Awards;

public sealed class AwardsListedTests
{
    // A whole year each: £2.4 million, £2.4 million, £6 million and nothing in the framework's first four years.
    private static readonly Award[] Worked =
    [
        Won("A-1", 4_800_000, "2021-12-14", "2023-12-13"),
        Won("A-2", 6_000_000, "2023-12-14", "2024-12-13"),
    ];

    private static readonly Framework Small = Definitions.Measuring(
        Definitions.Measure("A-01", new VolumeRule(0.10m, 100, 10)),
        Definitions.Measure("A-02", new PointsRule(2, 0)) with { Unit = Definitions.Percent },
        Definitions.Measure("A-03", new PointsRule(0.10m, 0.5m)) with { Unit = Definitions.DaysPerFte, Better = Better.Lower });

    private static readonly Arbitrary<(int What, int Award, int Value)[]> AnyHistory = (
        from what in Gen.Choose(0, 4)
        from award in Gen.Choose(1, 3)
        from value in Gen.Choose(0, 5)
        select (what, award, value)).ArrayOf(14).ToArbitrary();

    [Theory]
    [InlineData("VI-01", "1850", "2323 2508 3125 2590")]
    [InlineData("VI-03", "38.5", "41.50 43.50 46.00 46.50")]
    [InlineData("WF-02", "3.10", "2.95 2.85 2.72 2.70")]
    [InlineData("TR-01", "2", "6 6 12 3")]
    [InlineData("SM-03", "10", "21.00 31.00 41.50 50.00")]
    [InlineData("CX-01", "3.40", "3.50 3.55 3.63 3.60")]
    public void Targets_OfTheDomainPage_FollowFromRealAwards(string code, string baseline, string targets)
    {
        var story = On(Definitions.Rm6226).Registered("2021-12-15", "1").PlanAccepted("2022-01-10", Commits(code, baseline.Number())).Awarded("2022-01-20", Worked);

        Assert.Equal(targets.Split(' ').Select(target => target.Number()), Enumerable.Range(1, 4).Select(year => story.Target(year, code)!.Value));
        Assert.Equal([2_400_000m, 2_400_000m, 6_000_000m, 0m], Enumerable.Range(1, 4).Select(year => story.Facts(year).BusinessWonGbp));
        Assert.All(Enumerable.Range(1, 4), year =>
        {
            var target = story.Targets(year).Single(target => target.Code == code);
            Assert.Equal(target.Figure, target.Steps.Sum(step => step.Amount));
        });
    }

    [Fact]
    public void Awards_OfOneFile_AreOneEntryAndOneMoveOfTargets()
    {
        var story = On(Definitions.Rm6226).Registered("2021-12-15", "1").PlanAccepted("2022-01-10", Commits("VI-01", 1850)).Awarded("2022-01-20", Worked);

        Assert.Single(story.Told<AwardsListed>());
        var moved = story.Told<TargetsChanged>().Last().Targets.Where(change => change.Code == "VI-01");
        Assert.Equal(
            [new TargetChange(1, "VI-01", 2035, 2323), new(2, "VI-01", 2220, 2508), new(3, "VI-01", 2405, 3125)],
            moved);
    }

    [Fact]
    public void Awards_ListedAgainUnchanged_ChangeNothing()
    {
        var once = On(Definitions.Rm6226).Registered("2021-12-15", "1").Awarded("2022-01-20", Worked);

        Assert.Equal(once.Entries, once.Awarded("2022-01-21", Worked).Entries);
    }

    [Fact]
    public void Award_ListedWithOthersThatAreKnown_IsToldAlone()
    {
        var story = On(Definitions.Rm6226).Registered("2021-12-15", "1").Awarded("2022-01-20", Worked)
            .Awarded("2022-02-01", [.. Worked, Won("A-3", 1, "2022-01-01", "2022-01-02")]);

        Assert.Equal("A-3", Assert.Single(story.Told<AwardsListed>().Last().Awards).Id);
    }

    [Fact]
    public void Award_ReplacedWithDaysThatOverlap_CountsOnce()
    {
        var story = On(Definitions.Rm6226).Registered("2021-12-15", "1")
            .Awarded("2022-01-20", Won("A-1", 1_000, "2022-01-01", "2022-06-30"))
            .Awarded("2022-02-20", Won("A-1", 3_000, "2022-04-01", "2022-09-30"));

        Assert.Equal(3_000m, story.Facts(1).BusinessWonGbp);
    }

    [Fact]
    public void Award_OfTheValue0_IsWithdrawn()
    {
        var story = On(Definitions.Rm6226).Registered("2021-12-15", "1").PlanAccepted("2022-01-10", Commits("VI-01", 1850)).Awarded("2022-01-20", Worked)
            .Awarded("2022-03-01", Worked[0] with { ValueGbp = 0 });

        Assert.Equal("A-2", Assert.Single(story.Record.Awards).Key);
        Assert.Equal(0m, story.Facts(1).BusinessWonGbp);
        Assert.Equal(2035m, story.Target(1, "VI-01"));
        Assert.Equal(story.Entries, story.Awarded("2022-03-02", Worked[0] with { ValueGbp = 0 }).Entries);
    }

    [Fact]
    public void Business_OfAFrozenYear_StaysWhateverIsWonLater()
    {
        var story = On(Definitions.Rm6226).Registered("2021-12-15", "1").PlanAccepted("2022-01-10", Commits("VI-01", 1850)).Awarded("2022-01-20", Worked)
            .Awarded("2023-02-01", Worked[0] with { ValueGbp = 9_600_000 });

        Assert.Equal((2_400_000m, 2323m), (story.Facts(1).BusinessWonGbp, story.Target(1, "VI-01")));
        Assert.Equal((4_800_000m, 2796m), (story.Facts(2).BusinessWonGbp, story.Target(2, "VI-01")));
    }

    [Fact]
    public void Targets_WithOneMoreAward_AreNeverEasier() =>
        Prop.ForAll(AnyHistory, Gen.Choose(1, 500_000_000).ToArbitrary(), (history, pence) =>
        {
            var before = Happened(history);
            var after = before.Awarded("2024-06-01", Won("A-9", pence / 100m, "2022-06-01", "2025-06-30"));
            var without = before.Recomputed("2024-06-01");
            return before.Record.Plan is null || Small.Years.All(year =>
                after.Target(year.Number, "A-01") >= without.Target(year.Number, "A-01")
                && after.Target(year.Number, "A-02") >= without.Target(year.Number, "A-02")
                && after.Target(year.Number, "A-03") <= without.Target(year.Number, "A-03"));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Awards_InWhateverOrderOfRecomputes_ComeToWhatARebuildComesTo() =>
        Prop.ForAll(AnyHistory, Gen.Choose(0, 4).ArrayOf(14).ToArbitrary(), (history, recomputes) =>
        {
            var never = Happened(history).Recomputed("2026-06-01");
            var often = Happened(history, recomputes).Recomputed("2026-06-01");
            var rebuilt = often.Entries.Aggregate(Compliance.Suppliers.SupplierRecord.Empty, (record, entry) => record.Apply(entry));
            return Small.Years.All(year =>
                never.Facts(year.Number).BusinessWonGbp == often.Facts(year.Number).BusinessWonGbp
                && often.Facts(year.Number).BusinessWonGbp == rebuilt.BusinessWonIn(year).Gbp
                && (never.Record.Plan is null || never.Target(year.Number, "A-01") == often.Target(year.Number, "A-01")));
        }).QuickCheckThrowOnFailure();

    // What may happen, two months apart, with so many messages to recompute between.
    private static Story Happened((int What, int Award, int Value)[] history, int[]? recomputes = null)
    {
        var day = "2022-01-03".Day();
        var story = On(Small).Registered("2022-01-03", "data");
        foreach (var ((what, award, value), index) in history.Select((event_, index) => (event_, index)))
        {
            for (var message = 0; message < (recomputes?[index] ?? 0); message++)
                story = story.Recomputed(Iso(day.PlusDays(message * 12)));
            day = day.PlusMonths(2);
            story = what switch
            {
                0 => story.PlanAccepted(Iso(day), Commits("A-01", 100 * (index + 1)), Commits("A-02", 40), Commits("A-03", 3.1m)),
                1 => story.ReportAccepted(Iso(day), 1, report => report.With("A-01", 10 * index)),
                _ => story.Awarded(Iso(day), Won($"A-{award}", value * 1_250_000m, Iso(day.PlusMonths(-award)), Iso(day.PlusMonths(6 * award)))),
            };
        }

        return story;
    }

    private static string Iso(NodaTime.LocalDate day) => day.ToString("uuuu-MM-dd", null);
}
