using NodaTime;

namespace DrsFunctions.Compliance.Frameworks;

/// <summary>A year of a framework that suppliers report on.</summary>
/// <param name="Number">Counted from 1.</param>
/// <param name="Starts">Its first day: the framework's start so many years later, 28 February where 29 February does not exist.</param>
/// <param name="Ends">Its last day: the day before the next year starts, or the framework's last.</param>
/// <example>Year 1 of RM6226 runs from 14 December 2021 to 13 December 2022.</example>
public sealed record ReportingYear(int Number, LocalDate Starts, LocalDate Ends)
{
    /// <summary>How many days it has: 365 or 366 unless the framework ends within it.</summary>
    public int Days => Period.DaysBetween(Starts, Ends) + 1;

    /// <summary>The years of a framework that runs from one day to another, both included.</summary>
    public static IEnumerable<ReportingYear> Between(LocalDate starts, LocalDate ends)
    {
        for (var number = 1; starts.PlusYears(number - 1) <= ends; number++)
        {
            var last = starts.PlusYears(number).PlusDays(-1);
            yield return new(number, starts.PlusYears(number - 1), LocalDate.Min(last, ends));
        }
    }
}
