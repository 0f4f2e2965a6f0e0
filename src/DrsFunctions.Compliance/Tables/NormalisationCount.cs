namespace DrsFunctions.Compliance.Tables;

/// <summary>How many cells of a file were read through one of the published normalisations.</summary>
/// <param name="Kind">Which one, a constant of <see cref="Normalisation"/>.</param>
/// <param name="Count">In how many cells.</param>
public sealed record NormalisationCount(string Kind, int Count);
