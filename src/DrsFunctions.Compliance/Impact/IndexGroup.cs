using System.Collections.Immutable;
using DrsFunctions.Compliance.Frameworks;

namespace DrsFunctions.Compliance.Impact;

/// <summary>KPIs that share an index: those of a theme, of an outcome, or all.</summary>
/// <param name="Code">The theme, or the outcome's code; <see cref="All"/> of all.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Kpis">The codes of its KPIs.</param>
internal sealed record IndexGroup(string Code, string Title, ImmutableHashSet<string> Kpis)
{
    /// <summary>The code of the group of all KPIs.</summary>
    public const string All = "index";

    /// <summary>All KPIs.</summary>
    public static IndexGroup Whole(Catalogue catalogue) => new(All, "Social value index", CodesOf(catalogue, _ => true));

    /// <summary>The catalogue's outcomes, in its order.</summary>
    public static ImmutableArray<IndexGroup> Outcomes(Catalogue catalogue) =>
        [.. catalogue.Outcomes.Select(outcome => new IndexGroup(outcome.Code, outcome.Title, CodesOf(catalogue, kpi => kpi.Outcome == outcome.Code)))];

    /// <summary>The catalogue's themes, in its order.</summary>
    public static ImmutableArray<IndexGroup> Themes(Catalogue catalogue) =>
        [.. catalogue.Themes.Select(theme => new IndexGroup(theme, Titled(theme), CodesOf(catalogue, kpi => kpi.Theme == theme)))];

    private static ImmutableHashSet<string> CodesOf(Catalogue catalogue, Func<Kpi, bool> belongs) =>
        catalogue.Kpis.Where(belongs).Select(kpi => kpi.Code).ToImmutableHashSet(StringComparer.Ordinal);

    // socialMobility becomes Social mobility.
    private static string Titled(string theme) => theme.Length == 0
        ? theme
        : char.ToUpperInvariant(theme[0]) + string.Concat(theme[1..].Select(letter => char.IsUpper(letter) ? $" {char.ToLowerInvariant(letter)}" : $"{letter}"));
}
