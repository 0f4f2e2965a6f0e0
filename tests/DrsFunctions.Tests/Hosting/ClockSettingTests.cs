using DrsFunctions.Clock;
using NodaTime;

namespace DrsFunctions.Tests.Hosting;

public sealed class ClockSettingTests
{
    private static readonly StoppedClock System = new();

    [Theory]
    [InlineData("2026-01-05T09:00:00Z")]
    [InlineData("2026-01-05T09:00:00.000Z")]
    [InlineData("2026-01-05T09:00:00+00:00")]
    [InlineData("2026-01-05T10:00:00+01:00")]
    public void Clock_AtAnIsoInstant_StartsThere(string setting) =>
        Assert.Equal(Instant.FromUtc(2026, 1, 5, 9, 0), ClockOptions.Create(setting, isEmulator: true, System).GetCurrentInstant());

    [Theory]
    [InlineData("2026-01-05")]
    [InlineData("2026-01-05T09:00:00")]
    public void Clock_AtNoInstant_IsRefused(string setting) =>
        Assert.Throws<InvalidOperationException>(() => ClockOptions.Create(setting, isEmulator: true, System));

    private sealed class StoppedClock : IClock
    {
        public Instant GetCurrentInstant() => Instant.FromUtc(2026, 6, 1, 12, 0);
    }
}
