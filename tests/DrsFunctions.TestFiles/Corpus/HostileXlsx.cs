using System.Text;

namespace DrsFunctions.TestFiles.Corpus;

/// <summary>Excel workbooks that are broken, or made to break their reader.</summary>
internal static class HostileXlsx
{
    /// <summary>A document type whose entity stands for a billion others.</summary>
    public const string Bomb = "<!DOCTYPE a [<!ENTITY a \"lol\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\"><!ENTITY i \"&c;&c;&c;\">]>";

    private const string Damaged = "fileDamaged";
    private const string TooLarge = "archiveTooLarge";
    private const string SheetPart = "xl/worksheets/sheet1.xml";
    private static readonly XlsxSheet Sheet = new("report", [["Section", "Item"], ["KPI", "VI-01"]]);

    public static IEnumerable<BadFile> All()
    {
        yield return new("xlsx with a bomb of 120 MB", Packed(SheetPart, new string(' ', 1_000_000), times: 120), TooLarge);
        yield return new("xlsx with a bomb of 90 MB", Packed(SheetPart, string.Concat(Enumerable.Repeat("<row/>", 100_000)), times: 150));
        yield return new("xlsx with a bomb among its texts", Packed("xl/sharedStrings.xml", string.Concat(Enumerable.Repeat("<si/>", 100_000)), times: 150), TooLarge, Damaged);
        yield return new("xlsx with 3,000 files", With([.. Enumerable.Range(1, 3_000).Select(number => ($"xl/media/image{number}.png", "x"))]), TooLarge);
        yield return new("xlsx with 300 sheets", XlsxFile.Of([.. Enumerable.Range(1, 300).Select(number => new XlsxSheet($"s{number}", [["x"]]))]), "tooManySheets");
        foreach (var part in (string[])["[Content_Types].xml", "_rels/.rels", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml", "xl/sharedStrings.xml", SheetPart])
        {
            if (part is not "[Content_Types].xml")
                yield return new($"xlsx with an entity bomb in {part}", Changed(part, text => Prefixed(text, Bomb)), Damaged);
            yield return new($"xlsx whose {part} is cut off", Changed(part, text => text[..(text.Length / 2)]));
            yield return new($"xlsx without {part}", Without(part));
        }

        yield return new("xlsx that asks for another file", Changed(SheetPart, text => Prefixed(text, "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>")), Damaged);
        yield return new("xlsx that asks for another document type", Changed(SheetPart, text => Prefixed(text, "<!DOCTYPE a SYSTEM \"http://127.0.0.1:1/x.dtd\">")), Damaged);
        yield return new("xlsx with sheets elsewhere", Changed("xl/_rels/workbook.xml.rels", text => text.Replace("Target=\"worksheets/sheet1.xml\"", "Target=\"http://127.0.0.1:1/x.xml\" TargetMode=\"External\"", StringComparison.Ordinal)), Damaged);
        yield return new("xlsx with sheets above its root", Changed("xl/_rels/workbook.xml.rels", text => text.Replace("worksheets/sheet1.xml", "../../../../etc/passwd", StringComparison.Ordinal)), Damaged);
        foreach (var name in (string[])["../../etc/passwd", "/etc/passwd", "..\\..\\windows\\system32\\x.dll", "C:\\x", "xl/../../x", "\u202Excod.exe", "a\u0001b", "CON", new string('n', 60_000)])
            yield return new($"xlsx with a file named {(name.Length > 100 ? "without end" : name)}", With((name, "x")));
        foreach (var (what, xml) in Cells())
            yield return new($"xlsx with {what}", XlsxFile.Of("report", [["Section", "Item", new RawCell(xml)], ["KPI", "VI-01"]]), Damaged);
        yield return new("xlsx nested without end", Changed(SheetPart, text => Inside(text, string.Concat(Enumerable.Repeat("<a>", 100_000)))), Damaged);
        yield return new("xlsx with names without end", Changed(SheetPart, text => Inside(text, string.Concat(Enumerable.Range(0, 20_000).Select(number => $"<a{number}/>")))), Damaged);
        yield return new("xlsx with 16,384 columns", XlsxFile.Of("report", [[.. Enumerable.Range(1, 16_384).Select(number => (object?)$"c{number}")]]), "tooManyColumns");
        yield return new("xlsx with bytes that are not UTF-8", Bytes(SheetPart, [0xC3, 0x28]), Damaged);
        yield return new("xlsx with macros", With(("xl/vbaProject.bin", "x")), "fileHasMacros");
        yield return new("xlsx with macros of Excel 4", With(("xl/macrosheets/sheet1.xml", "x")), "fileHasMacros");
        yield return new("xlsx with its report hidden", XlsxFile.Of(Sheet with { Hidden = true }, new("Notes", [["x"]])), "sheetHidden");
        yield return new("xlsx with two reports", XlsxFile.Of(Sheet with { Name = "one" }, Sheet with { Name = "two" }), "sheetsAmbiguous");
        yield return new("xlsx with its name twice", ZipFile.OfBytes([.. Twice()]), Damaged);
        yield return new("xlsx with control characters in its names", XlsxFile.Of(new XlsxSheet("re\u202Eport\u200B", [["Sec\u0007tion", "Item"], ["KPI", "x"]])));
    }

    private static IEnumerable<(string What, string Xml)> Cells() =>
    [
        ("a text that is not there", "<c r=\"{r}\" t=\"s\"><v>99999</v></c>"),
        ("a text of a negative number", "<c r=\"{r}\" t=\"s\"><v>-1</v></c>"),
        ("a number that is none", "<c r=\"{r}\"><v>twelve</v></c>"),
        ("a number without bound", "<c r=\"{r}\"><v>1e999</v></c>"),
        ("a truth value that is neither", "<c r=\"{r}\" t=\"b\"><v>2</v></c>"),
        ("a type that is none", "<c r=\"{r}\" t=\"q\"><v>2</v></c>"),
        ("a cell out of place", "<c r=\"A1\"><v>2</v></c>"),
        ("a cell past the last column", "<c r=\"XFE1\"><v>2</v></c>"),
        ("a cell of no address", "<c r=\"ZZZZZZZZZZ1\"><v>2</v></c>"),
        ("a row past the last", "</row><row r=\"99999999999\">"),
        ("rows out of order", "</row><row r=\"1\">"),
        ("an entity that is not there", "<c r=\"{r}\" t=\"str\"><v>&bomb;</v></c>"),
        ("character data", "<c r=\"{r}\" t=\"str\"><v><![CDATA[x]]></v></c>"),
    ];

    private static IEnumerable<KeyValuePair<string, byte[]>> Twice()
    {
        foreach (var (name, text) in XlsxFile.Parts([Sheet]))
            yield return new(name, Encoding.UTF8.GetBytes(text));
        yield return new(SheetPart, "<worksheet/>"u8.ToArray());
    }

    private static byte[] Packed(string part, string filling, int times)
    {
        var parts = XlsxFile.Parts([Sheet]);
        var text = parts[part];
        var at = text.IndexOf(part == SheetPart ? "</sheetData>" : "</sst>", StringComparison.Ordinal);
        return ZipFile.OfBytes(parts.Where(each => each.Key != part).Select(each => KeyValuePair.Create(each.Key, Encoding.UTF8.GetBytes(each.Value))), part, text[..at], filling, times, text[at..]);
    }

    private static byte[] With(params IReadOnlyList<(string Name, string Text)> more)
    {
        var parts = XlsxFile.Parts([Sheet]);
        foreach (var (name, text) in more)
            parts[name] = text;
        return ZipFile.Of(parts);
    }

    private static byte[] Changed(string part, Func<string, string> change)
    {
        var parts = XlsxFile.Parts([Sheet]);
        parts[part] = change(parts[part]);
        return ZipFile.Of(parts);
    }

    private static byte[] Without(string part)
    {
        var parts = XlsxFile.Parts([Sheet]);
        parts.Remove(part);
        return ZipFile.Of(parts);
    }

    private static byte[] Bytes(string part, byte[] more)
    {
        var parts = XlsxFile.Parts([Sheet]).ToDictionary(each => each.Key, each => Encoding.UTF8.GetBytes(each.Value), StringComparer.Ordinal);
        parts[part] = [.. parts[part][..^20], .. more, .. parts[part][^20..]];
        return ZipFile.OfBytes(parts);
    }

    private static string Prefixed(string text, string declaration) => text.Insert(text.IndexOf("?>", StringComparison.Ordinal) + 2, declaration);

    private static string Inside(string text, string more) => text.Replace("<sheetData>", "<sheetData>" + more, StringComparison.Ordinal);
}
