using System.Collections.Frozen;
using System.Collections.Immutable;

namespace DrsFunctions.Compliance.Tables;

/// <summary>The one table of a file that its kind asks for: the rows below the headers, blank ones left out.</summary>
/// <param name="Sheet">The sheet it stands on; null in a CSV file.</param>
/// <param name="HeaderRow">The number of the row that holds the headers.</param>
/// <param name="Rows">Its rows in order.</param>
/// <param name="Ignored">The headers and sheets that mean nothing to this kind, as the file writes them.</param>
public sealed record Table(string? Sheet, int HeaderRow, ImmutableArray<TableRow> Rows, ImmutableArray<string> Ignored)
{
    /// <summary>Where its columns stand, counted from 0, by their published names.</summary>
    public FrozenDictionary<string, int> Positions { get; init; } = FrozenDictionary<string, int>.Empty;
}
