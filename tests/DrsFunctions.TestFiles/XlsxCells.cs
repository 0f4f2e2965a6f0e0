using System.Globalization;
using System.Security;
using System.Text;
using NodaTime;

namespace DrsFunctions.TestFiles;

/// <summary>Writes the cells of a workbook and gathers the texts and formats that they share.</summary>
internal sealed class XlsxCells(bool from1904)
{
    private const int FirstCustomFormat = 164;
    private readonly Dictionary<string, int> _strings = new(StringComparer.Ordinal);
    private readonly List<string> _formats = ["dd/mm/yyyy", "dd/mm/yyyy hh:mm", "0.0%"];

    public string Sheet(XlsxSheet sheet)
    {
        var xml = new StringBuilder("<sheetData>");
        var row = 0;
        foreach (var values in sheet.Rows)
        {
            row++;
            if (values is null)
                continue;
            xml.Append(CultureInfo.InvariantCulture, $"<row r=\"{row}\">");
            for (var column = 0; column < values.Count; column++)
                xml.Append(CellXml(Address(column, row), values[column]));
            xml.Append("</row>");
        }

        xml.Append("</sheetData>");
        if (sheet.Merged.Count > 0)
            xml.Append("<mergeCells>").AppendJoin("", sheet.Merged.Select(cells => $"<mergeCell ref=\"{cells}\"/>")).Append("</mergeCells>");
        return XlsxFile.Element("worksheet", xml.ToString());
    }

    public string SharedStrings() => XlsxFile.Element(
        "sst",
        string.Concat(_strings.OrderBy(text => text.Value).Select(text => $"<si><t xml:space=\"preserve\">{Escape(text.Key)}</t></si>")));

    public string Styles() => XlsxFile.Element(
        "styleSheet",
        $"<numFmts>{string.Concat(_formats.Select((code, index) => $"<numFmt numFmtId=\"{FirstCustomFormat + index}\" formatCode=\"{Escape(code)}\"/>"))}</numFmts>"
        + "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>"
        + $"<cellXfs><xf numFmtId=\"0\"/>{string.Concat(_formats.Select((_, index) => $"<xf numFmtId=\"{FirstCustomFormat + index}\"/>"))}</cellXfs>");

    private static string Address(int column, int row)
    {
        var letters = "";
        for (var rest = column + 1; rest > 0; rest = (rest - 1) / 26)
            letters = (char)('A' + ((rest - 1) % 26)) + letters;
        return letters + row.ToString(CultureInfo.InvariantCulture);
    }

    private static string Escape(string text)
    {
        var escaped = new StringBuilder();
        foreach (var character in SecurityElement.Escape(text))
        {
            if (character < ' ' && character is not ('\t' or '\n'))
                escaped.Append(CultureInfo.InvariantCulture, $"_x{(int)character:X4}_");
            else
                escaped.Append(character);
        }

        return escaped.ToString();
    }

    private static string Number(object number) => ((IFormattable)number).ToString(number is double ? "R" : null, CultureInfo.InvariantCulture);

    private string CellXml(string address, object? value) => value switch
    {
        null => "",
        RawCell raw => raw.Xml.Replace("{r}", address, StringComparison.Ordinal),
        string text => $"<c r=\"{address}\" t=\"s\"><v>{Shared(text)}</v></c>",
        InlineText text => $"<c r=\"{address}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{Escape(text.Text)}</t></is></c>",
        bool answer => $"<c r=\"{address}\" t=\"b\"><v>{(answer ? 1 : 0)}</v></c>",
        LocalDate date => $"<c r=\"{address}\" s=\"1\"><v>{Number(Days(date))}</v></c>",
        DateAndTime moment => $"<c r=\"{address}\" s=\"2\"><v>{Number(Days(moment.Moment.Date) + (moment.Moment.TimeOfDay.NanosecondOfDay / (double)NodaConstants.NanosecondsPerDay))}</v></c>",
        Percentage percentage => $"<c r=\"{address}\" s=\"3\"><v>{Number(percentage.Share)}</v></c>",
        Formatted formatted => $"<c r=\"{address}\" s=\"{Style(formatted.FormatCode)}\"><v>{Number(formatted.Number)}</v></c>",
        SpreadsheetError error => $"<c r=\"{address}\" t=\"e\"><v>{error.Text}</v></c>",
        Formula { Stored: null } formula => $"<c r=\"{address}\"><f>{Escape(formula.Expression)}</f></c>",
        Formula { Stored: string text } formula => $"<c r=\"{address}\" t=\"str\"><f>{Escape(formula.Expression)}</f><v>{Escape(text)}</v></c>",
        Formula { Stored: SpreadsheetError error } formula => $"<c r=\"{address}\" t=\"e\"><f>{Escape(formula.Expression)}</f><v>{error.Text}</v></c>",
        Formula formula => $"<c r=\"{address}\"><f>{Escape(formula.Expression)}</f><v>{Number(formula.Stored!)}</v></c>",
        _ => $"<c r=\"{address}\"><v>{Number(value)}</v></c>",
    };

    private int Shared(string text)
    {
        if (!_strings.TryGetValue(text, out var index))
            _strings[text] = index = _strings.Count;
        return index;
    }

    private int Style(string code)
    {
        var index = _formats.IndexOf(code);
        if (index < 0)
        {
            _formats.Add(code);
            index = _formats.Count - 1;
        }

        return index + 1;
    }

    private double Days(LocalDate date) => Period.DaysBetween(from1904 ? new LocalDate(1904, 1, 1) : new LocalDate(1899, 12, 30), date);
}
