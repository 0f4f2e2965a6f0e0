using DrsFunctions.Compliance.Calendar;
using NodaTime;
using NodaTime.Text;

namespace DrsFunctions.Pages.Wording;

/// <summary>Days and instants as people read them, by the clocks of London.</summary>
public static class Days
{
    private static readonly LocalDatePattern Long = LocalDatePattern.CreateWithInvariantCulture("d MMMM uuuu");
    private static readonly YearMonthPattern Month = YearMonthPattern.CreateWithInvariantCulture("MMMM uuuu");
    private static readonly YearMonthPattern ShortMonth = YearMonthPattern.CreateWithInvariantCulture("MMM uuuu");
    private static readonly LocalTimePattern Time = LocalTimePattern.CreateWithInvariantCulture("H:mm");

    /// <summary>A day: <c>14 January 2026</c>.</summary>
    public static string Of(LocalDate? day) => day is { } known ? Long.Format(known) : Figures.None;

    /// <summary>An instant: <c>14 January 2026 at 9:05</c>.</summary>
    public static string Of(Instant? instant) => instant is { } known
        ? $"{Of(London.DayOf(known))} at {Time.Format(London.TimeOf(known))}"
        : Figures.None;

    /// <summary>A month: <c>January 2026</c>.</summary>
    public static string Of(YearMonth month) => Month.Format(month);

    /// <summary>A month where there is little room: <c>Jan 2026</c>.</summary>
    public static string Abbreviated(YearMonth month) => ShortMonth.Format(month);

    /// <summary>A day as programs read it: <c>2026-01-14</c>.</summary>
    public static string Iso(LocalDate? day) => day is { } known ? LocalDatePattern.Iso.Format(known) : "";

    /// <summary>An instant as programs read it: <c>2026-01-14T09:05:00Z</c>.</summary>
    public static string Iso(Instant? instant) => instant is { } known ? InstantPattern.ExtendedIso.Format(known) : "";
}
