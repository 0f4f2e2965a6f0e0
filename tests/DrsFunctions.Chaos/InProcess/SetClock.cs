using NodaTime;

namespace DrsFunctions.Chaos.InProcess;

/// <summary>A clock that shows what it is set to.</summary>
internal sealed class SetClock(Instant shows) : IClock
{
    /// <summary>What it shows.</summary>
    public Instant Shows { get; set; } = shows;

    public Instant GetCurrentInstant() => Shows;
}
