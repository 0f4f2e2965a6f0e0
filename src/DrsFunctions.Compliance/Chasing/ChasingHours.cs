using DrsFunctions.Compliance.Calendar;
using NodaTime;

namespace DrsFunctions.Compliance.Chasing;

/// <summary>When people are reminded of what they owe: on working days from 9:00 to before 16:00 in London.</summary>
/// <param name="days">The working days.</param>
public sealed class ChasingHours(WorkingDays days)
{
    private static readonly LocalTime Opens = new(9, 0);
    private static readonly LocalTime Closes = new(16, 0);

    /// <summary>Whether an instant lies in these hours.</summary>
    public bool Include(Instant instant) =>
        days.Includes(London.DayOf(instant)) && London.TimeOf(instant) >= Opens && London.TimeOf(instant) < Closes;

    /// <summary>The next instant at which these hours begin, after another.</summary>
    public Instant NextAfter(Instant instant)
    {
        var day = London.DayOf(instant);
        return days.Includes(day) && London.TimeOf(instant) < Opens ? London.At(day, Opens) : London.At(days.After(day, 1), Opens);
    }
}
