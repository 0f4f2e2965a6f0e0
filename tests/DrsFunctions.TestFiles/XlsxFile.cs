using System.Globalization;
using System.Security;
using System.Text;

namespace DrsFunctions.TestFiles;

/// <summary>Writes Excel workbooks, by hand, so that tests can also write broken ones.</summary>
public static class XlsxFile
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string PackageRelations = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string Types = "http://schemas.openxmlformats.org/package/2006/content-types";
    private const string TypePrefix = "application/vnd.openxmlformats-officedocument.spreadsheetml";

    /// <summary>A workbook of one sheet.</summary>
    public static byte[] Of(string sheetName, IEnumerable<IReadOnlyList<object?>> rows) => Of(new XlsxSheet(sheetName, rows));

    /// <summary>A workbook of several sheets.</summary>
    public static byte[] Of(params IReadOnlyList<XlsxSheet> sheets) => ZipFile.Of(Parts(sheets));

    /// <summary>The parts of a workbook by their names, to be changed before they are zipped by <see cref="ZipFile.Of"/>.</summary>
    /// <param name="sheets">The sheets.</param>
    /// <param name="from1904">Whether days are counted from 1904; the sheets' dates are written accordingly.</param>
    public static Dictionary<string, string> Parts(IReadOnlyList<XlsxSheet> sheets, bool from1904 = false)
    {
        var writer = new XlsxCells(from1904);
        var sheetParts = sheets.Select(writer.Sheet).ToList();
        var numbers = Enumerable.Range(1, sheets.Count).ToList();
        var parts = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["[Content_Types].xml"] = $"""
                <Types xmlns="{Types}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="{TypePrefix}.sheet.main+xml"/>{string.Concat(numbers.Select(number => $"<Override PartName=\"/xl/worksheets/sheet{number}.xml\" ContentType=\"{TypePrefix}.worksheet+xml\"/>"))}<Override PartName="/xl/styles.xml" ContentType="{TypePrefix}.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="{TypePrefix}.sharedStrings+xml"/></Types>
                """,
            ["_rels/.rels"] = $"""<Relationships xmlns="{PackageRelations}"><Relationship Id="rId1" Type="{Relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>""",
            ["xl/workbook.xml"] = $"""
                <workbook xmlns="{Main}" xmlns:r="{Relations}"><workbookPr{(from1904 ? " date1904=\"1\"" : "")}/><sheets>{string.Concat(sheets.Select((sheet, index) => $"<sheet name=\"{SecurityElement.Escape(sheet.Name)}\" sheetId=\"{index + 1}\"{(sheet.Hidden ? " state=\"hidden\"" : "")} r:id=\"rId{index + 1}\"/>"))}</sheets></workbook>
                """,
            ["xl/_rels/workbook.xml.rels"] = $"""
                <Relationships xmlns="{PackageRelations}">{string.Concat(numbers.Select(number => $"<Relationship Id=\"rId{number}\" Type=\"{Relations}/worksheet\" Target=\"worksheets/sheet{number}.xml\"/>"))}<Relationship Id="rIdStyles" Type="{Relations}/styles" Target="styles.xml"/><Relationship Id="rIdStrings" Type="{Relations}/sharedStrings" Target="sharedStrings.xml"/></Relationships>
                """,
            ["xl/styles.xml"] = writer.Styles(),
            ["xl/sharedStrings.xml"] = writer.SharedStrings(),
        };
        for (var index = 0; index < sheetParts.Count; index++)
            parts[string.Create(CultureInfo.InvariantCulture, $"xl/worksheets/sheet{index + 1}.xml")] = sheetParts[index];
        return parts.ToDictionary(part => part.Key, part => "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" + part.Value.Trim(), StringComparer.Ordinal);
    }

    internal static string Element(string name, string content) => new StringBuilder($"<{name} xmlns=\"{Main}\">").Append(content).Append(CultureInfo.InvariantCulture, $"</{name}>").ToString();
}
