using System.Text;
using DrsFunctions.Compliance.Tables;
using DrsFunctions.TestFiles;

namespace DrsFunctions.Files.Tests;

public sealed class JsonReadingTests
{
    [Fact]
    public void Objects_AreRowsByTheirNumber()
    {
        var sheet = Read("""[ {"Section":"KPI","Item":"VI-01"}, {}, {"Value":12.50,"Section":"KPI"} ]""");

        Assert.Equal([0, 1, 3], sheet.Rows.Select(row => row.Number));
        Assert.Equal(["Section", "Item", "Value"], Reading.Texts(sheet.Rows[0]));
        Assert.Equal(["KPI", "", "12.50"], Reading.Texts(sheet.Rows[2]));
    }

    [Fact]
    public void Names_AlikeAsHeaders_AreOneColumn()
    {
        var sheet = Read("""[ {"Section":"KPI","Per million":1}, {"per_million":2,"SECTION":"Impact"} ]""");

        Assert.Equal(["Section", "Per million"], Reading.Texts(sheet.Rows[0]));
        Assert.Equal(["Impact", "2"], Reading.Texts(sheet.Rows[2]));
    }

    [Fact]
    public void Names_AlikeAsHeadersInOneObject_StayTwoColumns()
    {
        var sheet = Read("""[ {"Section":"KPI","section":"Impact"}, {"--":1,"++":2} ]""");

        Assert.Equal(["Section", "section", "--", "++"], Reading.Texts(sheet.Rows[0]));
    }

    [Theory]
    [InlineData("\"38.5%\"", CellKind.Text, "38.5%")]
    [InlineData("\"\"", CellKind.Empty, "")]
    [InlineData("\"14\\/01\\/2026\"", CellKind.Text, "14/01/2026")]
    [InlineData("null", CellKind.Empty, "")]
    [InlineData("true", CellKind.Boolean, "TRUE")]
    [InlineData("-0.25", CellKind.Number, "-0.25")]
    [InlineData("1e5", CellKind.Text, "1e5")]
    [InlineData("123456789012345678901234567890123", CellKind.Text, "123456789012345678901234567890123")]
    [InlineData("0.12345678901234567890123456789012", CellKind.Text, "0.12345678901234567890123456789012")]
    public void Value_IsRead(string json, CellKind kind, string text)
    {
        var rows = Read($$"""[{"Section":"x","Value":{{json}}}]""").Rows;

        var cell = rows[1].Cells.Length > 1 ? rows[1].Cells[1] : Cell.Empty;
        Assert.Equal((kind, text), (cell.Kind, cell.Text));
    }

    [Theory]
    [InlineData("""{"Section":"KPI"}""", "jsonNotRows", null)]
    [InlineData("""[["Section"],["KPI"]]""", "jsonNotRows", null)]
    [InlineData("""[{"Section":"KPI"},"KPI"]""", "jsonNotRows", null)]
    [InlineData("""[{"Section":"KPI"},{"Section":{"name":"KPI"}}]""", "jsonValueNested", 2)]
    [InlineData("""[{"Section":["KPI"]}]""", "jsonValueNested", 1)]
    [InlineData("""[{"Section":"KPI","Section":"KPI"}]""", "jsonPropertyDoubled", 1)]
    [InlineData("[]", "fileEmpty", null)]
    [InlineData("""[{"Section":"KPI"},]""", "fileDamaged", null)]
    [InlineData("""[{"Section":"KPI"}] more""", "fileDamaged", null)]
    [InlineData("""[{"Section":"KPI"}""", "fileDamaged", null)]
    [InlineData("""[{"Section":"KP""", "fileDamaged", null)]
    [InlineData("""[{"Section":"\ud800"}]""", "fileDamaged", null)]
    [InlineData("""[{"Section":01}]""", "fileDamaged", null)]
    [InlineData("""[{"Section":NaN}]""", "fileDamaged", null)]
    [InlineData("""[{/* a comment */"Section":1}]""", "fileDamaged", null)]
    public void File_ThatIsNoArrayOfFlatObjects_IsNamedForWhatItIs(string json, string code, int? row)
    {
        var message = Reading.Refusal(Encoding.UTF8.GetBytes(json));

        Assert.Equal((code, row), (message.Code, message.Row));
    }

    [Fact]
    public void File_Damaged_NamesTheLine() =>
        Assert.Contains("in line 3", Reading.Refusal("[\n{\"Section\":\"KPI\"},\n{\"Section\" \"KPI\"}]"u8.ToArray()).Text, StringComparison.Ordinal);

    [Fact]
    public void File_NestedWithoutEnd_IsDamaged() =>
        Assert.Equal("jsonNotRows", Reading.Refusal(Encoding.UTF8.GetBytes(new string('[', 100_000))).Code);

    [Fact]
    public void File_InUtf16OrWithByteOrderMark_IsRead()
    {
        const string json = """[{"Section":"é"}]""";

        Assert.All(
            (byte[][])[CsvFile.OfText(json, Encoding.Unicode, bom: true), CsvFile.OfText(json, Encoding.BigEndianUnicode, bom: true), CsvFile.OfText(json, bom: true)],
            content => Assert.Equal("é", Reading.OnlySheet(content).Rows[1].Cells[0].Text));
    }

    [Fact]
    public void File_WithMorePropertiesThanAllowed_IsRefused()
    {
        var json = $"[{{{string.Join(',', Enumerable.Range(1, 201).Select(number => $"\"p{number}\":1"))}}}]";

        Assert.Equal("tooManyColumns", Reading.Refusal(Encoding.UTF8.GetBytes(json)).Code);
    }

    [Fact]
    public void Value_LongerThanACellHolds_IsRefused() =>
        Assert.Equal("cellTooLong", Reading.Refusal(Encoding.UTF8.GetBytes($"[{{\"Comment\":\"{new string('x', 32_768)}\"}}]")).Code);

    private static Sheet Read(string json)
    {
        var reading = WorkbookReader.Read(Encoding.UTF8.GetBytes(json), FileLimits.Default);
        Assert.Equal(FileFormat.Json, reading.Format);
        Assert.Empty(reading.Messages);
        return Assert.Single(reading.Workbook!.Sheets);
    }
}
