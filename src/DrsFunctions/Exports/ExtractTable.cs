using System.Collections.Immutable;

namespace DrsFunctions.Exports;

/// <summary>A table that is exported every day.</summary>
/// <param name="File">The name of its file: <c>standings.csv</c>.</param>
/// <param name="Title">Its name for people.</param>
/// <param name="Description">What it holds and what it leaves out.</param>
/// <param name="Key">The headers of the columns that tell its rows apart.</param>
/// <param name="Columns">Its columns.</param>
internal sealed record ExtractTable<TRow>(string File, string Title, string Description, ImmutableArray<string> Key, ImmutableArray<ExtractColumn<TRow>> Columns)
{
    /// <summary>The first line.</summary>
    public IEnumerable<string> Header => Columns.Select(column => column.Name);

    /// <summary>The line of a row.</summary>
    public IEnumerable<string> LineOf(TRow row) => Columns.Select(column => column.Cell(row).Content);
}
