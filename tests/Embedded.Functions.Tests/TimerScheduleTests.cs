using Embedded.Functions.Timers;

namespace Embedded.Functions.Tests;

public sealed class TimerScheduleTests
{
    private static readonly DateTime Noon = new(2026, 1, 14, 12, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData("0 */5 * * * *", "2026-01-14T12:05:00Z")]
    [InlineData("*/10 * * * * *", "2026-01-14T12:00:10Z")]
    [InlineData("30 9 * * 1-5", "2026-01-15T09:30:00Z")]
    [InlineData("0 0 2 1 * *", "2026-02-01T02:00:00Z")]
    public void After_ATime_IsTheNextOne(string expression, string expected)
    {
        var next = TimerSchedule.Parse(expression).After(Noon);

        Assert.Equal(DateTimeOffset.Parse(expected).UtcDateTime, next);
    }

    [Theory]
    [InlineData("*/30 * * * * *", true)]
    [InlineData("0 * * * * *", false)]
    [InlineData("0 0 * * * *", false)]
    public void IsUnderAMinute_OfASchedule_TellsWhetherItIsKept(string expression, bool expected) =>
        Assert.Equal(expected, TimerSchedule.Parse(expression).IsUnderAMinute(Noon));
}
