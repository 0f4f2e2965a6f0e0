using DrsFunctions.Pages.Charts;

namespace DrsFunctions.Pages;

/// <summary>A bar chart with its heading. Its figures stand in a table of the same page.</summary>
/// <param name="Title">The heading.</param>
/// <param name="Bars">The bars.</param>
/// <param name="Level">Where a dashed line goes across; null for none.</param>
public sealed record ChartFigure(string Title, IReadOnlyList<ChartBar> Bars, decimal? Level = null)
{
    /// <summary>The index of suppliers that do as much as before they joined.</summary>
    public const decimal WhereTheyBegan = 100;

    /// <summary>The chart in words.</summary>
    public string Description => $"{Title}: {string.Join("; ", Bars.Select(bar => $"{bar.Label} {bar.Text}{(bar.IsUnfinished ? ", not ended yet" : "")}{(bar.Change is null ? "" : $", like for like {bar.Change}")}"))}";
}
