namespace DrsFunctions.Pages.Tables;

/// <summary>A table for people, that can be had as CSV.</summary>
/// <param name="Name">What tells it from the other tables of its page: <c>kpis</c>.</param>
/// <param name="Caption">What it shows.</param>
/// <param name="Columns">Its columns.</param>
/// <param name="Rows">Its rows, with a cell for each column; the first cell is the row's header.</param>
public sealed record TableView(string Name, string Caption, IReadOnlyList<TableColumn> Columns, IReadOnlyList<IReadOnlyList<TableCell>> Rows)
{
    /// <summary>What is said where there are no rows.</summary>
    public string Empty { get; init; } = "There is nothing here yet.";

    /// <summary>Where the table is as CSV; null where it is not.</summary>
    public string? CsvHref { get; init; }

    /// <summary>Whether its caption is for those only who cannot see the heading above it.</summary>
    public bool HasHeading { get; init; }
}
