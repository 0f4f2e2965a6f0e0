using NodaTime;
using NodaTime.Text;

namespace DrsFunctions.Exports.Tests.Given;

/// <summary>A clock that shows one instant.</summary>
internal sealed class StoppedClock(string instant) : IClock
{
    public Instant GetCurrentInstant() => InstantPattern.General.Parse(instant).Value;
}
