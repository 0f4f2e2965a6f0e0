using System.Globalization;
using System.Security;
using System.Text;
using NodaTime;
using NodaTime.Text;

namespace DrsFunctions.TestFiles;

/// <summary>Writes OpenDocument spreadsheets, by hand, so that tests can also write broken ones.</summary>
public static class OdsFile
{
    private const string Type = "application/vnd.oasis.opendocument.spreadsheet";
    private const string Names =
        "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" "
        + "xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\" "
        + "xmlns:calcext=\"urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0\"";

    /// <summary>A spreadsheet of one sheet.</summary>
    public static byte[] Of(string sheetName, IEnumerable<IReadOnlyList<object?>?> rows) => Of(new XlsxSheet(sheetName, rows));

    /// <summary>A spreadsheet of several sheets.</summary>
    public static byte[] Of(params IReadOnlyList<XlsxSheet> sheets) => ZipFile.Of(Parts(sheets));

    /// <summary>The parts of a spreadsheet by their names, to be changed before they are zipped by <see cref="ZipFile.Of"/>.</summary>
    public static Dictionary<string, string> Parts(params IReadOnlyList<XlsxSheet> sheets) => Parts(string.Concat(sheets.Select(Table)));

    /// <summary>The parts of a spreadsheet whose tables are written as they are.</summary>
    public static Dictionary<string, string> Parts(string tables) => new(StringComparer.Ordinal)
    {
        ["mimetype"] = Type,
        ["content.xml"] = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<office:document-content " + Names + "><office:automatic-styles>"
            + "<style:style style:name=\"shown\" style:family=\"table\"><style:table-properties table:display=\"true\"/></style:style>"
            + "<style:style style:name=\"hidden\" style:family=\"table\"><style:table-properties table:display=\"false\"/></style:style>"
            + $"</office:automatic-styles><office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body></office:document-content>",
        ["META-INF/manifest.xml"] = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\">"
            + $"<manifest:file-entry manifest:full-path=\"/\" manifest:media-type=\"{Type}\"/></manifest:manifest>",
    };

    private static string Table(XlsxSheet sheet)
    {
        var xml = new StringBuilder($"<table:table table:name=\"{SecurityElement.Escape(sheet.Name)}\" table:style-name=\"{(sheet.Hidden ? "hidden" : "shown")}\">");
        foreach (var row in sheet.Rows)
            xml.Append(row is null || row.Count == 0 ? "<table:table-row/>" : $"<table:table-row>{string.Concat(row.Select(CellXml))}</table:table-row>");
        return xml.Append("</table:table>").ToString();
    }

    private static string CellXml(object? value) => value switch
    {
        null => "<table:table-cell/>",
        RawCell raw => raw.Xml,
        string text => Typed("string", "", text),
        InlineText text => Typed("string", "", text.Text),
        bool answer => Typed("boolean", $"office:boolean-value=\"{(answer ? "true" : "false")}\"", answer ? "TRUE" : "FALSE"),
        LocalDate date => Typed("date", $"office:date-value=\"{LocalDatePattern.Iso.Format(date)}\"", "a date"),
        DateAndTime moment => Typed("date", $"office:date-value=\"{LocalDateTimePattern.ExtendedIso.Format(moment.Moment)}\"", "a moment"),
        Percentage percentage => Typed("percentage", $"office:value=\"{Number(percentage.Share)}\"", "a percentage"),
        SpreadsheetError error => Typed("string", "office:string-value=\"\" calcext:value-type=\"error\"", error.Text),
        Formula { Stored: null } formula => $"<table:table-cell table:formula=\"of:={SecurityElement.Escape(formula.Expression)}\"/>",
        Formula formula => CellXml(formula.Stored).Replace("<table:table-cell", $"<table:table-cell table:formula=\"of:={SecurityElement.Escape(formula.Expression)}\"", StringComparison.Ordinal),
        _ => Typed("float", $"office:value=\"{Number(value)}\"", "a number"),
    };

    private static string Typed(string type, string value, string shown) =>
        $"<table:table-cell office:value-type=\"{type}\" {value}>{string.Concat(shown.Split('\n').Select(line => $"<text:p>{Text(line)}</text:p>"))}</table:table-cell>";

    private static string Text(string line)
    {
        var escaped = new StringBuilder();
        foreach (var character in line)
            escaped.Append(character switch { ' ' => "<text:s/>", '\t' => "<text:tab/>", _ => SecurityElement.Escape(character.ToString()) });
        return escaped.ToString();
    }

    private static string Number(object number) => ((IFormattable)number).ToString(number is double ? "R" : null, CultureInfo.InvariantCulture);
}
