using DrsFunctions.Compliance.Tables;

namespace DrsFunctions.Files;

/// <summary>How much of a file is read before it is refused. They bound memory and time, whatever the bytes are.</summary>
public sealed record FileLimits
{
    private const int Megabyte = 1024 * 1024;

    /// <summary>The limits of a supplier's file.</summary>
    public static FileLimits Default { get; } = new();

    /// <summary>The largest file, in bytes.</summary>
    public long MaximumBytes { get; init; } = 10 * Megabyte;

    /// <summary>How many columns of a visible sheet may hold something.</summary>
    public int MaximumColumns { get; init; } = 200;

    /// <summary>How many rows of data are wanted; reading a sheet ends a few rows later, so that headers and too many rows are seen.</summary>
    public int MaximumRows { get; init; } = 10_000;

    /// <summary>Within how many rows from the top of a sheet the headers must stand.</summary>
    public int HeadersWithin { get; init; } = 20;

    /// <summary>How many cells all sheets together may hold, empty ones to the left of a filled one included.</summary>
    public int MaximumCells { get; init; } = 2_500_000;

    /// <summary>The longest text of a cell, in characters: what a spreadsheet program can hold.</summary>
    public int MaximumCellCharacters { get; init; } = 32_767;

    /// <summary>The longest record of a CSV file that is read row by row, in bytes: what is longer is no row, but a quotation mark that is never closed.</summary>
    public int MaximumRecordBytes { get; init; } = Megabyte;

    /// <summary>How many characters the texts that the cells of a workbook share may have together, since they are in memory.</summary>
    public long MaximumSharedCharacters { get; init; } = long.MaxValue;

    /// <summary>How many sheets a workbook may have.</summary>
    public int MaximumSheets { get; init; } = 255;

    /// <summary>How many files the archive of a workbook may hold.</summary>
    public int MaximumArchiveEntries { get; init; } = 2_000;

    /// <summary>How many bytes the archive of a workbook may unpack to, as declared and as really unpacked.</summary>
    public long MaximumUnpackedBytes { get; init; } = 100 * Megabyte;

    /// <summary>How many times larger than packed a file of the archive may be, once it is larger than a megabyte.</summary>
    public int MaximumUnpackedRatio { get; init; } = 200;

    /// <summary>After how many rows that are not blank the reading of a sheet ends: the data, the rows searched for headers, and one.</summary>
    internal long RowsRead => (long)MaximumRows + HeadersWithin + 1;

    /// <summary>What a kind of file looks like, within these limits.</summary>
    public TableShape Bound(TableShape shape)
    {
        ArgumentNullException.ThrowIfNull(shape);
        return shape with { MaximumRows = MaximumRows, HeadersWithin = HeadersWithin };
    }
}
