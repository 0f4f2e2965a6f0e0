using System.Collections.Immutable;

namespace DrsFunctions.Compliance.Tables;

/// <summary>Everything that a file holds, as a grid of cells: what the <c>Files</c> project makes of its bytes.</summary>
/// <param name="Sheets">Its sheets; a CSV file is one without a name.</param>
public sealed record Workbook(ImmutableArray<Sheet> Sheets);
