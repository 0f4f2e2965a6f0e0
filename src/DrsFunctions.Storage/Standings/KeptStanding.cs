using Azure;
using DrsFunctions.Compliance.Standings;

namespace DrsFunctions.Storage.Standings;

/// <summary>A standing as it is kept.</summary>
/// <param name="Facts">What does not depend on the day; in a list without its KPIs.</param>
/// <param name="Version">The sequence of the supplier's ledger that it was built from.</param>
/// <param name="Row">The version of the row itself.</param>
public sealed record KeptStanding(StandingFacts Facts, long Version, ETag Row);
