using DrsFunctions.Compliance.Frameworks;

namespace DrsFunctions.Compliance.Impact;

/// <summary>
/// How many consumers (people who owe a debt) a figure rests on. "Published extracts show no figure that rests on fewer than 5
/// consumers, nor one from which such a figure could be subtracted" (the domain page).
/// </summary>
public static class Consumers
{
    /// <summary>The fewest consumers that a figure may rest on to be told.</summary>
    public const int Fewest = 5;

    private const string People = "people";

    /// <summary>
    /// Whether a KPI's figures are about consumers. Decided by the catalogue, and rather too often than too rarely: every count of
    /// people, and every ratio or mean that is asked of consumer-facing lines without being asked of all lines (those are about a
    /// supplier's own staff and supply chain).
    /// </summary>
    public static bool AreBehind(Kpi kpi)
    {
        ArgumentNullException.ThrowIfNull(kpi);
        if (kpi.Unit.Name == People)
            return true;
        return kpi.Aggregate != Aggregate.Sum
            && kpi.ServiceLines.AreConsumerFacing()
            && !Enum.GetValues<ServiceLine>().All(line => kpi.ServiceLines.Contains(line));
    }

    /// <summary>How many consumers a supplier's figure rests on: the people counted, the denominator, or the responses. 0 for other KPIs.</summary>
    public static decimal In(Kpi kpi, KpiAggregate figure)
    {
        ArgumentNullException.ThrowIfNull(figure);
        if (!AreBehind(kpi))
            return 0;
        return kpi.Aggregate == Aggregate.Sum ? figure.Value : figure.Of ?? 0;
    }

    /// <summary>Whether so many are some, and too few to be told of.</summary>
    public static bool AreTooFew(decimal consumers) => consumers is > 0 and < Fewest;
}
