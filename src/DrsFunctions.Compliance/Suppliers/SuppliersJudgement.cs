using System.Collections.Immutable;
using DrsFunctions.Compliance.Uploads;

namespace DrsFunctions.Compliance.Suppliers;

/// <summary>What the judge of CCS's list of suppliers makes of it.</summary>
/// <param name="Judgement">The outcome and everything to tell CCS; it changes nothing in the <c>ccs</c> ledger.</param>
/// <param name="Suppliers">The suppliers of the rows that were taken, in the order of the list.</param>
public sealed record SuppliersJudgement(Judgement Judgement, ImmutableArray<ListedSupplier> Suppliers);
