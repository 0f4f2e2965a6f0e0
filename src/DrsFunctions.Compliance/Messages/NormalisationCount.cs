namespace DrsFunctions.Compliance.Messages;

/// <summary>How often a file was read in one of the published lenient ways.</summary>
/// <param name="Kind">The published name, for example <c>thousandsCommas</c>.</param>
/// <param name="Count">How many cells it helped.</param>
public sealed record NormalisationCount(string Kind, int Count);
