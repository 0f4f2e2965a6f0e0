namespace DrsFunctions.Files;

/// <summary>How many more cells a file may hold, all of its sheets together.</summary>
internal sealed class CellAllowance(FileLimits limits)
{
    private long left = limits.MaximumCells;

    /// <summary>Takes some off; false when there are not as many left.</summary>
    public bool Take(int cells)
    {
        left -= cells;
        return left >= 0;
    }
}
