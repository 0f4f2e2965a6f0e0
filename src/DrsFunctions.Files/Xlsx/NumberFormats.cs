using System.Buffers;
using System.Globalization;
using DrsFunctions.Files.Archives;

namespace DrsFunctions.Files.Xlsx;

/// <summary>What the styles of a workbook make of its numbers.</summary>
internal sealed class NumberFormats
{
    private static readonly SearchValues<char> ElapsedUnits = SearchValues.Create("hHmMsS");
    private readonly List<NumberLook> looks = [];

    /// <summary>Reads the styles; without them every number is a number.</summary>
    public static NumberFormats Read(WorkbookArchive archive, string? part)
    {
        var formats = new NumberFormats();
        if (part is null)
            return formats;

        var custom = new Dictionary<int, NumberLook>();
        var inCells = false;
        using var reader = archive.Read(part);
        while (reader.Next())
        {
            if (reader.IsStart("cellXfs"))
                inCells = !reader.IsEmptyElement;
            else if (reader.IsEnd("cellXfs"))
                inCells = false;
            else if (reader.IsStart("numFmt") && TryId(reader.GetAttribute("numFmtId"), out var id))
                custom[id] = LookOf(reader.GetAttribute("formatCode") ?? "");
            else if (inCells && reader.IsStart("xf"))
                formats.looks.Add(TryId(reader.GetAttribute("numFmtId"), out var format) ? LookOf(format, custom) : NumberLook.Number);
        }

        return formats;
    }

    /// <summary>What a style makes of a number; a style that is not there leaves it a number.</summary>
    public NumberLook Of(int style) => (uint)style < (uint)looks.Count ? looks[style] : NumberLook.Number;

    /// <summary>What a format code, such as <c>dd/mm/yyyy</c>, makes of a number.</summary>
    internal static NumberLook LookOf(string code)
    {
        bool day = false, time = false, month = false, percent = false;
        for (var index = 0; index < code.Length && code[index] != ';'; index++)
        {
            switch (code[index])
            {
                case '"':
                    index = End(code, '"', index + 1);
                    break;
                case '[':
                    var end = End(code, ']', index + 1);
                    time |= end > index + 1 && !code.AsSpan(index + 1, end - index - 1).ContainsAnyExcept(ElapsedUnits);
                    index = end;
                    break;
                case '\\' or '_' or '*':
                    index++;
                    break;
                case 'y' or 'Y' or 'd' or 'D':
                    day = true;
                    break;
                case 'h' or 'H' or 's' or 'S':
                    time = true;
                    break;
                case 'm' or 'M':
                    month = true;
                    break;
                case '%':
                    percent = true;
                    break;
            }
        }

        if (day || (month && !time))
            return NumberLook.Date;
        return time ? NumberLook.Time : percent ? NumberLook.Percent : NumberLook.Number;
    }

    /// <summary>What a format makes of a number by its id: one of the workbook's own, or one that every workbook has without writing it down (ECMA-376 part 1, 18.8.30).</summary>
    internal static NumberLook LookOf(int format, Dictionary<int, NumberLook> custom) =>
        custom.TryGetValue(format, out var look) ? look : format switch
        {
            9 or 10 => NumberLook.Percent,
            (>= 14 and <= 17) or 22 or (>= 27 and <= 31) or 36 or (>= 50 and <= 54) or 57 or 58 => NumberLook.Date,
            (>= 18 and <= 21) or (>= 32 and <= 35) or (>= 45 and <= 47) or 55 or 56 => NumberLook.Time,
            _ => NumberLook.Number,
        };

    private static int End(string code, char character, int from)
    {
        var end = code.IndexOf(character, from);
        return end < 0 ? code.Length : end;
    }

    private static bool TryId(string? text, out int id) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out id);
}
