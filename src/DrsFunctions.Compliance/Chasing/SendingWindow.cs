using DrsFunctions.Compliance.Calendar;
using NodaTime;

namespace DrsFunctions.Compliance.Chasing;

/// <summary>When people are reminded: on working days from 09:00 to before 16:00, London time. What answers them may come at any time.</summary>
public static class SendingWindow
{
    private static readonly LocalTime Opens = new(9, 0);

    /// <summary>The London time from which nothing more is sent on a day.</summary>
    public static LocalTime Closes { get; } = new(16, 0);

    /// <summary>Whether a reminder may be sent at an instant.</summary>
    public static bool Includes(WorkingDays days, Instant now)
    {
        ArgumentNullException.ThrowIfNull(days);
        var time = London.TimeOf(now);
        return time >= Opens && time < Closes && days.Includes(London.DayOf(now));
    }
}
