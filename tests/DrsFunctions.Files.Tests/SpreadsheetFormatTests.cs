using DrsFunctions.Compliance.Tables;
using DrsFunctions.TestFiles;
using NodaTime;

namespace DrsFunctions.Files.Tests;

/// <summary>What the formats of spreadsheets have in common: the same cells are read alike out of each.</summary>
public sealed class SpreadsheetFormatTests
{
    private static readonly Dictionary<FileFormat, Func<XlsxSheet[], byte[]>> Writers = new()
    {
        [FileFormat.Xlsx] = sheets => XlsxFile.Of(sheets),
        [FileFormat.Ods] = sheets => OdsFile.Of(sheets),
        [FileFormat.Xls] = sheets => XlsFile.Of(sheets),
    };

    public static TheoryData<FileFormat> Formats => [.. Writers.Keys];

    [Theory]
    [MemberData(nameof(Formats))]
    public void Cells_OfEveryType_AreRead(FileFormat format)
    {
        object?[] row =
        [
            "text", " two  spaces ", "line\nbreak", "tab\tand é, 漢, 😀", 12, -3.25, 0.1 + 0.2, new Percentage(0.385), true, false,
            new LocalDate(2026, 1, 14), new DateAndTime(new LocalDateTime(2026, 1, 14, 9, 30)), new SpreadsheetError("#DIV/0!"),
            new Formula("1+1", 2), new Formula("\"a\"&\"b\"", "ab"), new Formula("NA()", new SpreadsheetError("#N/A")), "0012", "1,250.00",
        ];
        Cell[] expected =
        [
            Cell.OfText("text"), Cell.OfText(" two  spaces "), Cell.OfText("line\nbreak"), Cell.OfText("tab\tand é, 漢, 😀"),
            Cell.OfNumber(12), Cell.OfNumber(-3.25m), Cell.OfNumber(0.3m), new(CellKind.Number, "38.5%", 38.5m, default),
            Cell.OfBoolean(true), Cell.OfBoolean(false), Cell.OfDate(new(2026, 1, 14)), new(CellKind.Date, "2026-01-14T09:30:00", 0, new(2026, 1, 14)),
            Cell.OfError("#DIV/0!"), Cell.OfNumber(2), Cell.OfText("ab"), Cell.OfError("#N/A"), Cell.OfText("0012"), Cell.OfText("1,250.00"),
        ];

        Assert.Equal(expected, Read(format, new XlsxSheet("report", [row]))[0].Rows[0].Cells);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Formula_NeverWorkedOut_IsEmpty(FileFormat format) =>
        Assert.Equal(["x"], Reading.Texts(Read(format, new XlsxSheet("report", [["x", new Formula("SUM(A1:A9)", null)]]))[0].Rows[0]));

    [Theory]
    [MemberData(nameof(Formats))]
    public void Rows_WithBlankOnesBetween_KeepTheirNumbers(FileFormat format)
    {
        var sheet = Read(format, new XlsxSheet("report", [["Section"], null, null, [null, null, "x"], ["y"]]))[0];

        Assert.Equal([1, 4, 5], sheet.Rows.Select(row => row.Number));
        Assert.Equal(["", "", "x"], Reading.Texts(sheet.Rows[1]));
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Sheets_HiddenAndShown_KeepNameAndOrder(FileFormat format)
    {
        var sheets = Read(format, new("Notes & more", [["a"]]), new("Secret", [["b"]], Hidden: true), new("report", [["c"]]));

        Assert.Equal([("Notes & more", false), ("Secret", true), ("report", false)], sheets.Select(sheet => (sheet.Name!, sheet.Hidden)));
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Sheet_WiderThanAllowed_NamesTheCell(FileFormat format)
    {
        object?[] wide = [.. Enumerable.Range(1, 12).Select(number => (object?)$"c{number}")];

        var message = Reading.Refusal(Writers[format]([new("report", [["x"], wide])]), new FileLimits { MaximumColumns = 10 });

        Assert.Equal(("tooManyColumns", "report", "K2"), (message.Code, message.Sheet, message.Cell));
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Cell_LongerThanASpreadsheetHolds_IsNamed(FileFormat format)
    {
        Assert.Equal(32_767, Read(format, new XlsxSheet("report", [[new string('x', 32_767)]]))[0].Rows[0].Cells[0].Text.Length);
        Assert.Equal("A1", Reading.Refusal(Writers[format]([new("report", [[new string('x', 32_768)]])])).Cell);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Workbook_TooManySheetsOrCells_IsRefused(FileFormat format)
    {
        var content = Writers[format]([.. Enumerable.Range(1, 5).Select(number => new XlsxSheet($"s{number}", [["x", "y"]]))]);

        Assert.Equal("tooManySheets", Reading.Refusal(content, new FileLimits { MaximumSheets = 4 }).Code);
        Assert.Equal("tooManyCells", Reading.Refusal(content, new FileLimits { MaximumCells = 9 }).Code);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Sheet_WithMoreRowsThanAllowed_IsReadToOneMore(FileFormat format)
    {
        var rows = Enumerable.Range(1, 100).Select(number => new object?[] { number });

        var sheet = Assert.Single(Reading.Workbook(Writers[format]([new("report", rows)]), new FileLimits { MaximumRows = 30 }).Sheets);

        Assert.Equal(51, sheet.Rows.Length);
    }

    private static Sheet[] Read(FileFormat format, params XlsxSheet[] sheets)
    {
        var reading = WorkbookReader.Read(Writers[format](sheets), FileLimits.Default);
        Assert.Empty(reading.Messages);
        Assert.Equal(format, reading.Format);
        return [.. reading.Workbook!.Sheets];
    }
}
