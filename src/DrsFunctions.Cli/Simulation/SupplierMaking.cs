using System.Collections.Immutable;
using System.Globalization;
using DrsFunctions.Compliance.Frameworks;
using NodaTime;

namespace DrsFunctions.Cli.Simulation;

/// <summary>Makes up suppliers: plausible names, lots, baselines and contracts, the same for the same seed.</summary>
internal sealed class SupplierMaking(Framework framework, SimulationChoices choices)
{
    private const int Customers = 60;
    private static readonly string[] Places = ["Aldgate", "Bexley", "Calder", "Dunmore", "Eastmere", "Fenwick", "Garrick", "Harrow", "Ilford", "Jarrow", "Kendal", "Larkhill"];
    private static readonly string[] Trades = ["Collections", "Recovery", "Enforcement", "Analytics", "Credit Services", "Debt Solutions", "Legal", "Data"];
    private static readonly Temperament[] Temperaments =
    [
        Temperament.Exemplary, Temperament.Exemplary, Temperament.Exemplary, Temperament.Steady, Temperament.Steady,
        Temperament.Steady, Temperament.Careless, Temperament.Careless, Temperament.Tardy, Temperament.Silent,
    ];

    /// <summary>All suppliers, in the order of their numbers.</summary>
    public ImmutableArray<SimulatedSupplier> All() => [.. Enumerable.Range(1, choices.Suppliers).Select(Of)];

    private SimulatedSupplier Of(int number)
    {
        // A chance of its own for each, so that a larger simulation begins like a smaller one.
        var chance = new Random(unchecked((choices.Seed * 7919) + number));
        var lot = framework.Lots[chance.Next(4) == 0 ? chance.Next(framework.Lots.Length) : 0];
        var id = string.Create(CultureInfo.InvariantCulture, $"001sim{number:000000}");
        var joined = framework.Starts.PlusDays(chance.Next(3) == 0 ? chance.Next(Math.Max(1, choices.Years - 1) * 365) : 0);
        return new(
            id,
            string.Create(CultureInfo.InvariantCulture, $"{Places[chance.Next(Places.Length)]} {Trades[chance.Next(Trades.Length)]} {number}"),
            lot,
            joined,
            Temperaments[chance.Next(Temperaments.Length)],
            Baselines(chance, lot),
            [.. Awards(chance, id, joined, lot)]);
    }

    private ImmutableSortedDictionary<string, decimal> Baselines(Random chance, Lot lot) =>
        framework.CatalogueFor(framework.Years[0]).Kpis
            .Where(kpi => kpi.AppliesTo(lot.ServiceLines) && (kpi.Commitment == Commitment.Core || chance.Next(2) == 0))
            .ToImmutableSortedDictionary(kpi => kpi.Code, kpi => BaselineOf(chance, kpi), StringComparer.Ordinal);

    private static decimal BaselineOf(Random chance, Kpi kpi) => kpi.Unit.Name switch
    {
        Unit.Percent => kpi.Rule is FloorRule ? 96 : 25 + chance.Next(35),
        "score5" => 3 + (chance.Next(10) / 10m),
        "daysPerFte" => 2 + (chance.Next(20) / 10m),
        "people" => chance.Next(10) == 0 ? 0 : 50 + chance.Next(2000),
        "gbp" => 10_000 + (1_000 * chance.Next(90)),
        "hours" => 100 + chance.Next(900),
        _ => 1 + chance.Next(12),
    };

    private IEnumerable<SimulatedAward> Awards(Random chance, string supplier, LocalDate joined, Lot lot)
    {
        var last = LocalDate.Min(lot.Ends, framework.Years[Math.Min(choices.Years, framework.Years.Length) - 1].Ends);
        for (var number = 1; number <= 1 + chance.Next(choices.Years + 2); number++)
        {
            var span = Math.Max(1, Period.DaysBetween(joined, last));
            var starts = joined.PlusDays(chance.Next(span));
            yield return new(
                string.Create(CultureInfo.InvariantCulture, $"{supplier}-{number:00}"),
                1 + chance.Next(Customers),
                starts,
                starts.PlusDays(180 + chance.Next(900)),
                100_000m + (10_000 * chance.Next(chance.Next(5) == 0 ? 1_500 : 200)));
        }
    }
}
