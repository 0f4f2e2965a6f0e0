using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using NodaTime;

namespace DrsFunctions.Compliance.Calendar;

/// <summary>Counts working days: not Saturday, not Sunday, not a bank holiday of England and Wales.</summary>
/// <param name="published">Published lists of bank holidays, which replace the computed ones of the years they name.</param>
public sealed class WorkingDays(ImmutableSortedDictionary<int, ImmutableArray<LocalDate>> published)
{
    private readonly ConcurrentDictionary<int, FrozenSet<LocalDate>> holidays = new();

    /// <summary>Working days by the computed holidays alone.</summary>
    public static WorkingDays Computed { get; } = new(ImmutableSortedDictionary<int, ImmutableArray<LocalDate>>.Empty);

    /// <summary>Whether people work on that day.</summary>
    public bool Includes(LocalDate day) =>
        day.DayOfWeek is not (IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday) && !HolidaysOf(day.Year).Contains(day);

    /// <summary>The day so many working days after another, or before it where the count is negative; the day itself never counts.</summary>
    /// <example>20 working days after 13 December 2025 is 14 January 2026.</example>
    public LocalDate After(LocalDate day, int count)
    {
        var step = Math.Sign(count);
        for (var left = Math.Abs(count); left > 0;)
        {
            day = day.PlusDays(step);
            if (Includes(day))
                left--;
        }

        return day;
    }

    private FrozenSet<LocalDate> HolidaysOf(int year) =>
        holidays.GetOrAdd(year, static (key, lists) => lists.TryGetValue(key, out var list) ? list.ToFrozenSet() : BankHolidays.Of(key).ToFrozenSet(), published);
}
