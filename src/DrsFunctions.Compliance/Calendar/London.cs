using NodaTime;

namespace DrsFunctions.Compliance.Calendar;

/// <summary>The one place that knows London time: every rule decides on the London day.</summary>
public static class London
{
    private static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["Europe/London"];

    /// <summary>The London day of an instant: 23:30 UTC on 12 July is 13 July.</summary>
    public static LocalDate DayOf(Instant instant) => instant.InZone(Zone).Date;

    /// <summary>The London time of day of an instant.</summary>
    public static LocalTime TimeOf(Instant instant) => instant.InZone(Zone).TimeOfDay;

    /// <summary>The instant at which a London day begins.</summary>
    public static Instant StartOf(LocalDate day) => day.AtStartOfDayInZone(Zone).ToInstant();

    /// <summary>The instant of a time of day in London; the first of two, and the end of a gap, where clocks change.</summary>
    public static Instant At(LocalDate day, LocalTime time) => day.At(time).InZoneLeniently(Zone).ToInstant();

    /// <summary>The instant at which a London day is over.</summary>
    public static Instant EndOf(LocalDate day) => StartOf(day.PlusDays(1));
}
