using DrsFunctions.Compliance.Awards;
using DrsFunctions.Compliance.Frameworks;
using DrsFunctions.Compliance.Suppliers;
using DrsFunctions.Rules.Tests.Building;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using static DrsFunctions.Rules.Tests.Building.Story;

namespace DrsFunctions.Rules.Tests.Awards;

public sealed class BusinessWonTests
{
    private const decimal Penny = 0.01m;

    private static readonly Framework Framework = Definitions.Rm6226;

    private static readonly Arbitrary<Award> AnyAward = (
        from start in Gen.Choose(-500, 2_500)
        from days in Gen.Choose(1, 1_500)
        from pence in Gen.Choose(1, int.MaxValue)
        select new Award(
            "A-1", "10012345", null, "1", Framework.Starts.PlusDays(start), Framework.Starts.PlusDays(start + days - 1), pence / 100m)).ToArbitrary();

    [Theory]
    [InlineData("1000000", "2021-12-14", "2022-12-13", "1000000 0 0 0 0")]
    [InlineData("1000", "2022-12-13", "2022-12-14", "500 500 0 0 0")]
    [InlineData("100", "2022-12-12", "2022-12-14", "66.66 33.33 0 0 0")]
    [InlineData("0.01", "2022-12-13", "2022-12-14", "0 0 0 0 0")]
    [InlineData("365000", "2021-01-01", "2021-12-14", "1048.85 0 0 0 0")]
    [InlineData("1461", "2021-12-14", "2025-12-13", "365 365 366 365 0")]
    [InlineData("500", "2020-01-01", "2021-12-13", "0 0 0 0 0")]
    [InlineData("731", "2025-12-14", "2027-12-13", "0 0 0 0 365.5")]
    public void Share_OfEachYear_IsItsDaysRoundedDownToThePenny(string value, string starts, string ends, string shares) =>
        Assert.Equal(
            shares.Split(' ').Select(share => share.Number()),
            Framework.Years.Select(year => Won("A-1", value.Number(), starts, ends).ShareOf(year)));

    [Fact]
    public void Share_ThatIsAHairBelowAPenny_IsNotRoundedUpToIt()
    {
        var year = new ReportingYear(1, "2022-01-01".Day(), "2022-01-02".Day());

        // 2 days of 3 of one and a half penny less a little: the exact quotient has more digits than a decimal holds.
        Assert.Equal(0m, Won("A-1", 0.0149999999999999999999999999m, "2022-01-01", "2022-01-03").ShareOf(year));
        Assert.Equal(0.01m, Won("A-1", 0.015m, "2022-01-01", "2022-01-03").ShareOf(year));
    }

    [Fact]
    public void Business_IsTheSumOfAllShares() =>
        Assert.Equal(
            116.66m,
            BusinessWon.Of([Won("A-1", 100, "2022-12-12", "2022-12-14"), Won("A-2", 50, "2022-02-01", "2022-02-01")], Framework.Years[0]).Gbp);

    [Fact]
    public void Shares_OfAllYears_AreTheValueButForLessThanAPennyEach() =>
        Prop.ForAll(AnyAward, award =>
        {
            var within = Within(award);
            var sum = Framework.Years.Sum(year => award.ShareOf(year));
            var exact = award.ValueGbp * within / Days(award.Starts, award.Ends);
            return sum <= exact && exact - sum < Penny * Framework.Years.Length;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Award_SplitIntoTwoThatFollowEachOther_LeavesEachYearTheSameButForAPennyAShare() =>
        Prop.ForAll(AnyAward, Gen.Choose(1, 1_000).ToArbitrary(), (award, cut) =>
        {
            var days = Days(award.Starts, award.Ends);
            if (days < 2)
                return true;
            var first = 1 + (cut % (days - 1));
            var middle = award.Starts.PlusDays(first);

            // Each part bears the value of its days, without rounding: so only the shares are rounded.
            Award[] parts =
            [
                award with { Ends = middle.PlusDays(-1), ValueGbp = award.ValueGbp * first / days },
                award with { Starts = middle, ValueGbp = award.ValueGbp * (days - first) / days },
            ];
            return Framework.Years.All(year => Math.Abs(parts.Sum(part => part.ShareOf(year)) - award.ShareOf(year)) <= Penny);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Share_OfHigherValue_IsNeverLess() =>
        Prop.ForAll(AnyAward, Gen.Choose(0, 1_000_000).ToArbitrary(), (award, more) =>
            Framework.Years.All(year => (award with { ValueGbp = award.ValueGbp + (more / 100m) }).ShareOf(year) >= award.ShareOf(year))).QuickCheckThrowOnFailure();

    private static int Within(Award award) =>
        Math.Max(0, Days(LocalDate.Max(award.Starts, Framework.Starts), LocalDate.Min(award.Ends, Framework.Ends)));

    private static int Days(LocalDate first, LocalDate last) => Period.DaysBetween(first, last) + 1;
}
