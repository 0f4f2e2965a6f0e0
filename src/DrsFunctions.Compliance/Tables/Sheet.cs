using System.Collections.Immutable;

namespace DrsFunctions.Compliance.Tables;

/// <summary>A sheet of a workbook, or a whole CSV file.</summary>
/// <param name="Name">The sheet's name; null in a format that has no sheets.</param>
/// <param name="Hidden">Whether the spreadsheet hides it from people; a hidden sheet is never read as the table.</param>
/// <param name="Rows">Its rows in order; empty ones may be left out, the rows' numbers tell.</param>
public sealed record Sheet(string? Name, bool Hidden, ImmutableArray<SheetRow> Rows);
