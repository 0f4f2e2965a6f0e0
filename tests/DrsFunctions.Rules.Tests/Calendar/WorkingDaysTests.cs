using DrsFunctions.Compliance.Calendar;
using DrsFunctions.Rules.Tests.Building;

namespace DrsFunctions.Rules.Tests.Calendar;

public sealed class WorkingDaysTests
{
    [Theory]
    [InlineData("2022-12-13", "2023-01-13")]
    [InlineData("2023-12-13", "2024-01-15")]
    [InlineData("2024-12-13", "2025-01-15")]
    [InlineData("2025-12-13", "2026-01-14")]
    [InlineData("2027-02-18", "2027-03-18")]
    public void WorkingDays_TwentyAfterYearEnd_IsTheDueDate(string yearEnd, string due) =>
        Assert.Equal(due.Day(), WorkingDays.Computed.After(yearEnd.Day(), 20));

    [Theory]
    [InlineData(1, "2026-01-15")]
    [InlineData(10, "2026-01-28")]
    [InlineData(20, "2026-02-11")]
    [InlineData(40, "2026-03-11")]
    [InlineData(-5, "2026-01-07")]
    [InlineData(0, "2026-01-14")]
    public void WorkingDays_FromADueDate_GiveTheStagesOfChasing(int count, string day) =>
        Assert.Equal(day.Day(), WorkingDays.Computed.After("2026-01-14".Day(), count));

    [Fact]
    public void WorkingDays_FirstAfterAYearEndOnSaturday_IsMonday() =>
        Assert.Equal("2025-12-15".Day(), WorkingDays.Computed.After("2025-12-13".Day(), 1));

    [Theory]
    [InlineData("2022-06-01", true)]
    [InlineData("2022-06-02", false)]
    [InlineData("2022-06-03", false)]
    [InlineData("2022-09-19", false)]
    [InlineData("2023-05-08", false)]
    [InlineData("2026-01-17", false)]
    [InlineData("2026-01-18", false)]
    [InlineData("2026-01-19", true)]
    public void WorkingDays_Day_IncludesOnlyDaysOfWork(string day, bool works) =>
        Assert.Equal(works, WorkingDays.Computed.Includes(day.Day()));

    [Fact]
    public void WorkingDays_PublishedList_ReplacesOnlyTheYearItNames()
    {
        var published = Published("2025-06-02", "2026-01-01", "2026-01-13");

        Assert.False(published.Includes("2026-01-13".Day()));
        Assert.True(published.Includes("2026-12-25".Day()));
        Assert.False(published.Includes("2025-12-25".Day()));
        Assert.False(published.Includes("2027-12-27".Day()));
        Assert.Equal("2026-01-15".Day(), published.After("2025-12-13".Day(), 20));
    }

    [Fact]
    public void WorkingDays_PublishedListOfAnotherYear_ChangesNothing() =>
        Assert.Equal("2026-01-14".Day(), Published("2025-06-02", "2027-01-13").After("2025-12-13".Day(), 20));

    [Fact]
    public void DueDate_OpenWhenAListIsTaken_MovesWithIt() =>
        Assert.Equal("2026-01-15".Day(), Published("2026-01-14", "2026-01-01", "2026-01-13").DueAfter("2025-12-13".Day(), 20));

    [Fact]
    public void DueDate_PassedWhenAListIsTaken_Stays() =>
        Assert.Equal("2026-01-14".Day(), Published("2026-01-15", "2026-01-01", "2026-01-13").DueAfter("2025-12-13".Day(), 20));

    [Fact]
    public void DueDate_MovedByOneListAndPassedBeforeTheNext_StaysWhereTheFirstPutIt()
    {
        var days = new WorkingDays([List("2025-06-02", "2026-01-01", "2026-01-13"), List("2026-01-16", "2026-01-01")]);

        Assert.Equal("2026-01-15".Day(), days.DueAfter("2025-12-13".Day(), 20));
        Assert.Equal("2026-01-14".Day(), days.After("2025-12-13".Day(), 20));
    }

    [Fact]
    public void DueDate_AsOfBeforeAList_IsWhatItWasThen()
    {
        var days = Published("2025-06-02", "2026-01-01", "2026-01-13");

        Assert.Equal("2026-01-14".Day(), days.AsOf("2025-06-02T10:00:00Z".Utc()).DueAfter("2025-12-13".Day(), 20));
        Assert.Same(days, days.AsOf("2025-06-02".Noon()));
    }

    private static WorkingDays Published(string takenOn, params string[] days) => new([List(takenOn, days)]);

    private static HolidayList List(string takenOn, params string[] days) => new(takenOn.Noon(), [.. days.Select(day => day.Day())]);
}
