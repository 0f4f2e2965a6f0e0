using NodaTime;

namespace DrsFunctions.Chaos.InProcess;

/// <summary>
/// On which days people are to be reminded of something, worked out apart from the app: by the bank holidays of England and Wales as
/// they were published, and by counting.
/// </summary>
internal static class StageDays
{
    private static readonly HashSet<LocalDate> Holidays =
    [
        new(2023, 12, 25), new(2023, 12, 26),
        new(2024, 1, 1), new(2024, 3, 29), new(2024, 4, 1), new(2024, 5, 6), new(2024, 5, 27), new(2024, 8, 26), new(2024, 12, 25), new(2024, 12, 26),
        new(2025, 1, 1), new(2025, 4, 18), new(2025, 4, 21), new(2025, 5, 5), new(2025, 5, 26), new(2025, 8, 25), new(2025, 12, 25), new(2025, 12, 26),
        new(2026, 1, 1), new(2026, 4, 3), new(2026, 4, 6), new(2026, 5, 4), new(2026, 5, 25), new(2026, 8, 31), new(2026, 12, 25), new(2026, 12, 28),
        new(2027, 1, 1), new(2027, 3, 26), new(2027, 3, 29), new(2027, 5, 3), new(2027, 5, 31), new(2027, 8, 30), new(2027, 12, 27), new(2027, 12, 28),
        new(2028, 1, 3), new(2028, 4, 14), new(2028, 4, 17), new(2028, 5, 1), new(2028, 5, 29), new(2028, 8, 28), new(2028, 12, 25), new(2028, 12, 26),
    ];

    /// <summary>The stages of the report on a year that ends on a day.</summary>
    public static IReadOnlyList<(string Stage, LocalDate On)> OfReport(LocalDate yearEnd)
    {
        var due = After(yearEnd, 20);
        return
        [
            ("opens", After(yearEnd, 1)), ("dueSoon", Before(due, 5)), ("dueToday", due), ("overdue", After(due, 1)), ("late", After(due, 10)),
            ("escalated", After(due, 20)), ("escalated-40", After(due, 40)), ("escalated-60", After(due, 60)), ("escalated-80", After(due, 80)),
        ];
    }

    /// <summary>The stages of the plan of a supplier that was registered on a day.</summary>
    public static IReadOnlyList<(string Stage, LocalDate On)> OfPlan(LocalDate registered)
    {
        var due = After(registered, 20);
        return [("dueSoon", Before(due, 5)), ("overdue", After(due, 1)), ("late", After(due, 10))];
    }

    /// <summary>Whether it is a working day.</summary>
    public static bool IsWorkingDay(LocalDate day) => day.DayOfWeek is not (IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday) && !Holidays.Contains(day);

    private static LocalDate After(LocalDate day, int count) => Counted(day, count, 1);

    private static LocalDate Before(LocalDate day, int count) => Counted(day, count, -1);

    private static LocalDate Counted(LocalDate day, int count, int step)
    {
        while (count > 0)
        {
            day = day.PlusDays(step);
            if (IsWorkingDay(day))
                count--;
        }

        return day;
    }
}
