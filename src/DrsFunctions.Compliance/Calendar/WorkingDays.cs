using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using NodaTime;

namespace DrsFunctions.Compliance.Calendar;

/// <summary>Counts working days: not Saturday, not Sunday, not a bank holiday of England and Wales.</summary>
/// <param name="lists">Published lists of bank holidays in the order in which they were taken; the last one that names a year holds for it, and without any the computed ones do.</param>
public sealed class WorkingDays(ImmutableArray<HolidayList> lists)
{
    private readonly ConcurrentDictionary<int, FrozenSet<LocalDate>> holidays = new();
    private readonly WorkingDays? before = lists.IsEmpty ? null : new(lists[..^1]);

    /// <summary>Working days by the computed holidays alone.</summary>
    public static WorkingDays Computed { get; } = new([]);

    /// <summary>The lists it goes by.</summary>
    public ImmutableArray<HolidayList> Lists => lists;

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

    /// <summary>
    /// The date that is due so many working days after a day. It moves with every list that is taken while it is open, and stays
    /// for good once it has passed: a list taken later does not change it.
    /// </summary>
    public LocalDate DueAfter(LocalDate day, int count)
    {
        if (before is not null && before.DueAfter(day, count) is var due && due < London.DayOf(lists[^1].TakenOn))
            return due;
        return After(day, count);
    }

    /// <summary>Working days as they were counted at an instant: by the lists that had been taken.</summary>
    public WorkingDays AsOf(Instant instant) => before is not null && lists[^1].TakenOn > instant ? before.AsOf(instant) : this;

    /// <summary>The published holidays of a calendar year; null where they are only computed.</summary>
    public IReadOnlySet<LocalDate>? PublishedIn(int year)
    {
        var list = lists.LastOrDefault(candidate => candidate.Dates.Any(day => day.Year == year));
        return list?.Dates.Where(day => day.Year == year).ToFrozenSet();
    }

    private FrozenSet<LocalDate> HolidaysOf(int year) =>
        holidays.GetOrAdd(year, key => (FrozenSet<LocalDate>?)PublishedIn(key) ?? BankHolidays.Of(key).ToFrozenSet());
}
