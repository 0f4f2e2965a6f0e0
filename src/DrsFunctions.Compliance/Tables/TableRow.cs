using System.Collections.Frozen;

namespace DrsFunctions.Compliance.Tables;

/// <summary>A row of a table, read by the published names of its columns.</summary>
public sealed class TableRow(string? sheet, SheetRow row, FrozenDictionary<string, int> positions)
{
    /// <summary>The sheet it stands on; null in a CSV file.</summary>
    public string? Sheet => sheet;

    /// <summary>Its number as a spreadsheet program shows it.</summary>
    public int Number => row.Number;

    /// <summary>The cell below the header of a column; empty where the file has no such column.</summary>
    public Cell this[string column] =>
        positions.TryGetValue(column, out var position) && position < row.Cells.Length ? row.Cells[position] : Cell.Empty;

    /// <summary>The address of that cell, for example <c>C5</c>; null where the file has no such column.</summary>
    public string? AddressOf(string column) =>
        positions.TryGetValue(column, out var position) ? CellAddress.Of(position, row.Number) : null;
}
