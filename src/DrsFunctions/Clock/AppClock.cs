using NodaTime;

namespace DrsFunctions.Clock;

/// <summary>
/// The clock that everything in the app goes by: the system's, unless the setting <c>Drs__Clock</c> names an instant at which
/// it starts. From there it runs on at the usual pace.
/// </summary>
/// <param name="system">The real clock.</param>
/// <param name="startsAt">What it shows at the moment it is made; null for the real time.</param>
public sealed class AppClock(IClock system, Instant? startsAt) : IClock
{
    private readonly Duration shift = startsAt is { } start ? start - system.GetCurrentInstant() : Duration.Zero;

    /// <inheritdoc/>
    public Instant GetCurrentInstant() => system.GetCurrentInstant() + shift;

    /// <summary>What this clock showed at a real instant, such as the one at which a blob was written.</summary>
    public Instant Shifted(DateTimeOffset real) => Instant.FromDateTimeOffset(real) + shift;

    /// <summary>The real instant at which this clock shows another: for what others check by their own clocks, such as a link's expiry.</summary>
    public DateTimeOffset Real(Instant shown) => (shown - shift).ToDateTimeOffset();
}
