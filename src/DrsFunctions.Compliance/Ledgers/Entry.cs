using NodaTime;

namespace DrsFunctions.Compliance.Ledgers;

/// <summary>A line of a ledger.</summary>
/// <param name="Sequence">Its place in the ledger, from 1, without gaps.</param>
/// <param name="At">When it was written, by the app's clock.</param>
/// <param name="Actor">Who caused it: a supplier's id, <c>ccs</c>, a person's id, or <c>system</c>.</param>
/// <param name="Cause">What caused it: an upload's id, or the name of a function.</param>
/// <param name="Change">What happened.</param>
public sealed record Entry(long Sequence, Instant At, string Actor, string? Cause, Change Change);
