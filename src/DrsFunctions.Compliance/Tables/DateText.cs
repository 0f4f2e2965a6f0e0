using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;

namespace DrsFunctions.Compliance.Tables;

/// <summary>Reads dates that people typed, ISO or UK; and spreadsheets' serial dates.</summary>
internal static partial class DateText
{
    /// <summary>What a text was taken for.</summary>
    public enum Outcome
    {
        /// <summary>A date.</summary>
        Read,

        /// <summary>In the form of a date, on a day that the calendar does not have.</summary>
        NotReal,

        /// <summary>Month before day, as in the United States.</summary>
        MonthFirst,

        /// <summary>Nothing of the kind.</summary>
        NoDate,
    }

    // 1 January 2000 and 31 December 2099: smaller or larger numbers in a date column are years or amounts, not dates.
    private const decimal FirstSerial = 36526;
    private const decimal LastSerial = 73050;
    private const int LongestDate = 20;
    private static readonly LocalDate SerialZero = new(1899, 12, 30);

    /// <summary>Reads <c>2026-01-14</c>, <c>14/01/2026</c>, <c>14 January 2026</c> or <c>14 Jan 2026</c>.</summary>
    public static Outcome TryRead(string clean, out LocalDate date)
    {
        date = default;
        if (clean.Length > LongestDate)
            return Outcome.NoDate;

        var match = Typed().Match(clean);
        if (!match.Success)
            return MonthNameFirst().IsMatch(clean) ? Outcome.MonthFirst : Outcome.NoDate;

        var year = Number(match, "year");
        var day = Number(match, "day");
        var month = match.Groups["name"].Success ? MonthNamed(match.Groups["name"].ValueSpan) : Number(match, "month");
        if (match.Groups["slashes"].Success && month > 12)
            return Outcome.MonthFirst;
        if (year < 1 || month is < 1 or > 12 || day < 1 || day > CalendarSystem.Iso.GetDaysInMonth(year, month))
            return Outcome.NotReal;

        date = new LocalDate(year, month, day);
        return Outcome.Read;
    }

    /// <summary>The date that a spreadsheet's number stands for, between the years 2000 and 2099.</summary>
    public static bool TryFromSerial(decimal serial, out LocalDate date)
    {
        var isDate = serial is >= FirstSerial and < LastSerial + 1;
        date = isDate ? SerialZero.PlusDays((int)decimal.Truncate(serial)) : default;
        return isDate;
    }

    private static int Number(Match match, string group) =>
        int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    private static int MonthNamed(ReadOnlySpan<char> name)
    {
        var names = CultureInfo.InvariantCulture.DateTimeFormat.MonthNames;
        for (var month = 1; month <= 12; month++)
        {
            var full = names[month - 1].AsSpan();
            if (name.Equals(full, StringComparison.OrdinalIgnoreCase)
                || name.Equals(full[..3], StringComparison.OrdinalIgnoreCase)
                || (month == 9 && name.Equals("sept", StringComparison.OrdinalIgnoreCase)))
                return month;
        }

        return 0;
    }

    [GeneratedRegex(
        @"^(?:(?<year>[0-9]{4})-(?<month>[0-9]{2})-(?<day>[0-9]{2})"
        + @"|(?<day>[0-9]{1,2})(?<slashes>/)(?<month>[0-9]{1,2})/(?<year>[0-9]{4})"
        + @"|(?<day>[0-9]{1,2}) (?<name>jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec|january|february|march|april|june|july|august|september|october|november|december) (?<year>[0-9]{4}))$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Typed();

    [GeneratedRegex(
        @"^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6} [0-9]{1,2},? [0-9]{4}$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex MonthNameFirst();
}
