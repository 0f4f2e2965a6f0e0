using System.Buffers.Binary;
using DrsFunctions.TestFiles;
using NodaTime;

namespace DrsFunctions.Files.Tests;

public sealed class XlsReadingTests
{
    private static readonly XlsxSheet Sheet = new("report", [["Section", "Item"], ["KPI", 1]]);

    [Fact]
    public void Dates_CountedFrom1904_AreTheSameDates()
    {
        XlsxSheet[] sheets = [new("report", [[new LocalDate(2026, 1, 14)]])];

        Assert.Equal(new LocalDate(2026, 1, 14), Reading.OnlySheet(XlsFile.Of(sheets, from1904: true)).Rows[0].Cells[0].Date);
    }

    [Fact]
    public void Texts_OverManyRecords_AreWhole()
    {
        object?[][] rows = [.. Enumerable.Range(1, 200).Select(number => new object?[] { $"{number} " + new string((char)('a' + (number % 26)), number * 37) })];

        Assert.Equal<object?>(rows.Select(row => row[0]), Reading.OnlySheet(XlsFile.Of("report", rows)).Rows.Select(row => row.Cells[0].Text));
    }

    [Fact]
    public void Numbers_InOneRecord_AreRead()
    {
        // 12.34 as a hundredth of a whole number, 1.5 as the upper half of a double, -7 as a whole number.
        byte[] numbers = [0, 0, 0, 0, 0, 0, .. BitConverter.GetBytes((1234 << 2) | 3), 0, 0, 0, 0, 0xF8, 0x3F, 0, 0, .. BitConverter.GetBytes((-7 << 2) | 2), 2, 0];

        Assert.Equal(["12.34", "1.5", "-7"], Reading.Texts(Reading.OnlySheet(WithRecords(XlsFile.Record(0xBD, numbers))).Rows[0]));
    }

    [Fact]
    public void Cells_InAnyOrder_StandWhereTheyBelong()
    {
        byte[] records = [.. Text(5, 1, "d"), .. Text(0, 1, "b"), .. Text(5, 0, "c"), .. Text(0, 0, "a")];

        var rows = Reading.OnlySheet(WithRecords(records)).Rows;

        Assert.Equal([(1, "a b"), (6, "c d")], rows.Select(row => (row.Number, string.Join(' ', Reading.Texts(row)))));
    }

    [Fact]
    public void Chart_OnTheSheet_IsPassedOver()
    {
        byte[] chart = [.. XlsFile.Record(0x809, new byte[16]), .. Text(9, 9, "of the chart"), .. XlsFile.Record(0x0A)];

        Assert.Equal(["a"], Reading.Texts(Assert.Single(Reading.OnlySheet(WithRecords([.. chart, .. Text(0, 0, "a")])).Rows)));
    }

    public static TheoryData<string, byte[]> Broken => new()
    {
        { "a text that is not there", XlsFile.Record(0xFD, [0, 0, 0, 0, 0, 0, 9, 0, 0, 0]) },
        { "a cell twice", [.. Text(0, 0, "a"), .. Text(0, 0, "b")] },
        { "a column past the last", Text(0, 256, "a") },
        { "a number that is none", XlsFile.Record(0x203, new byte[6], BitConverter.GetBytes(double.NaN)) },
        { "a record too short", XlsFile.Record(0x203, [0, 0, 0, 0]) },
        { "a truth value that is neither", XlsFile.Record(0x205, [0, 0, 0, 0, 0, 0, 7, 0]) },
        { "a text longer than its record", XlsFile.Record(0x204, [0, 0, 0, 0, 0, 0, 200, 0, 0, (byte)'x']) },
        { "a formula without its text", XlsFile.Record(0x06, [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF]) },
        { "a formula's value of no kind", XlsFile.Record(0x06, [0, 0, 0, 0, 0, 0, 9, 0, 0, 0, 0, 0, 0xFF, 0xFF]) },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public void Sheet_WithWhatNoProgramWrites_IsDamaged(string what, byte[] records)
    {
        var refusal = Reading.Refusal(WithRecords(records));

        Assert.True(refusal.Code == "fileDamaged", $"{what} is {refusal.Code}");
    }

    [Fact]
    public void Workbook_CutOff_IsNeverAShorterOne()
    {
        var stream = XlsFile.Stream([Sheet]);

        Assert.All(
            Enumerable.Range(1, stream.Length - 1),
            length => Assert.Equal("fileDamaged", Reading.Refusal(CompoundFileBytes.Of(("Workbook", stream[..length]))).Code));
    }

    [Fact]
    public void Container_CutOff_IsDamaged()
    {
        var content = XlsFile.Of("report", Enumerable.Range(1, 400).Select(number => new object?[] { number, $"text {number}" }));

        Assert.All(Enumerable.Range(1, (content.Length / 512) - 1), sectors => Assert.Null(WorkbookReader.Read(content.AsMemory(0, sectors * 512), FileLimits.Default).Workbook));
    }

    [Theory]
    [InlineData(48)]
    [InlineData(60)]
    [InlineData(68)]
    [InlineData(76)]
    public void Container_WhoseSectorsLeadNowhere_IsDamaged(int place)
    {
        var content = XlsFile.Of([Sheet]);
        BinaryPrimitives.WriteUInt32LittleEndian(content.AsSpan(place), 0x00FFFFFF);

        Assert.Null(WorkbookReader.Read(content, FileLimits.Default).Workbook);
    }

    [Fact]
    public void Container_WhoseSectorsRunInACircle_IsDamaged()
    {
        var content = XlsFile.Of([Sheet]);
        var tables = BinaryPrimitives.ReadInt32LittleEndian(content.AsSpan(76));
        for (var sector = 0; sector < 3; sector++)
            BinaryPrimitives.WriteInt32LittleEndian(content.AsSpan(((tables + 1) * 512) + (sector * 4)), sector == 0 ? 1 : 0);

        Assert.Equal("fileDamaged", Reading.Refusal(content).Code);
    }

    [Fact]
    public void AnyBytes_NeverThrow()
    {
        var seed = XlsFile.Of([Sheet, new("more", [["text", new LocalDate(2026, 1, 14), new Formula("1", "one")]])]);
        var chance = new Random(20260115);
        for (var round = 0; round < 3_000; round++)
        {
            var content = seed.ToArray();
            for (var change = chance.Next(1, 12); change > 0; change--)
                content[chance.Next(8, content.Length)] = (byte)chance.Next(256);

            var reading = WorkbookReader.Read(content, FileLimits.Default);

            Assert.True(reading.Workbook is not null || reading.Messages.Length == 1);
        }
    }

    private static byte[] Text(int row, int column, string text) =>
        XlsFile.Record(0x204, [(byte)row, 0, .. BitConverter.GetBytes((ushort)column), 0, 0, (byte)text.Length, 0, 0, .. text.Select(character => (byte)character)]);

    // The only sheet of an otherwise empty workbook ends with its end record of four bytes.
    private static byte[] WithRecords(byte[] records)
    {
        var stream = XlsFile.Stream([new XlsxSheet("report", [])]);
        return CompoundFileBytes.Of(("Workbook", [.. stream[..^4], .. records, .. stream[^4..]]));
    }
}
