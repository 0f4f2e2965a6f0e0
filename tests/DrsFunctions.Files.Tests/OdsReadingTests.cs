using DrsFunctions.Compliance.Tables;
using DrsFunctions.TestFiles;
using NodaTime;

namespace DrsFunctions.Files.Tests;

public sealed class OdsReadingTests
{
    [Theory]
    [InlineData("float", "office:value=\"1E3\"", "1000")]
    [InlineData("currency", "office:value=\"12.5\" office:currency=\"GBP\"", "12.5")]
    [InlineData("percentage", "office:value=\"0.1\"", "10%")]
    [InlineData("time", "office:time-value=\"PT09H30M05S\"", "09:30:05")]
    [InlineData("time", "office:time-value=\"PT33H00M00.4S\"", "33:00:00")]
    [InlineData("date", "office:date-value=\"2026-01-14T00:00:00\"", "2026-01-14")]
    [InlineData("date", "office:date-value=\"2026-01-14T23:59:59.999\"", "2026-01-15")]
    [InlineData("date", "office:date-value=\"1899-12-31\"", "1899-12-31")]
    [InlineData("boolean", "office:boolean-value=\"true\"", "TRUE")]
    public void Cell_WithStoredValue_IsReadByIt(string type, string value, string expected) =>
        Assert.Equal(expected, Cell($"<table:table-cell office:value-type=\"{type}\" {value}><text:p>shown otherwise</text:p></table:table-cell>").Text);

    [Theory]
    [InlineData("float", "office:value=\"twelve\"")]
    [InlineData("float", "")]
    [InlineData("float", "office:value=\"1e999\"")]
    [InlineData("date", "office:date-value=\"2026-02-30\"")]
    [InlineData("date", "office:date-value=\"14/01/2026\"")]
    [InlineData("time", "office:time-value=\"9:30\"")]
    [InlineData("time", "office:time-value=\"P1Y\"")]
    [InlineData("boolean", "office:boolean-value=\"yes\"")]
    [InlineData("colour", "office:value=\"1\"")]
    public void Cell_WithValueThatItsTypeCannotHold_IsDamaged(string type, string value) =>
        Assert.Equal("fileDamaged", Reading.Refusal(Sheet($"<table:table-row><table:table-cell office:value-type=\"{type}\" {value}/></table:table-row>")).Code);

    [Theory]
    [InlineData("<text:p>a<text:s text:c=\"3\"/>b<text:tab/>c<text:line-break/>d</text:p>", "a   b\tc\nd")]
    [InlineData("<text:p>  a \n b  </text:p><text:p/><text:p>c</text:p>", "a b\n\nc")]
    [InlineData("<text:p>a <text:span>b</text:span><text:a>c</text:a></text:p>", "a bc")]
    [InlineData("<office:annotation><text:p>a comment</text:p></office:annotation><text:p>a</text:p>", "a")]
    [InlineData("<text:p>_x0041_</text:p>", "_x0041_")]
    public void Cell_Text_IsReadAsShown(string content, string expected) =>
        Assert.Equal(expected, Cell($"<table:table-cell office:value-type=\"string\">{content}</table:table-cell>").Text);

    [Theory]
    [InlineData("office:value-type=\"float\" office:value=\"0\" table:formula=\"of:=1/0\"", "#DIV/0!")]
    [InlineData("office:value-type=\"string\" office:string-value=\"\" table:formula=\"of:=x\"", "Err:508")]
    [InlineData("office:value-type=\"string\" office:string-value=\"\" calcext:value-type=\"error\"", "#REF!")]
    public void Cell_FormulaThatShowsAnError_IsAnError(string attributes, string shown) =>
        Assert.Equal(DrsFunctions.Compliance.Tables.Cell.OfError(shown), Cell($"<table:table-cell {attributes}><text:p>{shown}</text:p></table:table-cell>"));

    [Fact]
    public void CellsAndRows_Repeated_StandForMany()
    {
        var sheet = Reading.OnlySheet(Sheet(
            "<table:table-row><table:table-cell table:number-columns-repeated=\"2\"/><table:table-cell table:number-columns-repeated=\"3\"><text:p>x</text:p></table:table-cell></table:table-row>"
            + "<table:table-row table:number-rows-repeated=\"4\"/>"
            + "<table:table-row table:number-rows-repeated=\"2\"><table:table-cell><text:p>y</text:p></table:table-cell></table:table-row>"
            + "<table:table-row table:number-rows-repeated=\"1048569\"><table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row>"));

        Assert.Equal([1, 6, 7], sheet.Rows.Select(row => row.Number));
        Assert.Equal(["", "", "x", "x", "x"], Reading.Texts(sheet.Rows[0]));
    }

    [Fact]
    public void Cell_ThatAMergedOneCovers_KeepsItsPlace() =>
        Assert.Equal(["a", "", "b"], Reading.Texts(Reading.OnlySheet(Sheet(
            "<table:table-row><table:table-cell table:number-columns-spanned=\"2\"><text:p>a</text:p></table:table-cell><table:covered-table-cell/>"
            + "<table:table-cell><text:p>b</text:p></table:table-cell></table:table-row>")).Rows[0]));

    [Theory]
    [InlineData("<table:table-row table:number-rows-repeated=\"2000000000\"><table:table-cell><text:p>x</text:p></table:table-cell></table:table-row>")]
    [InlineData("<table:table-row><table:table-cell table:number-columns-repeated=\"20000\"><text:p>x</text:p></table:table-cell></table:table-row>")]
    [InlineData("<table:table-row table:number-rows-repeated=\"0\"/>")]
    [InlineData("<table:table-row table:number-rows-repeated=\"-1\"/>")]
    [InlineData("<table:table-row table:number-rows-repeated=\"many\"/>")]
    public void Rows_RepeatedPastTheSheet_AreDamaged(string rows) => Assert.Equal("fileDamaged", Reading.Refusal(Sheet(rows)).Code);

    [Fact]
    public void Row_RepeatedToTheEndOfTheSheet_IsBounded() =>
        Assert.Equal(10_021, Reading.OnlySheet(Sheet("<table:table-row table:number-rows-repeated=\"1048576\"><table:table-cell table:number-columns-repeated=\"200\"><text:p>x</text:p></table:table-cell></table:table-row>")).Rows.Length);

    [Fact]
    public void Rows_InGroupsAndHeaders_AreRead() =>
        Assert.Equal([1, 2, 3], Reading.OnlySheet(Sheet(
            "<table:table-header-rows><table:table-row><table:table-cell><text:p>h</text:p></table:table-cell></table:table-row></table:table-header-rows>"
            + "<table:table-row-group><table:table-row-group><table:table-row><table:table-cell><text:p>a</text:p></table:table-cell></table:table-row></table:table-row-group></table:table-row-group>"
            + "<table:table-rows><table:table-row><table:table-cell><text:p>b</text:p></table:table-cell></table:table-row></table:table-rows>")).Rows.Select(row => row.Number));

    [Fact]
    public void ChangesOnRecord_AreNotRead()
    {
        var parts = OdsFile.Parts("<table:tracked-changes><table:table table:name=\"old\"><table:table-row/></table:table></table:tracked-changes><table:table table:name=\"report\"/>");

        Assert.Equal("report", Assert.Single(Reading.Workbook(ZipFile.Of(parts)).Sheets).Name);
    }

    [Fact]
    public void Spreadsheet_WithDocumentType_IsDamaged()
    {
        var parts = OdsFile.Parts("<table:table table:name=\"report\"/>");
        parts["content.xml"] = parts["content.xml"].Replace("?>", "?><!DOCTYPE x [<!ENTITY bomb \"boom\">]>", StringComparison.Ordinal);

        Assert.Equal("fileDamaged", Reading.Refusal(ZipFile.Of(parts)).Code);
    }

    [Fact]
    public void Spreadsheet_UnpackingToMuch_IsRefused()
    {
        var parts = OdsFile.Parts($"<table:table table:name=\"report\">{string.Concat(Enumerable.Repeat("<table:table-row/>", 300_000))}</table:table>");

        Assert.Equal("archiveTooLarge", Reading.Refusal(ZipFile.Of(parts), new FileLimits { MaximumUnpackedBytes = 2_000_000 }).Code);
        Assert.Equal("archiveTooLarge", Reading.Refusal(ZipFile.Of(parts), new FileLimits { MaximumUnpackedRatio = 20 }).Code);
    }

    [Fact]
    public void Spreadsheet_WithoutContentOrSheet_IsDamaged()
    {
        var parts = OdsFile.Parts("");

        Assert.Equal("fileDamaged", Reading.Refusal(ZipFile.Of(parts)).Code);
        parts.Remove("content.xml");
        Assert.Equal("fileDamaged", Reading.Refusal(ZipFile.Of(parts)).Code);
    }

    [Fact]
    public void Spreadsheet_WithoutItsType_IsKnownByItsParts()
    {
        var parts = OdsFile.Parts("<table:table table:name=\"report\"/>");
        parts.Remove("mimetype");

        Assert.Equal(FileFormat.Ods, WorkbookReader.Read(ZipFile.Of(parts), FileLimits.Default).Format);
    }

    [Fact]
    public void Archive_CutOff_IsDamagedWhereverItIsCut()
    {
        var content = OdsFile.Of("report", [["Section", new LocalDate(2026, 1, 14)]]);

        Assert.All(Enumerable.Range(1, 40), step => Assert.Equal("fileDamaged", Reading.Refusal(content[..(4 + ((content.Length - 5) * step / 40))]).Code));
    }

    private static Cell Cell(string xml) => Reading.OnlySheet(Sheet($"<table:table-row>{xml}</table:table-row>")).Rows[0].Cells[0];

    private static byte[] Sheet(string rows) => ZipFile.Of(OdsFile.Parts($"<table:table table:name=\"report\">{rows}</table:table>"));
}
