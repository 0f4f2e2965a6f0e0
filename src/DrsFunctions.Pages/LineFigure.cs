using DrsFunctions.Pages.Charts;

namespace DrsFunctions.Pages;

/// <summary>A line chart with its heading. Its figures stand in a table of the same page.</summary>
/// <param name="Title">The heading.</param>
/// <param name="Points">The points, in order; one without a label has none below it.</param>
/// <param name="Description">The chart in words.</param>
public sealed record LineFigure(string Title, IReadOnlyList<ChartPoint> Points, string Description);
