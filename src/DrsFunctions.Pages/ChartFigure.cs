using DrsFunctions.Pages.Charts;

namespace DrsFunctions.Pages;

/// <summary>A bar chart with its heading. Its figures stand in a table of the same page.</summary>
/// <param name="Title">The heading.</param>
/// <param name="Bars">The bars.</param>
public sealed record ChartFigure(string Title, IReadOnlyList<ChartBar> Bars)
{
    /// <summary>The chart in words.</summary>
    public string Description => $"{Title}: {string.Join("; ", Bars.Select(bar => $"{bar.Label} {bar.Text}{(bar.Change is null ? "" : $", change {bar.Change}")}"))}";
}
