using NodaTime;

namespace DrsFunctions.TestFiles.Corpus;

/// <summary>Tables that read well in every format and hold what no report may.</summary>
internal static class HostileTables
{
    public static IEnumerable<BadFile> All()
    {
        foreach (var (what, rows, merged) in Tables())
        {
            yield return new($"xlsx with {what}", XlsxFile.Of(new XlsxSheet("report", rows) { Merged = merged }));
            yield return new($"ods with {what}", OdsFile.Of(new XlsxSheet("report", rows)));
            yield return new($"xls with {what}", XlsFile.Of("report", rows));
        }
    }

    private static IEnumerable<(string What, IReadOnlyList<object?>[] Rows, IReadOnlyList<string> Merged)> Tables()
    {
        object?[] headers = ["Section", "Item", "Value", "Date", "Comment"];
        yield return ("merged cells", [["Report of the year", null, null], headers, ["KPI", "VI-01", 1], [null, null, 2]], ["A1:E1", "A3:A4", "B3:B4"]);
        yield return ("merged headers", [["Section", null, "Item"], ["KPI", "VI-01", 1]], ["A1:B1"]);
        yield return ("dates of every kind", [headers, ["Declaration", "Date", null, new LocalDate(2026, 1, 14)], ["Declaration", "Date", 46036, null], ["Declaration", "Date", "14/01/2026", "01/25/2026"], ["Declaration", "Date", new DateAndTime(new(2026, 1, 14, 9, 30)), "2026-01-14"]], []);
        yield return ("numbers as texts", [headers, ["KPI", "VI-01", "1,250"], ["KPI", "VI-02", "1.250,00"], ["KPI", "VI-03", "'12"], ["KPI", "VI-04", "12e3"]], []);
        yield return ("errors in cells", [headers, ["KPI", new SpreadsheetError("#REF!"), new SpreadsheetError("#N/A")], [new Formula("1/0", new SpreadsheetError("#DIV/0!")), "x", 1]], []);
        yield return ("formulas never worked out", [headers, [new Formula("A1", null), new Formula("B1", null), new Formula("C1", null)]], []);
        yield return ("cells that begin formulas", [headers, ["=1+1", "+1", "-1", "@SUM(A1)", "=HYPERLINK(\"http://x\")"]], []);
        yield return ("text from right to left", [headers, ["KPI", "\u202E10-IV", "\u2066x\u2069", null, "\u200F"]], []);
        yield return ("identifiers as numbers", [headers, ["KPI", 7.05e14, 1e15, null, 123456789012345680]], []);
        yield return ("no headers", [["a", "b"], ["c", "d"]], []);
        yield return ("headers alone", [headers], []);
        yield return ("blank rows", [headers, [" ", "  "], ["\u00A0"]], []);
    }
}
