using System.Security.Claims;

namespace DrsFunctions.Access;

/// <summary>What came of reading a token.</summary>
/// <param name="Identity">What it tells of whoever bears it; null where it is not believed.</param>
/// <param name="Reason">Why it is not believed; null where it is, or where that cannot be found out.</param>
public sealed record TokenReading(ClaimsIdentity? Identity, string? Reason)
{
    /// <summary>Nobody can tell: the issuer's keys cannot be fetched.</summary>
    public static TokenReading Unreachable { get; } = new(null, null);

    /// <summary>It is believed.</summary>
    public static TokenReading Believed(ClaimsIdentity identity) => new(identity, null);

    /// <summary>It is not believed.</summary>
    public static TokenReading Refused(string reason) => new(null, reason);
}
