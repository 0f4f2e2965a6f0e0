using DrsFunctions.Compliance.Calendar;
using DrsFunctions.Compliance.Ledgers;
using DrsFunctions.Compliance.Tests.Given;
using DrsFunctions.Compliance.Uploads;
using NodaTime;

namespace DrsFunctions.Compliance.Tests.Calendar;

public sealed class HolidaysIntakeTests
{
    private static readonly string[] Of2026 =
        ["2026-01-01", "2026-04-03", "2026-04-06", "2026-05-04", "2026-05-25", "2026-08-31", "2026-12-25", "2026-12-28"];

    [Fact]
    public void List_OfAYear_IsTakenInOrder()
    {
        var judged = List([.. Of2026.Reverse()]).JudgeHolidays();

        Assert.Equal(UploadOutcome.Accepted, judged.Outcome);
        var listed = Assert.IsType<HolidaysListed>(Assert.Single(judged.Changes));
        Assert.Equal(8, listed.Holidays.Length);
        Assert.Equal(new(new LocalDate(2026, 1, 1), "A holiday"), listed.Holidays[0]);
    }

    [Fact]
    public void List_OfWhatIsHeld_ChangesNothing()
    {
        var first = Assert.IsType<HolidaysListed>(Assert.Single(List(Of2026).JudgeHolidays().Changes));
        var held = new HolidayList(Instant.FromUtc(2025, 1, 1, 0, 0), [.. first.Holidays.Select(holiday => holiday.Date)]);

        Assert.Empty(List(Of2026).JudgeHolidays(held).Changes);
        Assert.Single(List([.. Of2026, "2026-06-05"]).JudgeHolidays(held).Changes);
    }

    [Fact]
    public void List_WithFewDaysOfAYear_IsTakenWithAWarning()
    {
        var judged = List("2026-01-01", "2026-12-25").JudgeHolidays();

        Assert.Equal(UploadOutcome.AcceptedWithWarnings, judged.Outcome);
        Assert.Equal("holidaysFew", Assert.Single(judged.Messages).Code);
        Assert.Single(judged.Changes);
    }

    [Theory]
    [InlineData("2026-12-26", "holidayAtWeekend")]
    [InlineData("2026-04-03", "holidayDoubled")]
    [InlineData("12/25/2026", "dateMonthFirst")]
    [InlineData("", "cellMissing")]
    public void Row_ThatIsWrong_StandsAlone(string date, string code)
    {
        var judged = List([.. Of2026, date]).JudgeHolidays();

        Assert.Equal((UploadOutcome.AcceptedWithErrors, code), (judged.Outcome, Assert.Single(judged.Messages).Code));
        Assert.Equal(8, Assert.IsType<HolidaysListed>(Assert.Single(judged.Changes)).Holidays.Length);
    }

    [Fact]
    public void List_WithoutADate_IsRefused()
    {
        var judged = List("soon").JudgeHolidays();

        Assert.Equal(UploadOutcome.Rejected, judged.Outcome);
        Assert.Empty(judged.Changes);
    }

    private static ListFile List(params string[] dates) => dates.Aggregate(A.List("date", "title"), (list, date) => list.With(date, "A holiday"));
}
