using System.Buffers.Binary;

namespace DrsFunctions.TestFiles.Corpus;

/// <summary>Excel workbooks of old that are broken, or made to break their reader.</summary>
internal static class HostileXls
{
    private const string Damaged = "fileDamaged";
    private static readonly XlsxSheet[] Sheets = [new("report", [["Section", "Item"], ["KPI", "VI-01"]])];

    public static IEnumerable<BadFile> All()
    {
        yield return new("xls with a password", Before(0x2F, 1, 0, 1, 0, 1, 0), "filePasswordProtected");
        yield return new("xls with macros", Before(0xD3), "fileHasMacros");
        yield return new("xls with a sheet of macros", Before(0x85, 0, 0, 0, 0, 0, 1, 1, 0, 120), "fileHasMacros");
        yield return new("xls with a project of macros", CompoundFileBytes.Of(("Workbook", XlsFile.Stream(Sheets)), ("_VBA_PROJECT_CUR", [])), "fileHasMacros");
        yield return new("xls with a sheet outside of it", Before(0x85, 255, 255, 255, 127, 0, 0, 1, 0, 120), Damaged);
        yield return new("xls with a sheet that begins nowhere", Before(0x85, 3, 0, 0, 0, 0, 0, 1, 0, 120), Damaged);
        yield return new("xls with four billion texts", Before(0xFC, 255, 255, 255, 255, 255, 255, 255, 255), Damaged);
        yield return new("xls with a text longer than the file", Before(0xFC, 1, 0, 0, 0, 1, 0, 0, 0, 255, 255, 1, 65), Damaged);
        yield return new("xls with a text of four billion bytes more", Before(0xFC, 1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 4, 255, 255, 255, 255, 65), Damaged);
        yield return new("xls of Excel 95", CompoundFileBytes.Of(("Workbook", XlsFile.Record(0x809, [0, 5, 5, 0]))), "fileFormatUnknown");
        yield return new("xls without a stream", CompoundFileBytes.Of(), "fileFormatUnknown");
        yield return new("xls of an empty stream", CompoundFileBytes.Of(("Workbook", [])), Damaged);
        yield return new("xls of a header alone", XlsFile.Of(Sheets)[..512], "fileFormatUnknown", Damaged);
        foreach (var (what, type, record) in Records())
            yield return new($"xls with {what}", InSheet(XlsFile.Record(type, record)), Damaged);
        foreach (var place in (int[])[24, 30, 32, 44, 48, 56, 60, 68, 76, 80])
        {
            foreach (var value in (uint[])[0, 1, 0x00FFFFFF, 0xFFFFFFFF])
                yield return new($"xls with {value:X} at {place} of its header", Header(place, value));
        }

        yield return new("xls whose sectors run in a circle", Circle(), Damaged);
        yield return new("xls with 300 sheets", XlsFile.Of([.. Enumerable.Range(1, 300).Select(number => new XlsxSheet($"s{number}", [["x"]]))]), "tooManySheets");
        yield return new("xls with 256 columns", XlsFile.Of("report", [[.. Enumerable.Range(1, 256).Select(number => (object?)$"c{number}")]]), "tooManyColumns");
        yield return new("xls with 65,536 rows", XlsFile.Of("report", [["Section", "Item"], .. Enumerable.Repeat((object?[])["KPI", 1], 65_535)]), "tooManyRows");
        yield return new("xls with its report hidden", XlsFile.Of([Sheets[0] with { Hidden = true }]), "sheetHidden");
        yield return new("xls with dates from 1904", XlsFile.Of([new("report", [["Section", "Item", "Date"], ["Declaration", "Date", new NodaTime.LocalDate(2026, 1, 14)]])], from1904: true));
    }

    private static IEnumerable<(string What, int Type, byte[] Record)> Records() =>
    [
        ("a text that is not there", 0xFD, [9, 0, 9, 0, 0, 0, 99, 0, 0, 0]),
        ("a number that is none", 0x203, [9, 0, 9, 0, 0, 0, .. BitConverter.GetBytes(double.NaN)]),
        ("a record too short", 0x203, [9, 0]),
        ("a truth value that is neither", 0x205, [9, 0, 9, 0, 0, 0, 9, 0]),
        ("a cell past the last column", 0x205, [9, 0, 0, 9, 0, 0, 1, 0]),
        ("a cell twice", 0x205, [0, 0, 0, 0, 0, 0, 1, 0]),
        ("a formula without its text", 0x06, [9, 0, 9, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF]),
        ("a beginning without end", 0x809, new byte[16]),
    ];

    private static byte[] Before(int type, params byte[] record) => XlsFile.Of(Sheets, before: XlsFile.Record(type, record));

    private static byte[] InSheet(byte[] records)
    {
        var stream = XlsFile.Stream(Sheets);
        return CompoundFileBytes.Of(("Workbook", [.. stream[..^4], .. records, .. stream[^4..]]));
    }

    private static byte[] Header(int place, uint value)
    {
        var content = XlsFile.Of(Sheets);
        if (place is 24 or 30 or 32)
            BinaryPrimitives.WriteUInt16LittleEndian(content.AsSpan(place), (ushort)(value & 0xFFFF));
        else
            BinaryPrimitives.WriteUInt32LittleEndian(content.AsSpan(place), value);
        return content;
    }

    private static byte[] Circle()
    {
        var content = XlsFile.Of(Sheets);
        var table = BinaryPrimitives.ReadInt32LittleEndian(content.AsSpan(76));
        BinaryPrimitives.WriteInt32LittleEndian(content.AsSpan((table + 1) * 512), 0);
        return content;
    }
}
