using DrsFunctions.Compliance.Tables;
using DrsFunctions.TestFiles;
using NodaTime;

namespace DrsFunctions.Files.Tests;

public sealed class XlsxReadingTests
{
    [Fact]
    public void Workbook_EveryKindOfCell_IsReadAsStored()
    {
        var cells = Row([
            "shared", new InlineText("in line"), 12, 38.5m, new LocalDate(2026, 1, 14), true, false, new SpreadsheetError("#DIV/0!"),
            new Formula("A1&B1", "joined"), new Formula("C1*2", 24), new Formula("1/0", new SpreadsheetError("#REF!")), null, "end",
        ]);

        Assert.Equal(
            [
                Cell.OfText("shared"), Cell.OfText("in line"), Cell.OfNumber(12), Cell.OfNumber(38.5m), Cell.OfDate(new LocalDate(2026, 1, 14)),
                Cell.OfBoolean(true), Cell.OfBoolean(false), Cell.OfError("#DIV/0!"), Cell.OfText("joined"), Cell.OfNumber(24),
                Cell.OfError("#REF!"), Cell.Empty, Cell.OfText("end"),
            ],
            cells);
    }

    [Theory]
    [InlineData(0.1 + 0.2, "0.3")]
    [InlineData(1234567.891, "1234567.891")]
    [InlineData(1e15, "1000000000000000")]
    [InlineData(0.00001, "0.00001")]
    [InlineData(-3.1000000000000001, "-3.1")]
    public void Number_OfDouble_IsRoundedToFifteenDigits(double stored, string text)
    {
        var cell = Row([stored])[0];

        Assert.Equal((CellKind.Number, text), (cell.Kind, cell.Text));
    }

    [Theory]
    [InlineData(7.05e29, "7.05E+29")]
    [InlineData(-1e300, "-1E+300")]
    [InlineData(1e-300, "1E-300")]
    public void Number_OutsideDecimalsRange_IsTextInExponentForm(double stored, string text) => Assert.Equal(Cell.OfText(text), Row([stored])[0]);

    [Fact]
    public void Number_ShownAsPercentage_IsReadAsShown()
    {
        var cell = Row([new Percentage(0.385)])[0];

        Assert.Equal((CellKind.Number, "38.5%", 38.5m), (cell.Kind, cell.Text, cell.Number));
    }

    [Fact]
    public void Date_WithTime_KeepsItsDayAndShowsBoth()
    {
        var cell = Row([new DateAndTime(new LocalDateTime(2026, 1, 14, 9, 30, 0))])[0];

        Assert.Equal((CellKind.Date, "2026-01-14T09:30:00", new LocalDate(2026, 1, 14)), (cell.Kind, cell.Text, cell.Date));
    }

    [Theory]
    [InlineData(46036, "d mmm yyyy", "2026-01-14")]
    [InlineData(46036, "[$-809]dddd, d mmmm yyyy;@", "2026-01-14")]
    [InlineData(59, "yyyy-mm-dd", "1900-02-28")]
    [InlineData(61, "yyyy-mm-dd", "1900-03-01")]
    [InlineData(46036.99999999, "dd/mm/yyyy", "2026-01-15")]
    public void Date_OfAnyDateFormat_IsADate(double serial, string format, string text)
    {
        var cell = Row([new Formatted(serial, format)])[0];

        Assert.Equal((CellKind.Date, text), (cell.Kind, cell.Text));
    }

    [Theory]
    [InlineData("General")]
    [InlineData("0.00")]
    [InlineData("#,##0 \"days\"")]
    [InlineData("0\\d")]
    [InlineData("[Red]0;[Yellow]0")]
    [InlineData("0.00E+00")]
    public void Number_OfNumberFormat_IsNoDate(string format) => Assert.Equal(CellKind.Number, Row([new Formatted(46036, format)])[0].Kind);

    [Theory]
    [InlineData(1.5625, "[h]:mm", "37:30:00")]
    [InlineData(0.395833333333333, "hh:mm", "09:30:00")]
    [InlineData(0.5, "dd/mm/yyyy hh:mm", "12:00:00")]
    public void Number_OfTimeFormat_IsText(double serial, string format, string text) =>
        Assert.Equal(Cell.OfText(text), Row([new Formatted(serial, format)])[0]);

    [Fact]
    public void Date_InWorkbookThatCountsFrom1904_IsTheSameDay()
    {
        var parts = XlsxFile.Parts([new XlsxSheet("report", [[new LocalDate(2026, 1, 14)]])], from1904: true);

        Assert.Equal(Cell.OfDate(new LocalDate(2026, 1, 14)), Reading.OnlySheet(ZipFile.Of(parts)).Rows[0].Cells[0]);
    }

    [Theory]
    [InlineData("<c r=\"{r}\" t=\"d\"><v>2026-01-14</v></c>", CellKind.Date, "2026-01-14")]
    [InlineData("<c r=\"{r}\" t=\"d\"><v>2026-01-14T09:30:00Z</v></c>", CellKind.Date, "2026-01-14T09:30:00Z")]
    [InlineData("<c r=\"{r}\" t=\"inlineStr\"><is><r><t>rich</t></r><rPh><t>sounds</t></rPh><r><t xml:space=\"preserve\"> text</t></r></is></c>", CellKind.Text, "rich text")]
    [InlineData("<c r=\"{r}\" t=\"str\"><v>a_x000D_b_x00</v></c>", CellKind.Text, "a\rb_x00")]
    [InlineData("<c t=\"n\"><v>7</v></c>", CellKind.Number, "7")]
    [InlineData("<c r=\"{r}\" t=\"e\"><v>nonsense</v></c>", CellKind.Error, "#ERROR")]
    public void Cell_InRarerForm_IsRead(string xml, CellKind kind, string text)
    {
        var cell = Row([new RawCell(xml)])[0];

        Assert.Equal((kind, text), (cell.Kind, cell.Text));
    }

    [Fact]
    public void Sheet_BlankAndMissingRows_KeepRowNumbers()
    {
        var sheet = Reading.OnlySheet(XlsxFile.Of(new XlsxSheet("report", [["a"], null, [" "], null, [null, "b"]])));

        Assert.Equal([1, 5], sheet.Rows.Select(row => row.Number));
        Assert.Equal(["", "b"], Reading.Texts(sheet.Rows[1]));
    }

    [Fact]
    public void Workbook_Sheets_AreNamedAndHiddenOnesFlagged()
    {
        var workbook = Reading.Workbook(XlsxFile.Of(new XlsxSheet("Notes & more", [["a"]]), new XlsxSheet("Lists", [["b"]], Hidden: true)));

        Assert.Equal([("Notes & more", false), ("Lists", true)], workbook.Sheets.Select(sheet => (sheet.Name!, sheet.Hidden)));
    }

    [Fact]
    public void Sheet_MergedCells_AreReadWhereTheyBegin()
    {
        var sheet = Reading.OnlySheet(XlsxFile.Of(new XlsxSheet("report", [["Title"], ["a", "b"]]) { Merged = ["A1:B1"] }));

        Assert.Equal(["Title"], Reading.Texts(sheet.Rows[0]));
    }

    [Fact]
    public void Sheet_MoreColumnsThanAllowed_IsRefusedUnlessHidden()
    {
        object?[] wide = [.. new object?[200], "x"];

        Assert.Equal("tooManyColumns", Reading.Refusal(XlsxFile.Of("report", [wide])).Code);
        Assert.Single(Reading.OnlySheet(XlsxFile.Of(new XlsxSheet("report", [["a"], wide], Hidden: true))).Rows);
    }

    [Fact]
    public void Sheet_FarMoreRowsThanWanted_StopsBeingRead()
    {
        var rows = Enumerable.Range(0, 500).Select(object?[] (number) => [number]);

        Assert.Equal(121, Reading.OnlySheet(XlsxFile.Of("report", rows), new FileLimits { MaximumRows = 100 }).Rows.Length);
    }

    [Fact]
    public void Cell_LongestText_IsReadAndOneMoreRefused()
    {
        Assert.Equal(32_767, Row([new string('x', 32_767)])[0].Text.Length);
        Assert.Equal("cellTooLong", Reading.Refusal(XlsxFile.Of("report", [[new string('x', 32_768)]])).Code);
        Assert.Equal("cellTooLong", Reading.Refusal(XlsxFile.Of("report", [[new InlineText(new string('x', 32_768))]])).Code);
    }

    [Fact]
    public void Workbook_InStrictForm_IsRead()
    {
        var parts = XlsxFile.Parts([new XlsxSheet("report", [["a", 1]])]).ToDictionary(
            part => part.Key,
            part => part.Value.Replace("http://schemas.openxmlformats.org/spreadsheetml/2006/main", "http://purl.oclc.org/ooxml/spreadsheetml/main", StringComparison.Ordinal)
                .Replace("http://schemas.openxmlformats.org/officeDocument/2006/relationships", "http://purl.oclc.org/ooxml/officeDocument/relationships", StringComparison.Ordinal),
            StringComparer.Ordinal);

        Assert.Equal(["a", "1"], Reading.Texts(Reading.OnlySheet(ZipFile.Of(parts)).Rows[0]));
    }

    private static Cell[] Row(object?[] values) => [.. Reading.OnlySheet(XlsxFile.Of("report", [values])).Rows[0].Cells];
}
