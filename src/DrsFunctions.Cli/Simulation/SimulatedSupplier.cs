using System.Collections.Immutable;
using DrsFunctions.Compliance.Frameworks;
using NodaTime;

namespace DrsFunctions.Cli.Simulation;

/// <summary>A made-up supplier.</summary>
/// <param name="Id">Its Salesforce id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Lot">Its lot.</param>
/// <param name="Joined">Its first day.</param>
/// <param name="Temperament">How it goes about its obligations.</param>
/// <param name="Baselines">Where it started, by KPI code.</param>
/// <param name="Awards">The business that it wins.</param>
internal sealed record SimulatedSupplier(
    string Id,
    string Name,
    Lot Lot,
    LocalDate Joined,
    Temperament Temperament,
    ImmutableSortedDictionary<string, decimal> Baselines,
    ImmutableArray<SimulatedAward> Awards)
{
    /// <summary>The business that falls into a year, in pounds.</summary>
    public decimal WonIn(ReportingYear year) => decimal.Round(Awards.Sum(award => award.ShareOf(year)), 2);
}

/// <summary>A made-up call-off contract.</summary>
internal sealed record SimulatedAward(string Id, int Customer, LocalDate Starts, LocalDate Ends, decimal Value)
{
    /// <summary>What of its value falls into a year.</summary>
    public decimal ShareOf(ReportingYear year)
    {
        var inside = Period.DaysBetween(LocalDate.Max(Starts, year.Starts), LocalDate.Min(Ends, year.Ends)) + 1;
        return inside <= 0 ? 0 : Value * inside / (Period.DaysBetween(Starts, Ends) + 1);
    }
}
