using System.Globalization;
using DrsFunctions.Compliance.Messages;

namespace DrsFunctions.Compliance.Tables;

/// <summary>What is said when a workbook does not hold the table of its kind.</summary>
internal static class TableMessages
{
    public static Message HeadersMissing(TableShape shape, string? sheet) => new(
        "headersMissing", Severity.Error, sheet, null, null, null, null,
        $"The file must have a row of column headers within its first {shape.HeadersWithin} rows",
        $"Add a row with the headers {Names(shape.Columns.Where(column => column.Required))} above the data.");

    public static Message ColumnMissing(Column column, string? sheet, int row, string? nearest) => new(
        "columnMissing", Severity.Error, sheet, Shown(row), column.Name, null, FoundText.Of(nearest),
        $"The file must have the column {column.Name}",
        nearest is null
            ? $"Add a column with the header {column.Name}, or start from the template."
            : $"Rename the column {FoundText.Of(nearest)} to {column.Name}, if that is what it holds, or add the column.");

    public static Message ColumnDoubled(string column, string? sheet, SheetRow row, int position) => new(
        "columnDoubled", Severity.Error, sheet, Shown(row.Number), column, Shown(row.Number) is null ? null : CellAddress.Of(position, row.Number), FoundText.Of(row.Cells[position].Text),
        $"The file must have the column {column} only once",
        "Delete or rename one of the two columns.");

    public static Message NoRows(string? sheet, int headerRow) => new(
        "noRows", Severity.Error, sheet, Shown(headerRow), null, null, null,
        "The file must have at least one row of data below its headers",
        "Fill in the rows below the headers and send the file again.");

    public static Message TooManyRows(TableShape shape, string? sheet, int firstTooMany, int atLeast) => new(
        "tooManyRows", Severity.Error, sheet, firstTooMany, null, null, $"{Count(atLeast)} rows or more",
        $"The file must have {Count(shape.MaximumRows)} rows of data or fewer",
        "Split the file, or delete rows that are not part of the data.");

    public static Message SheetNotFound(TableShape shape) => Message.OfFile(
        "sheetNotFound", Severity.Error, null,
        $"The workbook must have a sheet named {shape.Kind}, or one sheet with the columns {Names(shape.Columns.Where(column => column.Required))}",
        $"Name the sheet that holds the data {shape.Kind}.");

    public static Message SheetHidden(TableShape shape, string sheet) => new(
        "sheetHidden", Severity.Error, FoundText.Of(sheet), null, null, null, null,
        $"The sheet {FoundText.Of(sheet)} must not be hidden",
        $"Unhide the sheet, or put the data on a sheet named {shape.Kind} that everybody can see.");

    public static Message SheetsAmbiguous(TableShape shape, IEnumerable<Sheet> sheets) => Message.OfFile(
        "sheetsAmbiguous", Severity.Error, FoundText.Of(string.Join(", ", sheets.Select(sheet => sheet.Name))),
        $"The workbook must have only one sheet with the columns of the {shape.Kind}",
        $"Name the sheet that holds the data {shape.Kind}, and rename or delete the others.");

    // The headers of a JSON file are the names of its properties and stand in no row.
    private static int? Shown(int headerRow) => headerRow > 0 ? headerRow : null;

    private static string Names(IEnumerable<Column> columns) => string.Join(", ", columns.Select(column => column.Name));

    private static string Count(int count) => count.ToString("N0", CultureInfo.InvariantCulture);
}
