using System.Text;
using DrsFunctions.Compliance.Tables;
using DrsFunctions.TestFiles;

namespace DrsFunctions.Files.Tests;

public sealed class CsvReadingTests
{
    private static readonly object?[][] Rows = [["Section", "Item", "Comment"], ["KPI", "VI-03", "£5, “é”"]];

    [Theory]
    [InlineData(',')]
    [InlineData(';')]
    [InlineData('\t')]
    public void Csv_AnyPublishedSeparator_IsFound(char separator)
    {
        var sheet = Reading.OnlySheet(CsvFile.Of(Rows, separator));

        Assert.Null(sheet.Name);
        Assert.Equal(["KPI", "VI-03", "£5, “é”"], Reading.Texts(sheet.Rows[1]));
    }

    [Theory]
    [InlineData("utf-8", false)]
    [InlineData("utf-8", true)]
    [InlineData("utf-16", false)]
    [InlineData("utf-16", true)]
    [InlineData("utf-16BE", false)]
    [InlineData("utf-16BE", true)]
    [InlineData("windows-1252", false)]
    public void Csv_AnyPublishedEncoding_IsFound(string name, bool bom)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);

        var reading = WorkbookReader.Read(CsvFile.Of(Rows, ',', encoding, bom), FileLimits.Default);

        Assert.Equal(FileFormat.Csv, reading.Format);
        Assert.Equal(["Section", "Item", "Comment"], Reading.Texts(reading.Workbook!.Sheets[0].Rows[0]));
        Assert.Equal("£5, “é”", reading.Workbook.Sheets[0].Rows[1].Cells[2].Text);
    }

    [Fact]
    public void Csv_SaysUtf8AndIsNot_IsDamaged() =>
        Assert.Equal("fileDamaged", Reading.Refusal([0xEF, 0xBB, 0xBF, (byte)'a', 0xFF, 0xFF]).Code);

    [Theory]
    [InlineData(new byte[] { 0xFF, 0xFE, (byte)'a', 0, (byte)'b' })]
    [InlineData(new byte[] { 0xFF, 0xFE, (byte)'a', 0, 0x00, 0xD8 })]
    public void Csv_BrokenUtf16_IsDamaged(byte[] content) => Assert.Equal("fileDamaged", Reading.Refusal(content).Code);

    [Fact]
    public void Csv_BlankLinesAndLineBreaksInQuotes_KeepRowNumbersOfSpreadsheet()
    {
        var sheet = Reading.OnlySheet(CsvFile.OfText("a,b\r\n\r\n,\r\n\"one\r\ntwo\",x\r\nlast,y"));

        Assert.Equal([1, 4, 5], sheet.Rows.Select(row => row.Number));
        Assert.Equal("one\r\ntwo", sheet.Rows[1].Cells[0].Text);
    }

    [Theory]
    [InlineData("a,b\nc,\"d\n")]
    [InlineData("a,b\n\"c,d\ne,f\n")]
    public void Csv_QuoteNeverClosed_IsRefusedWithItsRow(string text)
    {
        var message = Reading.Refusal(CsvFile.OfText(text));

        Assert.Equal(("quoteNotClosed", 2), (message.Code, message.Row));
    }

    [Fact]
    public void Csv_TextAfterClosingQuote_IsRefusedWithItsRow()
    {
        var message = Reading.Refusal(CsvFile.OfText("a,b\n\nc,\"he said \"yes\" twice\"\n"));

        Assert.Equal(("quoteMisplaced", 3), (message.Code, message.Row));
    }

    [Fact]
    public void Csv_QuoteInsideUnquotedField_IsText() =>
        Assert.Equal("5\" pipe", Reading.OnlySheet(CsvFile.OfText("a,b\n5\" pipe,1\n")).Rows[1].Cells[0].Text);

    [Fact]
    public void Csv_DoubledQuotes_AreOne() =>
        Assert.Equal("say \"yes\"", Reading.OnlySheet(CsvFile.OfText("a,b\n\"say \"\"yes\"\"\",1\n")).Rows[1].Cells[0].Text);

    [Fact]
    public void Csv_SeparatorHint_IsFollowedAndNotCounted()
    {
        var sheet = Reading.OnlySheet(CsvFile.OfText("sep=;\r\na;b,c\r\n1;2\r\n"));

        Assert.Equal(["a", "b,c"], Reading.Texts(sheet.Rows[0]));
        Assert.Equal(1, sheet.Rows[0].Number);
    }

    [Fact]
    public void Csv_CommasInTextAboveSemicolonTable_DoNotMislead()
    {
        var sheet = Reading.OnlySheet(CsvFile.OfText("Annual report, 2025, by us, for you\nSection;Item;Value\nKPI;VI-01;1,5\nKPI;VI-02;2,5\n"));

        Assert.Equal(["KPI", "VI-01", "1,5"], Reading.Texts(sheet.Rows[2]));
    }

    [Fact]
    public void Csv_IdentifierWithExponentForm_StaysText()
    {
        var cell = Reading.OnlySheet(CsvFile.OfText("a\n705E01510602\n")).Rows[1].Cells[0];

        Assert.Equal(Cell.OfText("705E01510602"), cell);
    }

    [Fact]
    public void Csv_MacLineEnds_EndRows() => Assert.Equal(3, Reading.OnlySheet(CsvFile.OfText("a,b\rc,d\re,f")).Rows.Length);

    [Fact]
    public void Csv_TrailingSeparators_AreNoCells()
    {
        var sheet = Reading.OnlySheet(CsvFile.OfText("a,b" + new string(',', 5000) + "\n1,2,,,\n"));

        Assert.All(sheet.Rows, row => Assert.Equal(2, row.Cells.Length));
    }

    [Fact]
    public void Csv_MoreColumnsThanAllowed_IsRefused()
    {
        var message = Reading.Refusal(CsvFile.OfText("a\n" + new string(',', 200) + "x\n"));

        Assert.Equal(("tooManyColumns", 2, "GS2"), (message.Code, message.Row, message.Cell));
    }

    [Fact]
    public void Csv_AsManyColumnsAsAllowed_IsRead() =>
        Assert.Equal(200, Reading.OnlySheet(CsvFile.OfText(new string(',', 199) + "x\n")).Rows[0].Cells.Length);

    [Fact]
    public void Csv_LongestCell_IsReadAndOneMoreRefused()
    {
        Assert.Equal(32_767, Reading.OnlySheet(CsvFile.OfText(new string('x', 32_767))).Rows[0].Cells[0].Text.Length);
        Assert.Equal("cellTooLong", Reading.Refusal(CsvFile.OfText(new string('x', 32_768))).Code);
    }

    [Fact]
    public void Csv_FarMoreRowsThanWanted_StopsBeingRead()
    {
        var text = string.Concat(Enumerable.Repeat("a,b\n\n", 500)) + "\"never closed";

        var sheet = Reading.OnlySheet(CsvFile.OfText(text), new FileLimits { MaximumRows = 100 });

        Assert.Equal(121, sheet.Rows.Length);
    }

    [Fact]
    public void Csv_MoreCellsThanAllowed_IsRefused() =>
        Assert.Equal("tooManyCells", Reading.Refusal(CsvFile.OfText("a,b\nc,d\ne,f\n"), new FileLimits { MaximumCells = 5 }).Code);
}
