using NodaTime;

namespace DrsFunctions.Messages.Tests.Given;

/// <summary>A clock that stands until a test moves it.</summary>
internal sealed class TestClock(Instant start) : IClock
{
    private Instant now = start;

    public Instant GetCurrentInstant() => now;

    public void Advance(Duration by) => now += by;

    public void Set(Instant instant) => now = instant;
}
