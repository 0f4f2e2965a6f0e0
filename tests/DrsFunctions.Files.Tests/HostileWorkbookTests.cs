using System.Text;
using DrsFunctions.Compliance.Messages;
using DrsFunctions.TestFiles;

namespace DrsFunctions.Files.Tests;

public sealed class HostileWorkbookTests
{
    private const string SheetPart = "xl/worksheets/sheet1.xml";
    private static readonly XlsxSheet Sheet = new("report", [["Section", "Item"], ["KPI", 1]]);

    [Theory]
    [InlineData("<c r=\"{r}\" t=\"s\"><v>99</v></c>")]
    [InlineData("<c r=\"{r}\" t=\"s\"><v>-1</v></c>")]
    [InlineData("<c r=\"{r}\" t=\"s\"><v>x</v></c>")]
    [InlineData("<c r=\"{r}\"><v>twelve</v></c>")]
    [InlineData("<c r=\"{r}\"><v>1e999</v></c>")]
    [InlineData("<c r=\"{r}\"><v>NaN</v></c>")]
    [InlineData("<c r=\"{r}\" t=\"b\"><v>2</v></c>")]
    [InlineData("<c r=\"{r}\" t=\"q\"><v>2</v></c>")]
    [InlineData("<c r=\"ZZZZZZZZZ1\"><v>2</v></c>")]
    [InlineData("<c r=\"XFE1\"><v>2</v></c>")]
    [InlineData("<c r=\"A1\"/><c r=\"A1\"/>")]
    [InlineData("</row><row r=\"1\">")]
    [InlineData("</row><row r=\"1048577\">")]
    [InlineData("</row><row r=\"99999999999\">")]
    [InlineData("<c r=\"{r}\"><v>1</c>")]
    [InlineData("<c r=\"{r}\" t=\"str\"><v><![CDATA[x]]></v></c>")]
    [InlineData("<c r=\"{r}\" t=\"str\"><v>&bomb;</v></c>")]
    public void Sheet_WithWhatNoProgramWrites_IsDamaged(string xml) =>
        Assert.Equal("fileDamaged", Reading.Refusal(XlsxFile.Of("report", [[new RawCell(xml)]])).Code);

    [Fact]
    public void Part_WithDocumentType_IsDamaged()
    {
        var parts = XlsxFile.Parts([Sheet]);
        parts[SheetPart] = "<!DOCTYPE x [<!ENTITY bomb \"boom\">]>" + parts[SheetPart][(parts[SheetPart].IndexOf('\n', StringComparison.Ordinal) + 1)..];

        Assert.Equal("fileDamaged", Reading.Refusal(ZipFile.Of(parts)).Code);
    }

    [Fact]
    public void Part_WithComment_IsRead()
    {
        var parts = XlsxFile.Parts([Sheet]);
        parts[SheetPart] = parts[SheetPart].Replace("<sheetData>", "<!-- made by hand --><sheetData>", StringComparison.Ordinal);

        Assert.Equal(2, Reading.OnlySheet(ZipFile.Of(parts)).Rows.Length);
    }

    [Theory]
    [InlineData("xl/workbook.xml")]
    [InlineData("xl/_rels/workbook.xml.rels")]
    [InlineData(SheetPart)]
    public void Workbook_WithoutNeededPart_IsDamaged(string part)
    {
        var parts = XlsxFile.Parts([Sheet]);
        parts.Remove(part);

        Assert.Equal("fileDamaged", Reading.Refusal(ZipFile.Of(parts)).Code);
    }

    [Fact]
    public void Archive_CutOff_IsDamagedWhereverItIsCut()
    {
        var content = XlsxFile.Of(Sheet);

        Assert.All(Enumerable.Range(1, 40), step => Assert.Equal("fileDamaged", Reading.Refusal(content[..(4 + ((content.Length - 5) * step / 40))]).Code));
    }

    [Fact]
    public void Archive_NameTwice_IsDamaged()
    {
        var parts = XlsxFile.Parts([Sheet]).Select(part => KeyValuePair.Create(part.Key, Encoding.UTF8.GetBytes(part.Value))).ToList();

        Assert.Equal("fileDamaged", Reading.Refusal(ZipFile.OfBytes([.. parts, parts[^1]])).Code);
    }

    [Fact]
    public void Archive_DeclaresMoreThanAllowed_IsRefused() =>
        Assert.Equal("archiveTooLarge", Reading.Refusal(WithSheet(new string(' ', 3_000_000)), new FileLimits { MaximumUnpackedBytes = 2_000_000 }).Code);

    [Fact]
    public void Archive_TooManyEntries_IsRefused()
    {
        var parts = XlsxFile.Parts([Sheet]);
        for (var number = 0; number < 60; number++)
            parts[$"xl/media/image{number}.png"] = "x";

        Assert.Equal("archiveTooLarge", Reading.Refusal(ZipFile.Of(parts), new FileLimits { MaximumArchiveEntries = 60 }).Code);
    }

    [Fact]
    public void Archive_UnpacksToManyTimesItsSize_IsRefused()
    {
        var content = WithSheet(string.Concat(Enumerable.Repeat("<x/>", 500_000)));

        Assert.Equal("archiveTooLarge", Reading.Refusal(content, new FileLimits { MaximumUnpackedRatio = 50 }).Code);
        Assert.Equal(2, Reading.OnlySheet(content, new FileLimits { MaximumUnpackedRatio = 1000 }).Rows.Length);
    }

    [Fact]
    public void Archive_SamePartReadAgainAndAgain_CountsEachTime()
    {
        var parts = XlsxFile.Parts([.. Enumerable.Range(1, 200).Select(number => new XlsxSheet($"s{number}", [["x"]]))]);
        parts["xl/_rels/workbook.xml.rels"] = System.Text.RegularExpressions.Regex.Replace(
            parts["xl/_rels/workbook.xml.rels"], "sheet[0-9]+", "sheet1", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(5));
        parts[SheetPart] = parts[SheetPart].Replace("<sheetData>", new string(' ', 100_000) + "<sheetData>", StringComparison.Ordinal);

        Assert.Equal("archiveTooLarge", Reading.Refusal(ZipFile.Of(parts), new FileLimits { MaximumUnpackedBytes = 5_000_000 }).Code);
    }

    [Fact]
    public void Archive_DeclaresLessThanItUnpacksTo_IsNotReadPastThat()
    {
        var content = WithSheet(new string(' ', 500_000));
        var name = Encoding.ASCII.GetBytes(SheetPart);
        var central = content.AsSpan().LastIndexOf(name) - 46;
        BitConverter.TryWriteBytes(content.AsSpan(central + 24), 1000);

        Assert.Equal("fileDamaged", Reading.Refusal(content).Code);
    }

    [Fact]
    public void Workbook_TooManySheets_IsRefused() =>
        Assert.Equal("tooManySheets", Reading.Refusal(XlsxFile.Of([.. Enumerable.Range(1, 5).Select(number => new XlsxSheet($"s{number}", [["x"]]))]), new FileLimits { MaximumSheets = 4 }).Code);

    [Fact]
    public void Sheets_MoreCellsThanAllowedTogether_AreRefused() =>
        Assert.Equal("tooManyCells", Reading.Refusal(XlsxFile.Of(Sheet, Sheet with { Name = "two" }), new FileLimits { MaximumCells = 7 }).Code);

    [Fact]
    public void Part_NestedWithoutEnd_IsDamaged() =>
        Assert.Equal("fileDamaged", Reading.Refusal(WithSheet(string.Concat(Enumerable.Repeat("<a>", 100_000)))).Code);

    [Fact]
    public void Part_NewNamesWithoutEnd_IsDamaged() =>
        Assert.Equal("fileDamaged", Reading.Refusal(WithSheet(string.Concat(Enumerable.Range(0, 20_000).Select(number => $"<a{number}/>")))).Code);

    [Fact]
    public void Part_TagWithoutEnd_IsDamaged()
    {
        var noise = new Random(1);
        var value = new StringBuilder("<a b=\"");
        for (var count = 0; count < 3_000_000; count++)
            value.Append((char)noise.Next('a', 'z'));

        Assert.Equal("fileDamaged", Reading.Refusal(WithSheet(value.Append("\"/>").ToString())).Code);
    }

    [Fact]
    public void AnyBytes_NeverThrow()
    {
        byte[][] seeds =
        [
            XlsxFile.Of(Sheet),
            CsvFile.Of([["Section", "Item"], ["KPI", "a \"b\" c"]], ';'),
            CsvFile.Of([["Section", "Item"], ["KPI", "é"]], ',', Encoding.Unicode, bom: true),
            OleFile.Of("Workbook"),
            "PK\u0003\u0004"u8.ToArray(),
        ];
        var chance = new Random(20260114);
        for (var round = 0; round < 3_000; round++)
        {
            var content = seeds[round % seeds.Length].ToArray();
            for (var change = chance.Next(1, 12); change > 0; change--)
                content[chance.Next(content.Length)] = (byte)chance.Next(256);
            var reading = WorkbookReader.Read(content.AsMemory(0, chance.Next(1, content.Length + 1)), FileLimits.Default);

            Assert.Equal(reading.Workbook is null, reading.Messages.Any(message => message.Severity == Severity.Error));
        }
    }

    private static byte[] WithSheet(string more)
    {
        var parts = XlsxFile.Parts([Sheet]);
        parts[SheetPart] = parts[SheetPart].Replace("<sheetData>", "<sheetData>" + more, StringComparison.Ordinal);
        return ZipFile.Of(parts);
    }
}
