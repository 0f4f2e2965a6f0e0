using System.Collections.Immutable;

namespace DrsFunctions.Compliance.Tables;

/// <summary>A row as it stands in the file.</summary>
/// <param name="Number">Its number as a spreadsheet program shows it: the first is 1, blank rows count. In JSON the first object is 1, and 0 its property names.</param>
/// <param name="Cells">Its cells from column A on; trailing empty ones may be left out.</param>
public sealed record SheetRow(int Number, ImmutableArray<Cell> Cells)
{
    /// <summary>Whether no cell holds anything but spaces.</summary>
    public bool IsBlank => Cells.All(cell => string.IsNullOrWhiteSpace(cell.Text));
}
