using System.Collections.Immutable;
using DrsFunctions.Compliance.Uploads;

namespace DrsFunctions.Compliance.Awards;

/// <summary>What the judge of CCS's list of awards makes of it.</summary>
/// <param name="Judgement">The outcome and everything to tell CCS; it changes nothing in the <c>ccs</c> ledger.</param>
/// <param name="Awards">The rows that were taken, in the order of the list.</param>
public sealed record AwardsJudgement(Judgement Judgement, ImmutableArray<ListedAward> Awards);
