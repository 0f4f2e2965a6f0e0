using DrsFunctions.Compliance.Impact;

namespace DrsFunctions.Exports;

/// <summary>
/// What exports do not show: no figure that rests on fewer than 5 consumers, nor one from which such a figure could be worked out
/// ("The framework as a whole" on the domain page). Everything has to be added before anything is asked.
/// </summary>
/// <remarks>
/// <list type="bullet">
/// <item>An actual is hidden where it is a number of 1 to 4 people, or a ratio or mean of 1 to 4 consumers; <see cref="Consumers"/> says which KPIs are about them.</item>
/// <item>A baseline of 1 to 4 people is hidden, and the targets that follow from it; likewise the targets that follow from an earlier actual that is hidden.</item>
/// <item>Attainment is hidden with either of its parts, the index with any of its KPIs.</item>
/// <item>Of a number of people, at least two suppliers' actuals, which together are 5 or more, are hidden in a year: a single one
/// would be the total less all others. If there are fewer, the smallest of the others is hidden with them.</item>
/// </list>
/// </remarks>
internal sealed class Suppression
{
    private readonly Dictionary<(int Year, string Code), Headcounts> headcounts = [];

    /// <summary>Takes note of a supplier's figures.</summary>
    public void Add(SupplierExtract extract)
    {
        foreach (var row in extract.Kpis.Where(row => row is { IsHeadcount: true, Consumers: not null }))
        {
            var key = (row.Year, row.Result.Code);
            headcounts[key] = (headcounts.GetValueOrDefault(key) ?? new(0, 0, null)).With(row);
        }
    }

    /// <summary>Whether a row's actual is not to be shown.</summary>
    public bool HidesActual(KpiRow row)
    {
        if (row.ActualRestsOnFew)
            return true;
        return row is { IsHeadcount: true, Consumers: not null }
            && headcounts.TryGetValue((row.Year, row.Result.Code), out var known)
            && known.NeedsCompany
            && known.SmallestShown?.Supplier == row.Supplier;
    }

    /// <summary>A row of results without what is not to be shown.</summary>
    public ResultRow ResultOf(KpiRow row)
    {
        var hidesActual = HidesActual(row);
        var hidesTarget = row.TargetRestsOnFew;
        var result = row.Result with
        {
            Baseline = hidesTarget ? null : row.Result.Baseline,
            Target = hidesTarget ? null : row.Result.Target,
            Actual = hidesActual ? null : row.Result.Actual,
            Attainment = hidesActual || hidesTarget ? null : row.Result.Attainment,
        };
        return new(row with { Result = result }, hidesActual || hidesTarget);
    }

    /// <summary>A row of targets without what is not to be shown.</summary>
    public static ResultRow TargetOf(KpiRow row) => row.TargetRestsOnFew
        ? new(row with { Result = row.Result with { Baseline = null, Target = null } }, IsSuppressed: true)
        : new(row, IsSuppressed: false);

    /// <summary>A supplier's standings without what is not to be shown.</summary>
    public IEnumerable<StandingRow> StandingsOf(SupplierExtract extract)
    {
        var hidden = extract.Kpis
            .Where(row => row.Result.Actual is not null && (row.TargetRestsOnFew || HidesActual(row)))
            .Select(row => row.Year)
            .ToHashSet();
        return extract.Standings.Select(row => hidden.Contains(row.Year) ? row.WithoutIndex() : row);
    }

    // The suppliers' numbers of people for one KPI and year.
    private sealed record Headcounts(int Hidden, decimal HiddenPeople, (string Supplier, decimal People)? SmallestShown)
    {
        public bool NeedsCompany => Hidden == 1 || (Hidden > 1 && Consumers.AreTooFew(HiddenPeople));

        public Headcounts With(KpiRow row)
        {
            var people = row.Consumers!.Value;
            if (row.ActualRestsOnFew)
                return this with { Hidden = Hidden + 1, HiddenPeople = HiddenPeople + people };
            return people > 0 && !(people >= SmallestShown?.People) ? this with { SmallestShown = (row.Supplier, people) } : this;
        }
    }
}

/// <summary>A KPI in a supplier's year as it is shown.</summary>
/// <param name="Kpi">Its figures, without those that are hidden.</param>
/// <param name="IsSuppressed">Whether any is hidden.</param>
internal sealed record ResultRow(KpiRow Kpi, bool IsSuppressed);
