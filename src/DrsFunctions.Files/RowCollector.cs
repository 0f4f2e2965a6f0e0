using System.Collections.Immutable;
using System.Runtime.InteropServices;
using DrsFunctions.Compliance.Messages;
using DrsFunctions.Compliance.Tables;

namespace DrsFunctions.Files;

/// <summary>Gathers the rows of one sheet within the limits; blank rows are left out.</summary>
internal sealed class RowCollector(string? name, bool hidden, FileLimits limits, CellAllowance allowance)
{
    private readonly ImmutableArray<SheetRow>.Builder rows = ImmutableArray.CreateBuilder<SheetRow>();
    private readonly List<Cell> cells = [];

    /// <summary>Who takes the rows as they come, instead of their being gathered.</summary>
    public Action<SheetRow>? Taker { get; init; }

    /// <summary>The limit that the sheet breaks; null while it breaks none.</summary>
    public Message? Refusal { get; set; }

    /// <summary>Whether reading on would change nothing: a limit is broken, or there are more rows than anybody wants.</summary>
    public bool IsDone => Refusal is not null || rows.Count >= limits.RowsRead;

    /// <summary>Puts a cell into the row at hand.</summary>
    /// <param name="row">The number of the row.</param>
    /// <param name="column">The column, counted from 0, to the right of all cells put before.</param>
    /// <param name="cell">The cell.</param>
    public void Put(int row, int column, Cell cell)
    {
        if (cell.Kind == CellKind.Empty)
            return;
        if (cell.Text.Length > limits.MaximumCellCharacters)
        {
            PutTooLong(row, column);
            return;
        }

        if (column >= limits.MaximumColumns)
        {
            if (!hidden && !string.IsNullOrWhiteSpace(cell.Text))
                Refusal ??= FileMessages.TooManyColumns(limits, name, row, column);
            return;
        }

        while (cells.Count < column)
            cells.Add(Cell.Empty);
        cells.Add(cell);
    }

    /// <summary>Notes a cell whose text is longer than a spreadsheet program can hold.</summary>
    public void PutTooLong(int row, int column)
    {
        if (!hidden)
            Refusal ??= FileMessages.CellTooLong(limits, name, row, column);
    }

    /// <summary>Ends the row at hand.</summary>
    public void EndRow(int row)
    {
        if (cells.Exists(static cell => !string.IsNullOrWhiteSpace(cell.Text)))
        {
            if (!allowance.Take(cells.Count))
                Refusal ??= FileMessages.TooManyCells(limits);
            var ended = new SheetRow(row, ImmutableCollectionsMarshal.AsImmutableArray(cells.ToArray()));
            if (Taker is null)
                rows.Add(ended);
            else
                Taker(ended);
        }

        cells.Clear();
    }

    /// <summary>The sheet as gathered.</summary>
    public Sheet ToSheet() => new(name, hidden, rows.DrainToImmutable());
}
