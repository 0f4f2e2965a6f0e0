using System.Text;

namespace DrsFunctions.TestFiles.Corpus;

/// <summary>OpenDocument spreadsheets that are broken, or made to break their reader.</summary>
internal static class HostileOds
{
    private const string Damaged = "fileDamaged";
    private const string TooLarge = "archiveTooLarge";
    private const string Content = "content.xml";
    private static readonly XlsxSheet Sheet = new("report", [["Section", "Item"], ["KPI", "VI-01"]]);

    public static IEnumerable<BadFile> All()
    {
        yield return new("ods with a bomb of 120 MB", Packed(new string(' ', 1_000_000), 120), TooLarge);
        yield return new("ods with a bomb of rows", Packed(string.Concat(Enumerable.Repeat("<table:table-row/>", 50_000)), 140), TooLarge);
        yield return new("ods with an entity bomb", Changed(text => text.Replace("?>", "?>" + HostileXlsx.Bomb, StringComparison.Ordinal)), Damaged);
        yield return new("ods that asks for another file", Changed(text => text.Replace("?>", "?><!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>", StringComparison.Ordinal)), Damaged);
        yield return new("ods without its content", Without(Content), Damaged);
        yield return new("ods of no XML", Changed(_ => "Section,Item"), Damaged);
        yield return new("ods without a sheet", ZipFile.Of(OdsFile.Parts("")), Damaged);
        yield return new("ods with a password", Part("META-INF/manifest.xml", "<m><file-entry><encryption-data/></file-entry></m>"), "filePasswordProtected");
        yield return new("ods with a password around all of it", Part("encrypted-package", "x"), "filePasswordProtected");
        yield return new("ods with macros", Part("Basic/Standard/Module1.xml", "<x/>"), "fileHasMacros");
        yield return new("ods with a script", Part("Scripts/python/x.py", "x"), "fileHasMacros");
        yield return new("ods with 3,000 files", ZipFile.Of([.. OdsFile.Parts(Sheet), .. Enumerable.Range(1, 3_000).Select(number => KeyValuePair.Create($"Pictures/{number}.png", "x"))]), TooLarge);
        yield return new("ods with 300 sheets", OdsFile.Of([.. Enumerable.Range(1, 300).Select(number => new XlsxSheet($"s{number}", [["x"]]))]), "tooManySheets");
        foreach (var (what, rows) in Rows())
            yield return new($"ods with {what}", ZipFile.Of(OdsFile.Parts($"<table:table table:name=\"report\">{rows}</table:table>")), Damaged);
        yield return new("ods with a row that stands for a million", Row("<table:table-row table:number-rows-repeated=\"1048576\"><table:table-cell table:number-columns-repeated=\"200\"><text:p>x</text:p></table:table-cell></table:table-row>"));
        yield return new("ods with 16,384 columns", Row("<table:table-row><table:table-cell table:number-columns-repeated=\"16384\"><text:p>x</text:p></table:table-cell></table:table-row>"), "tooManyColumns");
        yield return new("ods with a text of 2,000,000,000 spaces", Row("<table:table-row><table:table-cell><text:p><text:s text:c=\"2000000000\"/></text:p></table:table-cell></table:table-row>"), "cellTooLong");
        yield return new("ods with tables in cells", Row("<table:table-row><table:table-cell><table:table><table:table-row/></table:table></table:table-cell></table:table-row>"));
        yield return new("ods with its report hidden", OdsFile.Of(Sheet with { Hidden = true }, new("Notes", [["x"]])), "sheetHidden");
        yield return new("ods with a header over two columns", Row("<table:table-row><table:table-cell table:number-columns-spanned=\"2\"><text:p>Section</text:p></table:table-cell><table:covered-table-cell/></table:table-row>"));
        foreach (var name in (string[])["../../etc/passwd", "/etc/passwd", "..\\x", "\u202Efdo.exe"])
            yield return new($"ods with a file named {name}", Part(name, "x"));
    }

    private static IEnumerable<(string What, string Rows)> Rows() =>
    [
        ("rows without end", "<table:table-row table:number-rows-repeated=\"2000000000\"><table:table-cell><text:p>x</text:p></table:table-cell></table:table-row>"),
        ("cells without end", "<table:table-row><table:table-cell table:number-columns-repeated=\"2000000000\"><text:p>x</text:p></table:table-cell></table:table-row>"),
        ("rows repeated less than once", "<table:table-row table:number-rows-repeated=\"-5\"/>"),
        ("a number that is none", "<table:table-row><table:table-cell office:value-type=\"float\" office:value=\"twelve\"/></table:table-row>"),
        ("a date that is none", "<table:table-row><table:table-cell office:value-type=\"date\" office:date-value=\"2026-02-30\"/></table:table-row>"),
        ("a type that is none", "<table:table-row><table:table-cell office:value-type=\"shape\"/></table:table-row>"),
        ("elements nested without end", string.Concat(Enumerable.Repeat("<table:table-row-group>", 10_000))),
        ("an entity that is not there", "<table:table-row><table:table-cell><text:p>&bomb;</text:p></table:table-cell></table:table-row>"),
    ];

    private static byte[] Packed(string filling, int times)
    {
        var parts = OdsFile.Parts(Sheet);
        var text = parts[Content];
        var at = text.IndexOf("</table:table>", StringComparison.Ordinal);
        return ZipFile.OfBytes(parts.Where(each => each.Key != Content).Select(each => KeyValuePair.Create(each.Key, Encoding.UTF8.GetBytes(each.Value))), Content, text[..at], filling, times, text[at..]);
    }

    private static byte[] Row(string row) => ZipFile.Of(OdsFile.Parts($"<table:table table:name=\"report\">{row}</table:table>"));

    private static byte[] Changed(Func<string, string> change)
    {
        var parts = OdsFile.Parts(Sheet);
        parts[Content] = change(parts[Content]);
        return ZipFile.Of(parts);
    }

    private static byte[] Part(string name, string text)
    {
        var parts = OdsFile.Parts(Sheet);
        parts[name] = text;
        return ZipFile.Of(parts);
    }

    private static byte[] Without(string part)
    {
        var parts = OdsFile.Parts(Sheet);
        parts.Remove(part);
        return ZipFile.Of(parts);
    }
}
