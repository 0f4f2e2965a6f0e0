using System.Collections.Immutable;
using DrsFunctions.Compliance.Standings;

namespace DrsFunctions.Compliance.Impact;

/// <summary>What one supplier adds to the framework's figures of one year: all that they are made of.</summary>
/// <param name="Supplier">The supplier's id.</param>
/// <param name="HasReported">Whether a report on the year is accepted.</param>
/// <param name="BusinessWonGbp">The business that falls into the year, in pounds, reported on or not.</param>
/// <param name="Customers">The URNs of those who had an award with the supplier that was live in the year.</param>
/// <param name="Kpis">What the accepted report says of each KPI that counts; empty without one.</param>
public sealed record Contribution(
    string Supplier,
    bool HasReported,
    decimal BusinessWonGbp,
    ImmutableArray<string> Customers,
    ImmutableArray<KpiAggregate> Kpis)
{
    /// <summary>What a standing adds.</summary>
    public static Contribution Of(StandingFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return new(facts.Supplier.Id, facts.Accepted is not null, facts.BusinessWonGbp, facts.Customers, facts.Aggregates);
    }
}
