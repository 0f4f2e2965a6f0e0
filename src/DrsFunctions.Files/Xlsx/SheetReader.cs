using System.Globalization;
using System.Xml;
using DrsFunctions.Compliance.Tables;
using DrsFunctions.Files.Archives;
using NodaTime.Text;

namespace DrsFunctions.Files.Xlsx;

/// <summary>Reads the cells of one sheet, once, from top to bottom.</summary>
internal sealed class SheetReader(XlsxParts parts, RowCollector rows, FileLimits limits)
{
    private const int LastRow = 1_048_576;
    private const int PastLastColumn = 16_384;
    private const int LongestNumber = 40;
    private const int LongestError = 20;
    private readonly PartText text = new(limits.MaximumCellCharacters);
    private int currentRow;
    private int currentColumn;

    /// <summary>Reads until the sheet ends or its rows are enough.</summary>
    /// <exception cref="InvalidDataException">A cell or row is out of place, or holds what its type cannot.</exception>
    public void Read(XmlReader reader)
    {
        while (reader.Next() && !rows.IsDone && !reader.IsEnd("sheetData"))
        {
            if (reader.IsStart("row"))
                StartRow(reader);
            else if (reader.IsStart("c"))
                ReadCell(reader);
            else if (reader.IsEnd("row"))
                rows.EndRow(currentRow);
        }
    }

    private void StartRow(XmlReader reader)
    {
        var number = reader.GetAttribute("r") is { } given ? Whole(given) : currentRow + 1;
        if (number <= currentRow || number > LastRow)
            throw new InvalidDataException("The rows of a sheet are out of order.");
        currentRow = number;
        currentColumn = -1;
    }

    private void ReadCell(XmlReader reader)
    {
        var column = reader.GetAttribute("r") is { } address ? ColumnOf(address) : currentColumn + 1;
        if (currentRow == 0 || column <= currentColumn || column >= PastLastColumn)
            throw new InvalidDataException("The cells of a row are out of order.");
        currentColumn = column;

        var type = reader.GetAttribute("t");
        var style = reader.GetAttribute("s") is { } given ? Whole(given) : 0;
        if (reader.IsEmptyElement)
            return;

        ReadContent(reader);
        if (text.IsTooLong)
            rows.PutTooLong(currentRow, column);
        else if (ToCell(text.ToString(), type, style) is { } cell)
            rows.Put(currentRow, column, cell);
        else
            rows.PutTooLong(currentRow, column);
    }

    private void ReadContent(XmlReader reader)
    {
        text.Clear();
        var inValue = false;
        while (reader.Next() && !reader.IsEnd("c"))
        {
            if (reader.IsStart("is"))
                SharedStrings.ReadItem(reader, "is", text);
            else if (reader.IsStart("v"))
                inValue = !reader.IsEmptyElement;
            else if (reader.IsEnd("v"))
                inValue = false;
            else if (inValue && reader.IsText())
                text.Add(reader);
        }
    }

    /// <summary>The cell; null when it refers to a text that is too long.</summary>
    private Cell? ToCell(string text, string? type, int style)
    {
        if (text.Length == 0)
            return Cell.Empty;
        switch (type)
        {
            case "s":
                return parts.Strings[Whole(text)] is { } shared ? Cell.OfText(shared) : null;
            case "str" or "inlineStr":
                return Cell.OfText(text);
            case "b":
                return text is "1" or "true" or "0" or "false"
                    ? Cell.OfBoolean(text is "1" or "true")
                    : throw new InvalidDataException("A truth value is neither true nor false.");
            case "e":
                return Cell.OfError(text.Length <= LongestError && text[0] == '#' ? text : "#ERROR");
            case "d":
                return ToDate(text);
            case null or "n":
                return text.Length <= LongestNumber
                    && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
                    ? SpreadsheetNumber.ToCell(number, parts.Formats.Of(style), parts.From1904)
                    : throw new InvalidDataException("A number of a sheet is none.");
            default:
                throw new InvalidDataException("A cell is of a type that no spreadsheet program writes.");
        }
    }

    private static Cell ToDate(string text)
    {
        if (LocalDatePattern.Iso.Parse(text).TryGetValue(default, out var date))
            return Cell.OfDate(date);
        return LocalDateTimePattern.ExtendedIso.Parse(text.TrimEnd('Z')).TryGetValue(default, out var moment)
            ? new Cell(CellKind.Date, text, 0, moment.Date)
            : Cell.OfText(text);
    }

    private static int ColumnOf(string address)
    {
        var column = 0;
        foreach (var letter in address)
        {
            if (char.IsAsciiDigit(letter))
                break;
            if (!char.IsAsciiLetter(letter) || column >= PastLastColumn)
                return PastLastColumn;
            column = (column * 26) + (letter & 0x1F);
        }

        return column - 1;
    }

    private static int Whole(string text) =>
        int.TryParse(text, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new InvalidDataException("A number in a part of the workbook is none.");
}
