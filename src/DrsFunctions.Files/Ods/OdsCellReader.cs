using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;
using DrsFunctions.Compliance.Tables;
using DrsFunctions.Files.Archives;
using DrsFunctions.Files.Xlsx;
using NodaTime;
using NodaTime.Text;

namespace DrsFunctions.Files.Ods;

/// <summary>Reads one cell: its stored value where it has a type, else the text that it shows.</summary>
internal sealed partial class OdsCellReader(FileLimits limits)
{
    private const int LongestNumber = 40;
    private const int LongestError = 20;
    private static readonly LocalDateTimePattern DateAndTime = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm:ss");
    private readonly OdsText shown = new(limits.MaximumCellCharacters);

    /// <summary>Whether the cell just read had more text than a cell can hold.</summary>
    public bool IsTooLong { get; private set; }

    /// <summary>Reads the cell at which the reader stands, to its end.</summary>
    /// <exception cref="InvalidDataException">Its value is none of its type, or its type none that is known.</exception>
    public Cell Read(XmlReader reader)
    {
        var type = reader.GetAttribute("value-type", OdsName.Office);
        var isError = reader.GetAttribute("value-type", OdsName.Extension) is "error";
        var isFormula = reader.GetAttribute("formula", OdsName.Table) is not null;
        var value = reader.GetAttribute(type switch
        {
            "date" => "date-value",
            "time" => "time-value",
            "boolean" => "boolean-value",
            "string" => "string-value",
            _ => "value",
        }, OdsName.Office);
        shown.Clear();
        ReadShown(reader);

        IsTooLong = shown.IsTooLong || value?.Length > limits.MaximumCellCharacters;
        if (IsTooLong)
            return Cell.Empty;
        var text = shown.ToString();
        if (isError || (isFormula && text.Length <= LongestError && ErrorText().IsMatch(text)))
            return Cell.OfError(text.Length is > 0 and <= LongestError ? text : "#ERROR");
        return ToCell(type, value, text);
    }

    private static Cell ToCell(string? type, string? value, string text) => type switch
    {
        null or "void" => Cell.OfText(text),
        "string" => Cell.OfText(value is { Length: > 0 } ? value : text),
        "float" or "currency" => SpreadsheetNumber.ToCell(Number(value), NumberLook.Number, from1904: false),
        "percentage" => SpreadsheetNumber.ToCell(Number(value), NumberLook.Percent, from1904: false),
        "boolean" => value is "true" or "false"
            ? Cell.OfBoolean(value is "true")
            : throw new InvalidDataException("A truth value is neither true nor false."),
        "date" => ToDate(value ?? ""),
        "time" => ToTime(value ?? ""),
        _ => throw new InvalidDataException("A cell is of a type that no spreadsheet program writes."),
    };

    private static double Number(string? text) =>
        text?.Length <= LongestNumber && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
            ? number
            : throw new InvalidDataException("A number of a sheet is none.");

    private static Cell ToDate(string text)
    {
        if (LocalDatePattern.Iso.Parse(text).TryGetValue(default, out var date))
            return Cell.OfDate(date);
        if (!LocalDateTimePattern.ExtendedIso.Parse(text.TrimEnd('Z')).TryGetValue(default, out var moment))
            throw new InvalidDataException("A date of a sheet is none.");

        // To the second, as it is shown.
        var seconds = (long)Math.Round(moment.NanosecondOfSecond / (double)NodaConstants.NanosecondsPerSecond, MidpointRounding.AwayFromZero);
        var rounded = moment.With(TimeAdjusters.TruncateToSecond).PlusSeconds(seconds);
        return rounded.TimeOfDay == LocalTime.Midnight ? Cell.OfDate(rounded.Date) : new Cell(CellKind.Date, DateAndTime.Format(rounded), 0, rounded.Date);
    }

    private static Cell ToTime(string text)
    {
        if (text.Length > LongestNumber || !PeriodPattern.NormalizingIso.Parse(text).TryGetValue(Period.Zero, out var period) || period.Years != 0 || period.Months != 0)
            throw new InvalidDataException("A time of a sheet is none.");
        var seconds = (long)Math.Round(period.ToDuration().TotalSeconds, MidpointRounding.AwayFromZero);
        return Cell.OfText(string.Create(CultureInfo.InvariantCulture, $"{(seconds < 0 ? "-" : "")}{Math.Abs(seconds) / 3600:00}:{Math.Abs(seconds) / 60 % 60:00}:{Math.Abs(seconds) % 60:00}"));
    }

    // Paragraphs are lines; comments, drawings and what tells how to pronounce a text are not part of it.
    private void ReadShown(XmlReader reader)
    {
        if (reader.IsEmptyElement)
            return;
        var depth = reader.Depth;
        while (reader.Next() && reader.Depth > depth)
        {
            if (reader.IsStart("p", OdsName.Text))
                shown.ReadParagraph(reader);
            else if (reader.NodeType == XmlNodeType.Element)
                reader.PassOver();
        }
    }

    [GeneratedRegex(@"^(?:#(?:NULL!|DIV/0!|VALUE!|REF!|NAME\?|NUM!|N/A)|Err:[0-9]{3})$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 5000)]
    private static partial Regex ErrorText();
}
