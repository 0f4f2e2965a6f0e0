using DrsFunctions.Compliance.Frameworks;
using NodaTime;

namespace DrsFunctions.Compliance.Awards;

/// <summary>A call-off contract that a supplier won through the framework.</summary>
/// <param name="Id">Its reference, as CCS's list gives it.</param>
/// <param name="CustomerUrn">The URN of the public body that buys.</param>
/// <param name="CustomerName">That body's name, where the list gives it.</param>
/// <param name="Lot">The number of the lot that it was won on.</param>
/// <param name="Starts">Its first day.</param>
/// <param name="Ends">Its last day.</param>
/// <param name="ValueGbp">What it is worth in all, in pounds; 0 withdraws it.</param>
public sealed record Award(string Id, string CustomerUrn, string? CustomerName, string Lot, LocalDate Starts, LocalDate Ends, decimal ValueGbp)
{
    private const decimal Pennies = 100;

    /// <summary>Whether it does not count any more.</summary>
    public bool IsWithdrawn => ValueGbp == 0;

    /// <summary>Whether a day of it falls into a year.</summary>
    public bool Touches(ReportingYear year)
    {
        ArgumentNullException.ThrowIfNull(year);
        return Starts <= year.Ends && Ends >= year.Starts;
    }

    /// <summary>
    /// The share of a year, in pounds, rounded down to the penny: value × days inside the year ÷ days of the award ("Business won"
    /// on the domain page). Days to come count: a contract is known in advance.
    /// </summary>
    public decimal ShareOf(ReportingYear year)
    {
        if (!Touches(year))
            return 0;
        var inside = Days(LocalDate.Max(Starts, year.Starts), LocalDate.Min(Ends, year.Ends));
        var product = ValueGbp * Pennies * inside;
        var days = Days(Starts, Ends);
        var pennies = decimal.Floor(product / days);

        // The quotient of a share that is just below a penny may have been rounded up to it.
        return (pennies * days > product ? pennies - 1 : pennies) / Pennies;
    }

    private static int Days(LocalDate first, LocalDate last) => Period.DaysBetween(first, last) + 1;
}
