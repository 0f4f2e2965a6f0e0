using DrsFunctions.Compliance.Standings;
using DrsFunctions.Storage.Json;

namespace DrsFunctions.Storage.Standings;

/// <summary>A standing that is passed on: its KPIs, which do not depend on the day, are the JSON text in which they are kept.</summary>
/// <param name="Facts">What does not depend on the day, without the KPIs.</param>
/// <param name="Kpis">The KPIs: a JSON array.</param>
public sealed record StandingText(StandingFacts Facts, RawJson Kpis)
{
    /// <summary>A standing as keeping it would write it.</summary>
    public static StandingText Of(StandingFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return new(facts with { Kpis = [] }, new(StorageJson.Write(facts.Kpis)));
    }
}
