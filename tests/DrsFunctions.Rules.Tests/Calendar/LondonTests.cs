using DrsFunctions.Compliance.Calendar;
using DrsFunctions.Rules.Tests.Building;
using NodaTime;

namespace DrsFunctions.Rules.Tests.Calendar;

public sealed class LondonTests
{
    [Theory]
    [InlineData("2026-07-12T22:59:59Z", "2026-07-12")]
    [InlineData("2026-07-12T23:30:00Z", "2026-07-13")]
    [InlineData("2026-01-12T23:30:00Z", "2026-01-12")]
    [InlineData("2026-03-29T00:30:00Z", "2026-03-29")]
    [InlineData("2026-03-29T23:00:00Z", "2026-03-30")]
    [InlineData("2026-10-24T23:00:00Z", "2026-10-25")]
    [InlineData("2026-10-25T23:30:00Z", "2026-10-25")]
    public void London_Instant_LiesOnTheLondonDay(string instant, string day) => Assert.Equal(day.Day(), London.DayOf(instant.Utc()));

    [Theory]
    [InlineData("2026-03-29", "2026-03-29T00:00:00Z", "2026-03-29T23:00:00Z", 23)]
    [InlineData("2026-10-25", "2026-10-24T23:00:00Z", "2026-10-26T00:00:00Z", 25)]
    [InlineData("2026-01-14", "2026-01-14T00:00:00Z", "2026-01-15T00:00:00Z", 24)]
    public void London_Day_BeginsAndEndsWithItsClock(string day, string starts, string ends, int hours)
    {
        Assert.Equal(starts.Utc(), London.StartOf(day.Day()));
        Assert.Equal(ends.Utc(), London.EndOf(day.Day()));
        Assert.Equal(Duration.FromHours(hours), London.EndOf(day.Day()) - London.StartOf(day.Day()));
    }

    [Theory]
    [InlineData("2026-03-29T00:59:00Z", 0, 59)]
    [InlineData("2026-03-29T01:00:00Z", 2, 0)]
    [InlineData("2026-10-25T00:30:00Z", 1, 30)]
    [InlineData("2026-10-25T01:30:00Z", 1, 30)]
    public void London_TimeOfDay_JumpsAndRepeatsWithTheClock(string instant, int hour, int minute) =>
        Assert.Equal(new LocalTime(hour, minute), London.TimeOf(instant.Utc()));
}
