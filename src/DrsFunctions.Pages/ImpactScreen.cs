using DrsFunctions.Pages.Tables;

namespace DrsFunctions.Pages;

/// <summary>What a framework came to as a whole.</summary>
/// <param name="Framework">Its id.</param>
/// <param name="Title">Its name.</param>
/// <param name="Main">The charts of index and business, side by side.</param>
/// <param name="Outcomes">A chart for each outcome.</param>
/// <param name="Tables">The figures.</param>
public sealed record ImpactScreen(
    string Framework,
    string Title,
    IReadOnlyList<ChartFigure> Main,
    IReadOnlyList<ChartFigure> Outcomes,
    IReadOnlyList<TableView> Tables)
{
    /// <summary>Whether any supplier has reported.</summary>
    public bool HasReports { get; init; }
}
