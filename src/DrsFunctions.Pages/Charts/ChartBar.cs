namespace DrsFunctions.Pages.Charts;

/// <summary>A bar of a chart.</summary>
/// <param name="Label">What it is: <c>Year 4</c>.</param>
/// <param name="Value">How long it is; null for a gap.</param>
/// <param name="Text">What stands above it, or in its place in a gap.</param>
/// <param name="Change">What stands below that: the difference to the bar before; null for nothing.</param>
public sealed record ChartBar(string Label, decimal? Value, string Text, string? Change = null)
{
    /// <summary>Whether what it tells of goes on, so that it may still grow.</summary>
    public bool IsUnfinished { get; init; }
}
