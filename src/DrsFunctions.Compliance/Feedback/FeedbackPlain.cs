using System.Text;
using System.Text.Unicode;
using DrsFunctions.Compliance.PersonalData;
using DrsFunctions.Compliance.Tables;
using NodaTime;

namespace DrsFunctions.Compliance.Feedback;

/// <summary>
/// Reads rows that are written plainly, straight from the bytes: dates as 2026-01-14 or 14/01/2026, one digit, yes and no, a lot's
/// number as the framework writes it. It knows nothing else, so that whatever it reads the house's readers would read alike.
/// </summary>
internal sealed class FeedbackPlain
{
    private const int Stop = 127;
    private readonly FeedbackSetting setting;
    private readonly (byte[] Utf8, string Number)[] lots;
    private char[] room = new char[4096];
    private int latestLot;
    private int latestDateText = -1;
    private LocalDate latestDate;

    public FeedbackPlain(FeedbackSetting setting)
    {
        this.setting = setting;
        lots = [.. setting.Framework.Lots.Select(lot => (Encoding.UTF8.GetBytes(lot.Number), lot.Number))];
    }

    /// <summary>Whether the texts of a row are written so that reading them changes nothing.</summary>
    public bool IsPlain(ReadOnlySpan<byte> name, ReadOnlySpan<byte> channel, ReadOnlySpan<byte> comment) =>
        IsPlainName(name) && IsPlainText(channel) && IsPlainText(comment);

    public bool TryRead<TFields>(TFields fields, out FeedbackAnswer answer)
        where TFields : IUtf8Fields, allows ref struct
    {
        answer = default;
        if (!TryScore(fields[FeedbackColumns.OverallAt], out var overall)
            || !TryLot(fields[FeedbackColumns.LotAt], out var lot)
            || !TryDate(fields[FeedbackColumns.ReceivedAt], out var received)
            || !TryFairness(fields[FeedbackColumns.TreatedFairlyAt], out var fairness)
            || !TrySupport(fields[FeedbackColumns.SupportOfferedAt], out var support))
            return false;
        answer = new(received, lot, overall, fairness, support);
        return true;
    }

    /// <summary>Looks for personal data in a field.</summary>
    public bool Scan(ReadOnlySpan<byte> utf8, out PersonalDataCounts found)
    {
        found = PersonalDataCounts.None;
        if (!PersonalDataScan.IsWorthALook(utf8))
            return false;
        found = PersonalDataScan.Find(Decoded(utf8));
        return found.IsAny;
    }

    private static bool TryScore(ReadOnlySpan<byte> field, out int score)
    {
        score = field is [>= (byte)'1' and <= (byte)'5'] ? field[0] - '0' : 0;
        return score > 0;
    }

    private bool TryLot(ReadOnlySpan<byte> field, out string lot)
    {
        if (!field.SequenceEqual(lots[latestLot].Utf8))
        {
            var index = 0;
            while (index < lots.Length && !field.SequenceEqual(lots[index].Utf8))
                index++;
            if (index == lots.Length)
            {
                lot = "";
                return false;
            }

            latestLot = index;
        }

        lot = lots[latestLot].Number;
        return true;
    }

    private bool TryDate(ReadOnlySpan<byte> field, out LocalDate date)
    {
        date = latestDate;
        if (field.Length != 10)
            return false;
        var isIso = field[4] == '-' && field[7] == '-';
        if (!isIso && (field[2] != '/' || field[5] != '/'))
            return false;
        var year = Number(isIso ? field[..4] : field[6..]);
        var month = Number(isIso ? field[5..7] : field[3..5]);
        var day = Number(isIso ? field[8..] : field[..2]);
        if (year < 0 || month < 0 || day < 0)
            return false;
        var text = (year * 10_000) + (month * 100) + day;
        if (text == latestDateText)
            return true;
        if (year is < 1 or > 9999 || month is < 1 or > 12 || day < 1 || day > CalendarSystem.Iso.GetDaysInMonth(year, month))
            return false;

        date = new(year, month, day);
        if (date < setting.Framework.Starts || date > setting.ReceivedOn)
            return false;
        (latestDateText, latestDate) = (text, date);
        return true;
    }

    private static int Number(ReadOnlySpan<byte> digits)
    {
        var number = 0;
        foreach (var digit in digits)
        {
            if (digit is < (byte)'0' or > (byte)'9')
                return -1;
            number = (number * 10) + digit - '0';
        }

        return number;
    }

    private static bool TryFairness(ReadOnlySpan<byte> field, out FairnessAnswer answer)
    {
        answer = field.Length switch
        {
            0 => FairnessAnswer.NotAnswered,
            2 when Ascii.EqualsIgnoreCase(field, "no"u8) => FairnessAnswer.No,
            3 when Ascii.EqualsIgnoreCase(field, "yes"u8) => FairnessAnswer.Yes,
            _ => (FairnessAnswer)Stop,
        };
        return (int)answer != Stop;
    }

    private static bool TrySupport(ReadOnlySpan<byte> field, out SupportAnswer answer)
    {
        answer = field.Length switch
        {
            0 => SupportAnswer.NotAnswered,
            2 when Ascii.EqualsIgnoreCase(field, "no"u8) => SupportAnswer.No,
            3 when Ascii.EqualsIgnoreCase(field, "yes"u8) => SupportAnswer.Yes,
            10 when Ascii.EqualsIgnoreCase(field, "not needed"u8) => SupportAnswer.NotNeeded,
            _ => (SupportAnswer)Stop,
        };
        return (int)answer != Stop;
    }

    // Letters, digits and signs without spaces around them; the house's readers know what else a name may hold, and which are none.
    private static bool IsPlainName(ReadOnlySpan<byte> field) =>
        field.Length is >= 3 and <= 100 && !field.ContainsAnyExceptInRange((byte)'!', (byte)'~') && field[0] != '-' && !MayBeFigure(field) && !LooksNotAvailable(field);

    // As a spreadsheet writes a long number: 7.5E+15.
    private static bool MayBeFigure(ReadOnlySpan<byte> field) => field.Contains((byte)'+') && field.IndexOf("E+"u8) >= 0;

    private static bool LooksNotAvailable(ReadOnlySpan<byte> field) => field.Length <= 4 && (field[0] | 0x20) is 'n' or '#';

    private bool IsPlainText(ReadOnlySpan<byte> field)
    {
        if (!field.ContainsAnyExceptInRange((byte)' ', (byte)'~'))
            return !MayBeFigure(field);
        return Utf8.IsValid(field) && !CellText.HasHiddenCharacter(Decoded(field)) && !MayBeFigure(field);
    }

    private ReadOnlySpan<char> Decoded(ReadOnlySpan<byte> utf8)
    {
        if (room.Length < utf8.Length)
            room = new char[utf8.Length];
        return room.AsSpan(0, Encoding.UTF8.GetChars(utf8, room));
    }
}
