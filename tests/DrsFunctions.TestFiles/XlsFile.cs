using System.Globalization;
using System.Text;
using NodaTime;

namespace DrsFunctions.TestFiles;

/// <summary>Writes Excel workbooks of the versions 97 to 2003, by hand, so that tests can also write broken ones.</summary>
public sealed class XlsFile
{
    private const int FirstCustomFormat = 164;
    private const int LongestPiece = 8_000;
    private static readonly string[] Formats = ["dd/mm/yyyy", "dd/mm/yyyy hh:mm", "0.0%"];
    private readonly bool from1904;
    private readonly Dictionary<string, int> texts = new(StringComparer.Ordinal);

    private XlsFile(bool from1904) => this.from1904 = from1904;

    /// <summary>A workbook of one sheet.</summary>
    public static byte[] Of(string sheetName, IEnumerable<IReadOnlyList<object?>?> rows) => Of([new XlsxSheet(sheetName, rows)]);

    /// <summary>A workbook of several sheets.</summary>
    /// <param name="sheets">The sheets.</param>
    /// <param name="from1904">Whether days are counted from 1904; the sheets' dates are written accordingly.</param>
    /// <param name="before">Records to put before those of the workbook, for what these sheets cannot hold.</param>
    public static byte[] Of(IReadOnlyList<XlsxSheet> sheets, bool from1904 = false, byte[]? before = null) =>
        CompoundFileBytes.Of(("Workbook", Stream(sheets, from1904, before)));

    /// <summary>The stream of a workbook, without a container.</summary>
    public static byte[] Stream(IReadOnlyList<XlsxSheet> sheets, bool from1904 = false, byte[]? before = null)
    {
        var file = new XlsFile(from1904);
        var bodies = sheets.Select(file.Sheet).ToList();
        byte[] globals = [.. Record(0x809, Short(0x600), Short(5), new byte[12]), .. before ?? [], .. Record(0x22, Short(from1904 ? 1 : 0)), .. Styles()];
        var shared = file.SharedTexts();
        var names = sheets.Select(sheet => Encoding.Unicode.GetBytes(sheet.Name)).ToList();
        var place = globals.Length + names.Sum(name => 4 + 8 + name.Length) + shared.Length + 4;
        var stream = new List<byte>(globals);
        for (var index = 0; index < sheets.Count; index++)
        {
            stream.AddRange(Record(0x85, Long(place), [(byte)(sheets[index].Hidden ? 1 : 0), 0, (byte)sheets[index].Name.Length, 1], names[index]));
            place += bodies[index].Length;
        }

        stream.AddRange(shared);
        stream.AddRange(Record(0x0A));
        foreach (var body in bodies)
            stream.AddRange(body);
        return [.. stream];
    }

    /// <summary>A record of a type with these bytes.</summary>
    public static byte[] Record(int type, params byte[][] data)
    {
        byte[] bytes = [.. data.SelectMany(part => part)];
        return [.. Short(type), .. Short(bytes.Length), .. bytes];
    }

    private byte[] Sheet(XlsxSheet sheet)
    {
        var records = new List<byte>(Record(0x809, Short(0x600), Short(0x10), new byte[12]));
        var row = 0;
        foreach (var values in sheet.Rows)
        {
            for (var column = 0; column < (values?.Count ?? 0); column++)
                records.AddRange(Cell(row, column, values![column]));
            row++;
        }

        records.AddRange(Record(0x0A));
        return [.. records];
    }

    private byte[] Cell(int row, int column, object? value) => value switch
    {
        null => [],
        string text => Record(0xFD, At(row, column, 0), Long(Shared(text))),
        InlineText text => Record(0x204, At(row, column, 0), Text(text.Text)),
        bool answer => Record(0x205, At(row, column, 0), [(byte)(answer ? 1 : 0), 0]),
        SpreadsheetError error => Record(0x205, At(row, column, 0), [ErrorCode(error.Text), 1]),
        LocalDate date => Number(row, column, 1, Days(date)),
        DateAndTime moment => Number(row, column, 2, Days(moment.Moment.Date) + (moment.Moment.TimeOfDay.NanosecondOfDay / (double)NodaConstants.NanosecondsPerDay)),
        Percentage percentage => Number(row, column, 3, percentage.Share),
        Formula { Stored: string text } => [.. Stored(row, column, [0, 0, 0, 0, 0, 0, 0xFF, 0xFF]), .. Record(0x207, Text(text))],
        Formula { Stored: SpreadsheetError error } => Stored(row, column, [2, 0, ErrorCode(error.Text), 0, 0, 0, 0xFF, 0xFF]),
        Formula { Stored: null } => Stored(row, column, [3, 0, 0, 0, 0, 0, 0xFF, 0xFF]),
        Formula formula => Stored(row, column, BitConverter.GetBytes(Convert.ToDouble(formula.Stored, CultureInfo.InvariantCulture))),
        int whole and >= -(1 << 28) and < 1 << 28 => Record(0x27E, At(row, column, 0), Long((whole << 2) | 2)),
        _ => Number(row, column, 0, Convert.ToDouble(value, CultureInfo.InvariantCulture)),
    };

    private static byte[] Styles() =>
    [
        .. Formats.SelectMany((code, index) => Record(0x41E, Short(FirstCustomFormat + index), Text(code))),
        .. Record(0xE0, new byte[20]),
        .. Formats.SelectMany((_, index) => Record(0xE0, Short(0), Short(FirstCustomFormat + index), new byte[16])),
    ];

    // Texts go on in further records, each of which begins with how its characters are written.
    private byte[] SharedTexts()
    {
        var bytes = new List<byte>();
        var piece = new List<byte>([.. Long(texts.Count), .. Long(texts.Count)]);
        var type = 0xFC;
        foreach (var text in texts.Keys)
        {
            if (piece.Count > LongestPiece)
                End();
            piece.AddRange([.. Short(text.Length), 1]);
            foreach (var character in text)
            {
                if (piece.Count > LongestPiece)
                {
                    End();
                    piece.Add(1);
                }

                piece.AddRange(Short(character));
            }
        }

        End();
        return [.. bytes];

        void End()
        {
            bytes.AddRange(Record(type, [.. piece]));
            piece.Clear();
            type = 0x3C;
        }
    }

    private int Shared(string text)
    {
        if (!texts.TryGetValue(text, out var index))
            texts[text] = index = texts.Count;
        return index;
    }

    private static byte[] Number(int row, int column, int style, double number) => Record(0x203, At(row, column, style), BitConverter.GetBytes(number));

    private static byte[] Stored(int row, int column, byte[] value) => Record(0x06, At(row, column, 0), value, new byte[8]);

    private static byte[] At(int row, int column, int style) => [.. Short(row), .. Short(column), .. Short(style)];

    private static byte[] Text(string text) => [.. Short(text.Length), 1, .. Encoding.Unicode.GetBytes(text)];

    private static byte[] Short(int number) => BitConverter.GetBytes((ushort)number);

    private static byte[] Long(int number) => BitConverter.GetBytes(number);

    private static byte ErrorCode(string text) => text switch
    {
        "#DIV/0!" => 0x07,
        "#VALUE!" => 0x0F,
        "#REF!" => 0x17,
        "#NAME?" => 0x1D,
        "#NUM!" => 0x24,
        "#N/A" => 0x2A,
        _ => 0,
    };

    private double Days(LocalDate date) => Period.DaysBetween(from1904 ? new LocalDate(1904, 1, 1) : new LocalDate(1899, 12, 30), date);
}
