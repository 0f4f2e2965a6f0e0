namespace DrsFunctions.Pages.Charts;

/// <summary>A year in a chart of targets and actuals.</summary>
/// <param name="Label">What stands below it: <c>Year 1</c>.</param>
/// <param name="Target">What was owed; null where nothing was.</param>
/// <param name="Actual">What was done; null where nothing is known.</param>
public sealed record ChartPoint(string Label, decimal? Target, decimal? Actual);
