using NodaTime;

namespace DrsFunctions.Cli.Simulation;

/// <summary>A clock that shows what it is set to: a simulation goes through years in seconds.</summary>
internal sealed class SimulatedClock(Instant start) : IClock
{
    private Instant now = start;

    /// <inheritdoc/>
    public Instant GetCurrentInstant() => now;

    /// <summary>Moves on to an instant; never back.</summary>
    public void MoveTo(Instant instant) => now = Instant.Max(now, instant);
}
