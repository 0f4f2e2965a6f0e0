using DrsFunctions.Compliance.Calendar;
using NodaTime;
using NodaTime.Text;

namespace DrsFunctions.Exports.Tests.Given;

/// <summary>Days and instants as tests write them.</summary>
internal static class Days
{
    public static LocalDate Day(this string iso) => LocalDatePattern.Iso.Parse(iso).Value;

    /// <summary>Noon in London.</summary>
    public static Instant Noon(this string iso) => London.StartOf(iso.Day()).Plus(Duration.FromHours(12));
}
