using DrsFunctions.Compliance.Frameworks;
using DrsFunctions.Compliance.Suppliers;
using DrsFunctions.Rules.Tests.Building;
using NodaTime;

namespace DrsFunctions.Rules.Tests.Suppliers;

public sealed class MembershipTests
{
    private static readonly Framework Small = Definitions.Measuring(Definitions.Hundred("A-01"));

    [Fact]
    public void Membership_OfLotsThatEndApart_LastsUntilTheLatest()
    {
        var membership = Of(("spend", "2022-03-01", null), ("data", "2023-01-01", "2024-06-30"));

        Assert.Equal("2022-03-01".Day(), membership.Joined);
        Assert.Equal("2024-06-30".Day(), membership.Ends);
        Assert.Equal([306, 365, 182, 0], Small.Years.Select(membership.DaysIn));
        Assert.Equal("SR", string.Join(' ', membership.LinesIn(Small.Years[0])));
        Assert.Equal("DA SR", string.Join(' ', membership.LinesIn(Small.Years[1])));
        Assert.Equal("data", string.Join(' ', membership.LotsIn(Small.Years[2])));
        Assert.Empty(membership.LinesIn(Small.Years[3]));
    }

    [Fact]
    public void Membership_LotOfRm6226ThatEndedEarly_LeavesTheLinesOfTheOther()
    {
        var record = Story.On(Definitions.Rm6226).Registered("2022-01-10", Place("1", "2021-12-14"), Place("data", "2021-12-14")).Record;
        var membership = record.MembershipOf(Definitions.Rm6226);

        Assert.Equal("DR DA FE", string.Join(' ', membership.LinesIn(Definitions.Rm6226.Years[3])));
        Assert.Equal("DR", string.Join(' ', membership.LinesIn(Definitions.Rm6226.Years[4])));
    }

    [Fact]
    public void Membership_JoinedBeforeTheFramework_BeginsWithIt() =>
        Assert.Equal("2022-01-01".Day(), Of(("data", "2020-01-01", null)).Joined);

    [Fact]
    public void Membership_GapBetweenLots_IsSpentOnTheFramework()
    {
        var membership = Of(("spend", "2022-01-01", "2022-06-30"), ("data", "2025-01-01", null));

        Assert.Equal([365, 365, 366, 365], Small.Years.Select(membership.DaysIn));
    }

    [Fact]
    public void Membership_WithoutAKnownLot_IsNone()
    {
        var membership = Of(("unknown", "2022-01-01", null));

        Assert.Null(membership.Joined);
        Assert.Equal([0, 0, 0, 0], Small.Years.Select(membership.DaysIn));
    }

    [Theory]
    [InlineData("2022-10-03", true)]
    [InlineData("2022-10-04", false)]
    public void Membership_NinetyDaysOfAYear_MakeItCount(string joined, bool counts) =>
        Assert.Equal(counts, Of(("data", joined, null)).Counts(Small.Years[0]));

    [Fact]
    public void Membership_CountedYears_LeaveOutTheYearsThatDoNotCount()
    {
        Assert.Equal([1, 2, 3, 4], Small.Years.Select(Of(("data", "2022-10-03", null)).CountedYears));
        Assert.Equal([0, 1, 2, 3], Small.Years.Select(Of(("data", "2022-10-04", null)).CountedYears));
        Assert.Equal([1, 2, 3, 0], Small.Years.Select(Of(("data", "2022-01-01", "2025-03-30")).CountedYears));
    }

    [Fact]
    public void Membership_ObligationsFromALaterYear_AskForNothingBeforeButCountIt()
    {
        var framework = Small with { Reporting = Small.Reporting with { ObligationsFromYear = 3 } };
        var membership = new Membership(framework, [Place("data", "2022-01-01")]);

        Assert.Equal([false, false, true, true], framework.Years.Select(membership.ReportsOn));
        Assert.Equal([1, 2, 3, 4], framework.Years.Select(membership.CountedYears));
    }

    // The lot spend ends on 31 December 2023, the lot data on 31 December 2025.
    [Theory]
    [InlineData("2022-06-30", "2024-06-30", "2024-06-30")]
    [InlineData(null, "2024-06-30", "2024-06-30")]
    [InlineData("2022-06-30", null, null)]
    [InlineData(null, "2023-06-30", null)]
    [InlineData(null, null, null)]
    public void Membership_LeftTheLotsThatItWasOnLast_HasLeft(string? spend, string? data, string? left) =>
        Assert.Equal(left?.Day(), Of(("spend", "2022-01-01", spend), ("data", "2022-01-01", data)).Left);

    [Fact]
    public void Membership_LeavingAfterItsLotHasEnded_HasNotLeftBefore()
    {
        var membership = Of(("spend", "2022-01-01", "2024-06-30"));

        Assert.Equal("2023-12-31".Day(), membership.Ends);
        Assert.Equal("2024-06-30".Day(), membership.Left);
    }

    [Fact]
    public void Membership_SameLotWrittenTwoWays_IsListedOnce() =>
        Assert.Equal("data", string.Join(' ', Of(("data", "2022-01-01", null), (" DATA", "2022-01-01", null)).LotsIn(Small.Years[0])));

    private static Membership Of(params (string Lot, string Joined, string? Left)[] places) =>
        new(Small, places.Select(place => Place(place.Lot, place.Joined, place.Left)));

    private static LotMembership Place(string lot, string joined, string? left = null) => new(lot, joined.Day(), left is null ? (LocalDate?)null : left.Day());
}
