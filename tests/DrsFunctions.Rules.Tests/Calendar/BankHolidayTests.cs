using DrsFunctions.Compliance.Calendar;
using DrsFunctions.Rules.Tests.Building;
using NodaTime;

namespace DrsFunctions.Rules.Tests.Calendar;

public sealed class BankHolidayTests
{
    // As gov.uk/bank-holidays published them.
    [Theory]
    [InlineData(2019, "01-01 04-19 04-22 05-06 05-27 08-26 12-25 12-26")]
    [InlineData(2020, "01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28")]
    [InlineData(2021, "01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28")]
    [InlineData(2022, "01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27")]
    [InlineData(2023, "01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26")]
    [InlineData(2024, "01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26")]
    [InlineData(2025, "01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26")]
    [InlineData(2026, "01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28")]
    [InlineData(2027, "01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28")]
    public void BankHolidays_PublishedYear_AreThoseOfTheList(int year, string days) =>
        Assert.Equal(days.Split(' ').Select(day => $"{year}-{day}".Day()), BankHolidays.Of(year));

    [Theory]
    [InlineData(2016, "01-01", "12-26 12-27")]
    [InlineData(2017, "01-02", "12-25 12-26")]
    [InlineData(2018, "01-01", "12-25 12-26")]
    [InlineData(2022, "01-03", "12-26 12-27")]
    [InlineData(2028, "01-03", "12-25 12-26")]
    [InlineData(2029, "01-01", "12-25 12-26")]
    [InlineData(2030, "01-01", "12-25 12-26")]
    [InlineData(2031, "01-01", "12-25 12-26")]
    [InlineData(2032, "01-01", "12-27 12-28")]
    [InlineData(2033, "01-03", "12-26 12-27")]
    [InlineData(2034, "01-02", "12-25 12-26")]
    [InlineData(2035, "01-01", "12-25 12-26")]
    public void BankHolidays_WinterOnWeekends_AreSubstituted(int year, string newYear, string christmas)
    {
        var days = BankHolidays.Of(year);

        Assert.Equal($"{year}-{newYear}".Day(), days[0]);
        Assert.Equal(christmas.Split(' ').Select(day => $"{year}-{day}".Day()), days.TakeLast(2));
    }

    [Theory]
    [InlineData("2016-03-27")]
    [InlineData("2017-04-16")]
    [InlineData("2018-04-01")]
    [InlineData("2028-04-16")]
    [InlineData("2029-04-01")]
    [InlineData("2030-04-21")]
    [InlineData("2031-04-13")]
    [InlineData("2032-03-28")]
    [InlineData("2033-04-17")]
    [InlineData("2034-04-09")]
    [InlineData("2035-03-25")]
    public void BankHolidays_Easter_AreTheFridayBeforeAndTheMondayAfter(string sunday)
    {
        var days = BankHolidays.Of(sunday.Day().Year);

        Assert.Contains(sunday.Day().PlusDays(-2), days);
        Assert.Contains(sunday.Day().PlusDays(1), days);
    }

    [Theory]
    [InlineData("2002-06-04", "2002-05-27")]
    [InlineData("2012-06-04", "2012-05-28")]
    [InlineData("2020-05-08", "2020-05-04")]
    [InlineData("2022-06-02", "2022-05-30")]
    public void BankHolidays_MovedByProclamation_LeaveTheUsualDay(string moved, string usual)
    {
        Assert.Contains(moved.Day(), BankHolidays.Of(moved.Day().Year));
        Assert.DoesNotContain(usual.Day(), BankHolidays.Of(usual.Day().Year));
    }

    [Fact]
    public void BankHolidays_AnyYear_AreEightWeekdaysUnlessProclaimed()
    {
        foreach (var year in Enumerable.Range(2016, 20).Except([2022, 2023]))
        {
            var days = BankHolidays.Of(year);
            Assert.Equal(8, days.Distinct().Count());
            Assert.All(days, day => Assert.False(day.DayOfWeek is IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday, $"{day} is a weekend day"));
        }

        Assert.Equal(10, BankHolidays.Of(2022).Count);
        Assert.Equal(9, BankHolidays.Of(2023).Count);
    }
}
