using NodaTime;

namespace DrsFunctions.Pages;

/// <summary>An entry of a supplier's ledger, for people.</summary>
/// <param name="Sequence">Its place in the ledger, from 1.</param>
/// <param name="At">When it was written.</param>
/// <param name="What">What happened.</param>
/// <param name="Actor">Who caused it.</param>
/// <param name="Hash">Its hash, in lower-case hex.</param>
public sealed record TimelineEntry(long Sequence, Instant At, string What, string Actor, string Hash);
