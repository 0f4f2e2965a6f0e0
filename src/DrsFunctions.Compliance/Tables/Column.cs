using System.Collections.Immutable;

namespace DrsFunctions.Compliance.Tables;

/// <summary>A column that a kind of file may have, by its published name.</summary>
/// <param name="Name">The name that messages and templates use, for example <c>Numerator</c>.</param>
/// <param name="Required">Whether a file without it is refused.</param>
/// <param name="Aliases">Other headers that mean the same column, such as those of CCS's own exports.</param>
public sealed record Column(string Name, bool Required = false, ImmutableArray<string> Aliases = default);
