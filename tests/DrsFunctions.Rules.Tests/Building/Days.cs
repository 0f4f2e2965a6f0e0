using DrsFunctions.Compliance.Calendar;
using NodaTime;
using NodaTime.Text;

namespace DrsFunctions.Rules.Tests.Building;

/// <summary>Days and instants as tests write them.</summary>
internal static class Days
{
    public static LocalDate Day(this string iso) => LocalDatePattern.Iso.Parse(iso).Value;

    public static Instant Utc(this string iso) => InstantPattern.General.Parse(iso).Value;

    public static decimal Number(this string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Noon in London.</summary>
    public static Instant Noon(this string iso) => London.StartOf(iso.Day()).Plus(Duration.FromHours(12));
}
