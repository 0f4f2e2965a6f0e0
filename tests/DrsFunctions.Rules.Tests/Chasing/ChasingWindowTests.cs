using DrsFunctions.Compliance.Calendar;
using DrsFunctions.Compliance.Chasing;
using DrsFunctions.Rules.Tests.Building;

namespace DrsFunctions.Rules.Tests.Chasing;

public sealed class ChasingWindowTests
{
    [Theory]
    [InlineData("2026-01-15T08:59:59Z", false)]
    [InlineData("2026-01-15T09:00:00Z", true)]
    [InlineData("2026-01-15T15:59:59Z", true)]
    [InlineData("2026-01-15T16:00:00Z", false)]
    [InlineData("2026-07-15T07:59:59Z", false)]
    [InlineData("2026-07-15T08:00:00Z", true)]
    [InlineData("2026-07-15T15:00:00Z", false)]
    public void Window_OnAWorkingDay_IsFromNineToFourInLondon(string instant, bool isOpen) =>
        Assert.Equal(isOpen, new ChasingHours(WorkingDays.Computed).Include(instant.Utc()));

    [Theory]
    [InlineData("2026-01-17T12:00:00Z")]
    [InlineData("2026-01-18T12:00:00Z")]
    [InlineData("2025-12-25T12:00:00Z")]
    [InlineData("2026-04-03T12:00:00Z")]
    public void Window_OnADayWithoutWork_IsShut(string instant) => Assert.False(new ChasingHours(WorkingDays.Computed).Include(instant.Utc()));

    [Theory]
    [InlineData("2026-03-27T08:30:00Z", false)]
    [InlineData("2026-03-27T09:00:00Z", true)]
    [InlineData("2026-03-29T12:00:00Z", false)]
    [InlineData("2026-03-30T08:00:00Z", true)]
    [InlineData("2026-03-30T15:00:00Z", false)]
    [InlineData("2026-10-23T08:00:00Z", true)]
    [InlineData("2026-10-25T12:00:00Z", false)]
    [InlineData("2026-10-26T08:59:59Z", false)]
    [InlineData("2026-10-26T15:59:59Z", true)]
    public void Window_AroundTheDaysThatClocksChange_FollowsThem(string instant, bool isOpen) =>
        Assert.Equal(isOpen, new ChasingHours(WorkingDays.Computed).Include(instant.Utc()));
}
