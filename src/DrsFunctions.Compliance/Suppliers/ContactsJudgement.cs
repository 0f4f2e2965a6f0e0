using System.Collections.Immutable;
using DrsFunctions.Compliance.Uploads;

namespace DrsFunctions.Compliance.Suppliers;

/// <summary>What the judge of CCS's list of contacts makes of it.</summary>
/// <param name="Judgement">The outcome and everything to tell CCS, without an address or a name.</param>
/// <param name="Contacts">The rows that were taken, in the order of the list.</param>
public sealed record ContactsJudgement(Judgement Judgement, ImmutableArray<ListedContact> Contacts);
