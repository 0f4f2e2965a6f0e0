namespace DrsFunctions.Storage.Ledgers;

/// <summary>Where changes come from.</summary>
/// <param name="Actor">Who caused them: a supplier's id, <c>ccs</c>, a person's id, or <c>system</c>.</param>
/// <param name="Cause">What caused them: an upload's id, or the name of a function.</param>
public sealed record Origin(string Actor, string? Cause);
