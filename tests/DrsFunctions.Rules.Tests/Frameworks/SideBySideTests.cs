using DrsFunctions.Compliance.Calendar;
using DrsFunctions.Compliance.Frameworks;
using DrsFunctions.Compliance.Standings;
using DrsFunctions.Compliance.Targets;
using DrsFunctions.Rules.Tests.Building;
using static DrsFunctions.Rules.Tests.Building.Story;

namespace DrsFunctions.Rules.Tests.Frameworks;

/// <summary>RM6226 runs off while RM6366 begins; a supplier may be on both.</summary>
public sealed class SideBySideTests
{
    private static Framework Old => Definitions.Rm6226;

    private static Framework New => Definitions.Rm6366;

    [Theory]
    [InlineData(1, "2027-02-18", "2027-03-18")]
    [InlineData(2, "2028-02-18", "2028-03-17")]
    [InlineData(3, "2029-02-18", "2029-03-16")]
    [InlineData(4, "2030-02-18", "2030-03-18")]
    public void Rm6366_Year_EndsAndIsDue(int year, string ends, string due)
    {
        var settlement = new Settlement(New, WorkingDays.Computed);

        Assert.Equal((ends.Day(), due.Day()), (New.YearOf(year)!.Ends, settlement.DueOn(New.YearOf(year)!)));
    }

    [Fact]
    public void Years_OfBoth_OverlapWithoutMeeting()
    {
        var day = "2026-06-01".Day();

        Assert.Equal((5, 1), (Old.YearAround(day).Number, New.YearAround(day).Number));
        Assert.Equal((4, 1), (Old.LatestEnded(day).Number, New.LatestEnded(day).Number));
    }

    [Fact]
    public void Supplier_OnBoth_HasTargetsOfEachByThatOnesPlanAndBusiness()
    {
        var old = On(Old).Registered("2022-01-10", "1").PlanAccepted("2022-01-20", Commits("VI-01", 1850));
        var other = On(New).Registered("2026-02-20", "1").PlanAccepted("2026-03-02", Commits("VI-01", 2600))
            .Awarded("2026-03-03", Won("A-1", 2_400_000, "2026-02-19", "2027-02-18"));

        Assert.Equal(["2035", "2220", "2405", "2590", "2775"], Figures(old));
        Assert.Equal(["3148", "3120", "3380", "3640"], Figures(other));
        Assert.Equal((0m, 2_400_000m), (old.Facts(5).BusinessWonGbp, other.Facts(1).BusinessWonGbp));

        static IEnumerable<string> Figures(Story story) => story.Framework.Years.Select(year => $"{story.Target(year.Number, "VI-01"):0}");
    }

    [Fact]
    public void Supplier_OnBoth_IsJudgedByEachOnItsOwnDates()
    {
        var old = On(Old).Registered("2022-01-10", "1").PlanAccepted("2022-01-20");
        var other = On(New).Registered("2026-02-20", "1").PlanAccepted("2026-03-02");

        Assert.Equal((Submission.Late, Submission.NotDue), (old.Standing(4, "2026-03-01").Submission, other.Standing(1, "2026-03-01").Submission));
        Assert.Equal((Submission.Late, Submission.Due), (old.Standing(5, "2027-03-01").Submission, other.Standing(1, "2027-03-01").Submission));
        Assert.Equal(Submission.Overdue, other.Standing(1, "2027-03-19").Submission);
        Assert.Equal("RM6226 RM6366", $"{old.Facts(1).Framework} {other.Facts(1).Framework}");
    }

    [Theory]
    [InlineData("litigation", "2025-12-13", 4)]
    [InlineData("1", "2026-12-13", 5)]
    public void Lots_ThatEndOnDifferentDays_HaveDifferentLastYears(string lot, string ends, int last)
    {
        var membership = On(Old).Registered("2022-01-10", lot).Record.MembershipOf(Old);

        Assert.Equal(ends.Day(), membership.Ends);
        Assert.Equal(Enumerable.Range(4, last - 3), Old.Years.Where(membership.ReportsOn).Select(year => year.Number));
        Assert.Null(membership.Left);
    }

    [Fact]
    public void RunOff_SupplierWhoseLotEnded_StillOwesTheLastYear()
    {
        var story = On(Old).Registered("2022-01-10", "litigation").PlanAccepted("2022-01-20", Commits("VI-01", 100));

        Assert.Equal(Submission.Due, story.Standing(4, "2025-12-14").Submission);
        Assert.Equal((Submission.Overdue, Rating.RequiresImprovement), Told(story.Standing(4, "2026-01-15")));
        Assert.Equal((Submission.Late, Rating.Inadequate), Told(story.Standing(4, "2026-12-31")));
        Assert.Equal([ObligationKind.Report], story.Facts(4).Obligations.Select(owed => owed.Kind));
    }

    [Fact]
    public void RunOff_ReportAfterTheLotEnded_IsOnTimeAndRated()
    {
        var story = On(Old).Registered("2022-01-10", "litigation").PlanAccepted("2022-01-20", Commits("VI-01", 100))
            .ReportAccepted("2026-01-14", 4, report => report.With("VI-01", 140));

        Assert.Equal((true, 140m, Rating.Good), (story.Facts(4).Accepted!.OnTime, story.Target(4, "VI-01"), story.Result(4, "VI-01").Rating));
        Assert.Equal(Submission.Accepted, story.Standing(4, "2026-02-01").Submission);
        Assert.NotNull(story.Recomputed("2026-01-15").Record.Year(4).Frozen);
    }

    [Fact]
    public void RunOff_YearAfterTheLastLot_OwesNothing()
    {
        var story = On(Old).Registered("2022-01-10", "litigation").PlanAccepted("2022-01-20", Commits("VI-01", 100))
            .Awarded("2022-02-01", Won("A-1", 5_000_000, "2022-02-01", "2026-12-13"));

        var facts = story.Facts(5);

        Assert.Equal((false, Submission.NotRequired, Rating.Other), (facts.IsRequired, facts.On("2027-03-01".Day()).Submission, facts.On("2027-03-01".Day()).Rating));
        Assert.Empty(facts.Kpis);
        Assert.DoesNotContain(facts.Obligations, owed => owed.Kind == ObligationKind.Report);
        Assert.Empty(facts.Supplier.Lots);
        Assert.Null(facts.FreezesAfter);
        Assert.Null(story.Recomputed("2027-03-01").Record.Year(5).Frozen);
        Assert.DoesNotContain(story.Told<Compliance.Ledgers.TargetsChanged>().SelectMany(told => told.Targets), change => change.Year == 5);
    }

    [Fact]
    public void RunOff_SupplierWithALotLeft_OwesTheKpisOfThatLotAlone()
    {
        var story = On(Old).Registered("2022-01-10", new("1", Old.Starts, null), new("data", Old.Starts, null)).PlanAccepted("2022-01-20");

        Assert.Equal("DR DA FE", string.Join(' ', story.Facts(4).Supplier.ServiceLines));
        Assert.Equal("DR", string.Join(' ', story.Facts(5).Supplier.ServiceLines));
        Assert.Contains(story.Targets(4), target => target.Code == "CP-02");
        Assert.DoesNotContain(story.Targets(5), target => target.Code == "CP-02");
        Assert.True(story.Facts(5).IsRequired);
    }

    private static (Submission Submission, Rating Rating) Told(Standing standing) => (standing.Submission, standing.Rating);
}
