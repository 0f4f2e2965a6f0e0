using DrsFunctions.Compliance.Frameworks;
using DrsFunctions.Rules.Tests.Building;

namespace DrsFunctions.Rules.Tests.Frameworks;

public sealed class ReportingYearTests
{
    [Fact]
    public void ReportingYears_OfRm6226_RunFromDecemberToDecember()
    {
        var years = Definitions.Rm6226.Years;

        Assert.Equal(5, years.Length);
        Assert.Equal(new ReportingYear(1, "2021-12-14".Day(), "2022-12-13".Day()), years[0]);
        Assert.Equal(new ReportingYear(5, "2025-12-14".Day(), "2026-12-13".Day()), years[4]);
        Assert.Equal([365, 365, 366, 365, 365], years.Select(year => year.Days));
    }

    [Fact]
    public void ReportingYears_FromALeapDay_FallBackToThe28thAndReturnToThe29th()
    {
        var years = ReportingYear.Between("2024-02-29".Day(), "2029-02-27".Day()).ToArray();

        Assert.Equal(
            [("2024-02-29", "2025-02-27"), ("2025-02-28", "2026-02-27"), ("2026-02-28", "2027-02-27"), ("2027-02-28", "2028-02-28"), ("2028-02-29", "2029-02-27")],
            years.Select(year => (year.Starts.ToString("uuuu-MM-dd", null), year.Ends.ToString("uuuu-MM-dd", null))));
    }

    [Fact]
    public void ReportingYears_FrameworkThatEndsWithinOne_CutTheLast()
    {
        var years = ReportingYear.Between("2022-01-01".Day(), "2023-03-31".Day()).ToArray();

        Assert.Equal(2, years.Length);
        Assert.Equal(new ReportingYear(2, "2023-01-01".Day(), "2023-03-31".Day()), years[1]);
        Assert.Equal(90, years[1].Days);
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(5, true)]
    [InlineData(6, false)]
    public void Framework_YearOf_KnowsItsOwnYearsOnly(int number, bool exists) =>
        Assert.Equal(exists, Definitions.Rm6226.YearOf(number) is not null);

    [Theory]
    [InlineData("2020-01-01", 1, 1)]
    [InlineData("2022-12-13", 1, 1)]
    [InlineData("2022-12-14", 1, 2)]
    [InlineData("2025-12-13", 3, 4)]
    [InlineData("2025-12-14", 4, 5)]
    [InlineData("2030-01-01", 5, 5)]
    public void Framework_OnADay_IsInAYearAndAfterAnother(string day, int ended, int around)
    {
        Assert.Equal(ended, Definitions.Rm6226.LatestEnded(day.Day()).Number);
        Assert.Equal(around, Definitions.Rm6226.YearAround(day.Day()).Number);
    }

    [Fact]
    public void Framework_CatalogueFor_IsTheVersionInForceAtTheStartOfTheYear()
    {
        var first = Definitions.Measuring(Definitions.Hundred("A-01"));
        var second = first.Catalogues[0] with { Version = "2", EffectiveFrom = "2023-01-01".Day() };
        var third = second with { Version = "3", EffectiveFrom = "2024-01-02".Day() };
        var framework = first with { Catalogues = [first.Catalogues[0], second, third] };

        Assert.Equal("1 2 2 3", string.Join(' ', framework.Years.Select(year => framework.CatalogueFor(year).Version)));
    }

    [Theory]
    [InlineData("0.249999", "0")]
    [InlineData("0.25", "0.5")]
    [InlineData("1", "1.0")]
    [InlineData("4.99", "1.0")]
    [InlineData("5", "1.5")]
    [InlineData("19.99", "1.5")]
    [InlineData("500", "2.0")]
    public void Catalogue_PointsFor_AreThoseOfTheHighestStepReached(string millions, string points) =>
        Assert.Equal(points.Number(), Definitions.Catalogue.PointsFor(millions.Number()));

    [Theory]
    [InlineData("VI-03", "LI", true)]
    [InlineData("VI-03", "DR", false)]
    [InlineData("VI-03", "LI DR", false)]
    [InlineData("SM-03", "DR", true)]
    [InlineData("VI-01", "LI", false)]
    public void Kpi_NotApplicable_IsAllowedWhereTheCatalogueSaysSo(string code, string lines, bool allowed) =>
        Assert.Equal(allowed, Definitions.Kpi(code).MayBeNotApplicable(lines.Split(' ').Select(Enum.Parse<ServiceLine>)));
}
