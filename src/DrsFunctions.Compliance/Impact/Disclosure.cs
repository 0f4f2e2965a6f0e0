using System.Collections.Immutable;

namespace DrsFunctions.Compliance.Impact;

/// <summary>
/// Decides which of one year's indices may be told. Each is made of cells, one for every supplier and KPI. It is kept back where
/// its own cells rest on too few consumers, and where what is left of it rests on too few once another index that is told (of
/// fewer KPIs, of fewer suppliers, or of both), or all those of its parts together, are taken off.
/// </summary>
internal sealed class Disclosure
{
    private readonly List<Cells> told = [];

    /// <summary>The indices of a cohort, by group; the parts have to come before the whole.</summary>
    public ImmutableDictionary<string, ImpactFigure> Tell(Cohort cohort, IEnumerable<IndexGroup> groups)
    {
        var figures = ImmutableDictionary.CreateBuilder<string, ImpactFigure>(StringComparer.Ordinal);
        foreach (var group in groups)
        {
            var cells = new Cells(cohort, group.Kpis);
            var isTold = cohort.IndexOf(group) is not null && MayBeTold(cells);
            figures[group.Code] = new(cohort.IndexOf(group), !isTold && cohort.IndexOf(group) is not null);
            if (isTold)
                told.Add(cells);
        }

        return figures.ToImmutable();
    }

    private bool MayBeTold(Cells cells)
    {
        if (Consumers.AreTooFew(cells.Cohort.ConsumersOf(cells.Kpis)))
            return false;
        if (told.Any(other => Consumers.AreTooFew(Between(cells, other))))
            return false;
        var parts = told.Where(other => other.Cohort == cells.Cohort && other.Kpis.IsSubsetOf(cells.Kpis));
        return !Consumers.AreTooFew(cells.Cohort.ConsumersOf(parts.Aggregate(cells.Kpis, (left, part) => left.Except(part.Kpis))));
    }

    // What two figures give away together: nothing, unless one is a part of the other.
    private static decimal Between(Cells one, Cells other)
    {
        if (other.AreWithin(one))
            return one.Without(other);
        return one.AreWithin(other) ? other.Without(one) : 0;
    }

    private sealed record Cells(Cohort Cohort, ImmutableHashSet<string> Kpis)
    {
        public bool AreWithin(Cells whole) =>
            Kpis.IsSubsetOf(whole.Kpis) && (Cohort == whole.Cohort || Cohort.Suppliers.IsSubsetOf(whole.Cohort.Suppliers));

        public decimal Without(Cells part) => Kpis
            .Select(kpi => Cohort.ConsumersOf(kpi) - (part.Kpis.Contains(kpi) ? part.Cohort.ConsumersOf(kpi) : 0))
            .DefaultIfEmpty()
            .Max();
    }
}
