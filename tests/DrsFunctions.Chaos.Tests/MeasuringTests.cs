using DrsFunctions.Chaos.ScaleOut;
using DrsFunctions.Chaos.Soak;
using NCrontab;

namespace DrsFunctions.Chaos.Tests;

/// <summary>What is held by figures can fail, and says when it does.</summary>
public sealed class MeasuringTests
{
    private static readonly CrontabSchedule EveryHour = CrontabSchedule.Parse("0 5 * * * *", new() { IncludingSeconds = true });
    private static readonly DateTime Noon = new(2026, 1, 14, 12, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void Hour_OfReports_EndsBusierThanItBegins()
    {
        var times = LastHour.Times(200, TimeSpan.FromMinutes(60)).ToArray();

        Assert.Equal(200, times.Length);
        Assert.Equal(times.Order(), times);
        Assert.Equal((6, 42), (times.Count(time => time.TotalMinutes < 5), times.Count(time => time.TotalMinutes >= 55)));
        Assert.InRange(times[^1].TotalMinutes, 59, 60);
    }

    [Fact]
    public void Spread_OfAHundredTimes_NamesThemByTheirRank() =>
        Assert.Equal(new Spread(50, 95, 99, 100), Spread.Of(Enumerable.Range(1, 100).Reverse().Select(second => TimeSpan.FromSeconds(second))));

    [Theory]
    [InlineData(100, 110, true)]
    [InlineData(100, 140, false)]
    [InlineData(140, 100, true)]
    public void Flatness_OfTheLastQuarterAgainstTheSecond_AllowsWhatItSays(double second, double last, bool holds) =>
        Assert.Equal(holds, Flatness.Compare("handles", [0, 0, 0, second, second, second, 999, 999, 999, last, last, last], share: 0.1, amount: 8).Holds);

    [Theory]
    [InlineData(false)]
    [InlineData(false, 10)]
    [InlineData(false, 10, 65)]
    [InlineData(true, 10, 65, 125)]
    [InlineData(false, 10, 65, 66, 125)]
    [InlineData(false, 10, 65, 125, 125)]
    public void Timer_ThatWasMissedAndThenDueTwice_HasRunThreeTimes(bool holds, params int[] minutes)
    {
        var runs = minutes.Select((minute, number) => new FunctionRun(number + 1, "RaiseTargets", Noon.AddMinutes(minute), Noon.AddMinutes(minute + 1))).ToArray();

        Assert.Equal(holds, TimersOnTime.Unlike("RaiseTargets", EveryHour, runs, until: Noon.AddMinutes(130), mayRepeat: false) is null);
    }

    [Fact]
    public void Timer_ThatRanOverItsNextTime_IsDueAtTheOneAfter()
    {
        FunctionRun[] runs = [new(1, "RaiseTargets", Noon, Noon.AddMinutes(70)), new(2, "RaiseTargets", Noon.AddMinutes(125), Noon.AddMinutes(126))];

        Assert.Null(TimersOnTime.Unlike("RaiseTargets", EveryHour, runs, until: Noon.AddMinutes(130), mayRepeat: false));
    }
}
