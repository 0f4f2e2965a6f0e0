using NodaTime;

namespace DrsFunctions.Recompute.Tests.Given;

/// <summary>A clock that shows one instant.</summary>
internal sealed class StoppedClock(Instant instant) : IClock
{
    public Instant GetCurrentInstant() => instant;
}
