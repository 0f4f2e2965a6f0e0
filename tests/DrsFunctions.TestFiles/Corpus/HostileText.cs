using System.Text;

namespace DrsFunctions.TestFiles.Corpus;

/// <summary>CSV files that are broken, or made to break their reader.</summary>
internal static class HostileText
{
    private const string Headers = "Section,Item,Value,Comment";

    public static IEnumerable<BadFile> All()
    {
        yield return new("csv of one character", "x"u8.ToArray(), "headersMissing");
        yield return new("csv of headers alone", Text(Headers), "noRows");
        yield return new("csv of separators alone", Text(new string(',', 500)), "headersMissing", "tooManyColumns");
        yield return new("csv that only names its separator", Text("sep=;"), "headersMissing", "fileEmpty");
        yield return new("csv with a quotation mark never closed", Text($"{Headers}\nKPI,VI-01,\"12,x\nKPI,VI-02,1,y\n"), "quoteNotClosed");
        yield return new("csv with a megabyte of quotation marks", Text(Headers + "\n" + new string('"', 1_000_001)));
        yield return new("csv with text after a quotation mark", Text($"{Headers}\nKPI,\"VI-01\"x,1,y\n"), "quoteMisplaced");
        yield return new("csv with a cell of 32,768 characters", Text($"{Headers}\nKPI,VI-01,1,{new string('x', 32_768)}\n"), "cellTooLong");
        yield return new("csv of one line of nine megabytes", Text(new string('x', 9_000_000)), "cellTooLong");
        yield return new("csv with 201 columns", Text(string.Join(',', Enumerable.Range(1, 201).Select(number => $"c{number}"))), "tooManyColumns");
        yield return new("csv with 16,384 columns", Text(string.Join(',', Enumerable.Range(1, 16_384).Select(number => $"c{number}"))), "tooManyColumns");
        yield return new("csv with 10,001 rows", Text(Headers + "\n" + string.Concat(Enumerable.Repeat("KPI,VI-01,1,x\n", 10_001))), "tooManyRows");
        yield return new("csv with a million line breaks", Text(Headers + new string('\n', 1_000_000)), "noRows");
        yield return new("csv with carriage returns alone", Text($"{Headers}\rKPI,VI-01,x,y\r"));
        yield return new("csv with headers in row 21", Text(new string('\n', 20) + Headers + "\nKPI,VI-01,1,x\n"), "headersMissing");
        yield return new("csv with a column twice", Text("Section,Item,Value,value\nKPI,VI-01,1,2\n"), "columnDoubled");
        yield return new("csv without a column", Text("Section,Itme\nKPI,VI-01\n"), "columnMissing");
        yield return new("csv with zeros in it", Text($"{Headers}\nKPI,VI-01,1\0,x\n"));
        yield return new("csv with control characters", Text($"{Headers}\nKPI,VI-01,1,a\u0001b\u001B[31m\n"));
        yield return new("csv with text that runs from right to left", Text($"{Headers}\nKPI,VI-01,\u202E1250,x\n"));
        yield return new("csv with headers from right to left", Text("\u202ESection,Item\u202C\nKPI,VI-01\n"));
        yield return new("csv with bells in its headers", Text("Sec\u0007tion,Item\u0000\nKPI,VI-01\n"));
        yield return new("csv with invisible characters", Text($"{Headers}\nKPI,VI\u200B-01,\uFEFF1,x\n"));
        foreach (var start in "=+-@\t\r|%")
            yield return new($"csv with a cell that begins with U+{(int)start:X4}", Text($"{Headers}\nKPI,\"{start}cmd|' /C calc'!A0\",\"{start}1+1\",\"{start}HYPERLINK(\"\"http://x\"\")\"\n"));
        foreach (var number in (string[])["1.250,00", "12e3", "'12", "1 250", "12 lots", "١٢٣", "１２", "0x1F", "Infinity", "NaN", "1,2,3", "--5", "£", "99999999999999999999999999999999"])
            yield return new($"csv with the number {number}", Text($"{Headers}\nKPI,VI-01,\"{number}\",x\n"));
        foreach (var date in (string[])["01/25/2026", "2026-02-30", "46036", "14.01.2026", "January 14, 2026", "٢٠٢٦-٠١-١٤", "R8.1.14", "20260114"])
            yield return new($"csv with the date {date}", Text($"Section,Item,Value,Date\nDeclaration,Date,,\"{date}\"\n"));
        yield return new("csv in UTF-16 with half a character", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Headers), 0x41], "fileDamaged");
        yield return new("csv in UTF-16 with half a surrogate pair", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Headers), 0x00, 0xD8, 0x41, 0x00], "fileDamaged");
        yield return new("csv in UTF-8 that is none", [0xEF, 0xBB, 0xBF, .. Text(Headers), 0xC3, 0x28], "fileDamaged");
        yield return new("csv in UTF-8 with overlong characters", [0xEF, 0xBB, 0xBF, .. Text(Headers), 0xC0, 0xAF], "fileDamaged");
        yield return new("csv in UTF-32", [0xFF, 0xFE, 0, 0, .. Encoding.UTF32.GetBytes(Headers)], "fileFormatUnknown");
        yield return new("csv in EBCDIC", [0xE2, 0x85, 0x83, 0xA3, 0x89, 0x96, 0x95, 0x6B, 0xC9, 0xA3, 0x85, 0x94, 0x25], "headersMissing", "fileFormatUnknown");
        yield return new("csv in UTF-8 read as Windows-1252 and saved again", Text($"{Headers}\nKPI,VI-01,Â£12,dÃ©jÃ \n"));
    }

    private static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);
}
