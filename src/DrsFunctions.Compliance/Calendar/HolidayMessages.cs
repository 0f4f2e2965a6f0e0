using DrsFunctions.Compliance.Submissions;
using NodaTime;

namespace DrsFunctions.Compliance.Calendar;

/// <summary>What is said of lists of bank holidays.</summary>
internal static class HolidayMessages
{
    public static Finding Missing { get; } = new("cellMissing", "date must be filled in on every row", "Enter the date, or delete the row.");

    public static Finding Doubled(int firstRow) => new(
        "holidayDoubled", $"date must be listed only once, and it is already in row {firstRow}", "Delete one of the two rows.");

    public static Finding Weekend(LocalDate day) => new(
        "holidayAtWeekend",
        $"date must be a weekday, because nobody works on {Words.Day(day)}, a {day.DayOfWeek}, anyway",
        "Enter the substitute day if there is one, or delete the row.");

    public static Finding FewOfYear(int year, int listed) => new(
        "holidaysFew",
        $"The list must name every bank holiday of {year}: it names {listed}, and England and Wales have at least {HolidaysIntake.FewestOfYear}",
        "Check that the list is whole: it replaces every bank holiday of the years that it names.");
}
