using NCrontab;

namespace Embedded.Functions.Timers;

/// <summary>When a timer runs: NCRONTAB in UTC, six fields with seconds or five without.</summary>
internal sealed class TimerSchedule(CrontabSchedule schedule)
{
    private const int FieldsWithSeconds = 6;

    /// <exception cref="CrontabException">The expression isn't one.</exception>
    public static TimerSchedule Parse(string expression)
    {
        var fields = expression.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return new(CrontabSchedule.Parse(expression, new() { IncludingSeconds = fields.Length == FieldsWithSeconds }));
    }

    /// <summary>The first time after another, in UTC.</summary>
    public DateTime After(DateTime time) => schedule.GetNextOccurrence(time);

    /// <summary>Whether runs lie so close together that none is worth making up for.</summary>
    public bool IsUnderAMinute(DateTime now) => After(After(now)) - After(now) < TimeSpan.FromMinutes(1);
}
