using System.Globalization;
using DrsFunctions.Compliance.Tables;
using NodaTime;
using NodaTime.Text;

namespace DrsFunctions.Files.Xlsx;

/// <summary>Makes cells of the doubles that spreadsheets store.</summary>
internal static class SpreadsheetNumber
{
    private const double PastLastDay = 2_958_466;
    private const double PastLastPercent = 1e26;
    private const int FalseLeapDay = 60;
    private const decimal WithoutZeros = 1.0000000000000000000000000000m;
    private static readonly LocalDate Start1900 = new(1899, 12, 30);
    private static readonly LocalDate Start1904 = new(1904, 1, 1);
    private static readonly LocalDateTimePattern DateAndTime = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm:ss");

    /// <summary>
    /// A number to 15 significant digits, a percentage as it is shown (0.385 as 38.5 with the text <c>38.5%</c>), a date, or the
    /// text of a time. A date with a time keeps the day as its date and both in its text: <c>2026-01-14T09:30:00</c>. A number
    /// that no decimal can hold is text in exponent form.
    /// </summary>
    public static Cell ToCell(double value, NumberLook look, bool from1904) => look switch
    {
        NumberLook.Date when value is >= 0 and < PastLastDay => ToDate(value, from1904),
        NumberLook.Time when value is >= 0 and < PastLastDay => Cell.OfText(TimeText(value)),
        NumberLook.Percent when Math.Abs(value) < PastLastPercent && TryDecimal(value, out var share) => ToPercent(share * 100 / WithoutZeros),
        _ => TryDecimal(value, out var number) ? Cell.OfNumber(number) : Cell.OfText(value.ToString("G15", CultureInfo.InvariantCulture)),
    };

    private static Cell ToPercent(decimal percent) =>
        new(CellKind.Number, percent.ToString(CultureInfo.InvariantCulture) + "%", percent, default);

    private static Cell ToDate(double serial, bool from1904)
    {
        // To the second, as it is shown, so that 23:59:59.9999 is the next day.
        var seconds = (long)Math.Round(serial * NodaConstants.SecondsPerDay, MidpointRounding.AwayFromZero);
        var days = (int)(seconds / NodaConstants.SecondsPerDay);
        if (days == 0 && !from1904)
            return Cell.OfText(TimeText(serial));

        // Excel's year 1900 has a 29 February; days before it are off by one.
        var date = from1904 ? Start1904.PlusDays(days) : Start1900.PlusDays(days < FalseLeapDay ? days + 1 : days);
        var time = LocalTime.Midnight.PlusSeconds(seconds % NodaConstants.SecondsPerDay);
        return time == LocalTime.Midnight ? Cell.OfDate(date) : new Cell(CellKind.Date, DateAndTime.Format(date + time), 0, date);
    }

    private static string TimeText(double serial)
    {
        var seconds = (long)Math.Round(serial * NodaConstants.SecondsPerDay, MidpointRounding.AwayFromZero);
        return string.Create(CultureInfo.InvariantCulture, $"{seconds / 3600:00}:{seconds / 60 % 60:00}:{seconds % 60:00}");
    }

    private static bool TryDecimal(double value, out decimal number) =>
        decimal.TryParse(value.ToString("G15", CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture, out number)
        && (number != 0 || value == 0);
}
