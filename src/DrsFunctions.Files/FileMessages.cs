using System.Globalization;
using DrsFunctions.Compliance.Messages;
using DrsFunctions.Compliance.Tables;

namespace DrsFunctions.Files;

/// <summary>What is said about a file that cannot be read.</summary>
internal static class FileMessages
{
    private const string SaveAs = "Save the data as CSV or as an Excel workbook (.xlsx), and send that file.";
    private const int Megabyte = 1024 * 1024;

    public static Message Empty() => OfFile(
        "fileEmpty", "The selected file is empty", "Check that the file holds your data, then send it again.");

    public static Message TooLarge(FileLimits limits) => OfFile(
        "fileTooLarge",
        string.Create(CultureInfo.InvariantCulture, $"The selected file must be {limits.MaximumBytes / Megabyte} MB or smaller"),
        "Remove pictures and anything that is not part of the data, or split the file.");

    public static Message TooLargeForItsFormat(long most) => OfFile(
        "fileTooLargeForItsFormat",
        string.Create(CultureInfo.InvariantCulture, $"A selected file of this format must be {most / Megabyte} MB or smaller"),
        "Save the data as CSV or as an Excel workbook (.xlsx), which may be larger, and send that file.");

    public static Message NotTable(string what) => OfFile(
        "fileFormatUnknown", $"The selected file must be a CSV file, a spreadsheet or JSON: it is {what}", SaveAs);

    public static Message Damaged(string what) => OfFile(
        "fileDamaged", $"The selected file is damaged: {what}",
        "Open the file, save it again as CSV or as an Excel workbook (.xlsx), and send that file. If it does not open, send it from a sound copy.");

    public static Message PasswordProtected() => OfFile(
        "filePasswordProtected", "The selected file is protected with a password",
        "Take the password off the file, save it and send it again.");

    public static Message HasMacros() => OfFile(
        "fileHasMacros", "The selected file must not hold macros",
        "Save the file as an Excel workbook without macros (.xlsx), or as CSV, and send that file.");

    public static Message Signed() => Message.OfFile(
        "fileSigned", Severity.Note, null, "The selected file has a digital signature, which is not checked",
        "There is nothing to do: the data is read as if the file were not signed.");

    public static Message NoArrayOfObjects(string what) => OfFile(
        "jsonNotRows", $"The selected JSON file must be an array of objects, one for each row: it is {what}",
        "Write the rows as [ { \"column\": value, … }, … ] and nothing around them.");

    public static Message ValueNested(int row) => OfRow(
        "jsonValueNested", row, $"Object {row} must not hold an object or array inside a value",
        "Give each property a text, a number, true, false or null.");

    public static Message PropertyDoubled(int row) => OfRow(
        "jsonPropertyDoubled", row, $"Object {row} must name each property only once",
        "Delete or rename one of the two properties.");

    public static Message ArchiveTooLarge() => OfFile(
        "archiveTooLarge", "The selected workbook unpacks to more than can be read",
        "Delete sheets, pictures and formatted empty rows that are not part of the data, or save the sheet as CSV.");

    public static Message TooManySheets(FileLimits limits) => OfFile(
        "tooManySheets",
        string.Create(CultureInfo.InvariantCulture, $"The selected workbook must have {limits.MaximumSheets} sheets or fewer"),
        "Keep only the sheet that holds the data.");

    public static Message TooManyCells(FileLimits limits) => OfFile(
        "tooManyCells",
        string.Create(CultureInfo.InvariantCulture, $"The selected file must have {limits.MaximumCells:N0} cells or fewer"),
        "Delete sheets and columns that are not part of the data, or split the file.");

    public static Message TooManyColumns(FileLimits limits, string? sheet, int row, int column) => new(
        "tooManyColumns", Severity.Error, sheet, row, null, CellAddress.Of(column, row), null,
        string.Create(CultureInfo.InvariantCulture, $"The selected file must have {limits.MaximumColumns} columns or fewer"),
        "Delete the columns that are not part of the data.");

    public static Message CellTooLong(FileLimits limits, string? sheet, int row, int column) => new(
        "cellTooLong", Severity.Error, sheet, row, null, CellAddress.Of(column, row), null,
        string.Create(CultureInfo.InvariantCulture, $"Cell {CellAddress.Of(column, row)} must have {limits.MaximumCellCharacters:N0} characters or fewer"),
        "Shorten the text. In a CSV file, check that every quotation mark that opens is closed.");

    public static Message RowTooLong(FileLimits limits, int row) => new(
        "rowTooLong", Severity.Error, null, row, null, null, null,
        string.Create(CultureInfo.InvariantCulture, $"Row {row} must have {limits.MaximumRecordBytes / Megabyte} MB or less"),
        "Check that every quotation mark that opens in this row is closed, and that each row ends with a line break.");

    public static Message TooMuchText() => OfFile(
        "tooMuchText", "The selected workbook holds more text than can be read", "Save the sheet as CSV and send that file.");

    public static Message QuoteNotClosed(int row) => new(
        "quoteNotClosed", Severity.Error, null, row, null, null, null,
        string.Create(CultureInfo.InvariantCulture, $"Row {row} has a quotation mark that is opened and never closed"),
        "Close the quotation mark, and write each quotation mark inside a quoted field twice.");

    public static Message QuoteMisplaced(int row) => new(
        "quoteMisplaced", Severity.Error, null, row, null, null, null,
        string.Create(CultureInfo.InvariantCulture, $"Row {row} has text after a closing quotation mark"),
        "Write each quotation mark inside a quoted field twice, and put nothing between a closing one and the separator.");

    private static Message OfRow(string code, int row, FormattableString text, string howToFix) =>
        new(code, Severity.Error, null, row, null, null, null, text.ToString(CultureInfo.InvariantCulture), howToFix);

    private static Message OfFile(string code, string text, string howToFix) => Message.OfFile(code, Severity.Error, null, text, howToFix);
}
