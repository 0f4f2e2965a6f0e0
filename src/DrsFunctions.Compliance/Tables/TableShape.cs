using System.Collections.Immutable;

namespace DrsFunctions.Compliance.Tables;

/// <summary>What a file of one kind looks like: its columns and how much of it is read.</summary>
/// <param name="Kind">The kind's name, which is also the name of its sheet in a workbook: <c>report</c>.</param>
/// <param name="Columns">Its columns, in the order of its template.</param>
/// <param name="MaximumRows">How many rows that are not blank it may have below its headers.</param>
public sealed record TableShape(string Kind, ImmutableArray<Column> Columns, int MaximumRows)
{
    /// <summary>Within how many rows from the top of a sheet the headers must stand.</summary>
    public int HeadersWithin { get; init; } = 20;
}
