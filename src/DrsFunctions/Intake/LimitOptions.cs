using DrsFunctions.Files;

namespace DrsFunctions.Intake;

/// <summary>The settings <c>Drs__Limits__…</c>: how much of a file is read, and how much is said about it.</summary>
public sealed record LimitOptions
{
    private const int Megabyte = 1024 * 1024;

    /// <summary>The largest file, in bytes.</summary>
    public long MaximumBytes { get; init; } = 10 * Megabyte;

    /// <summary>The most columns of a file.</summary>
    public int MaximumColumns { get; init; } = 200;

    /// <summary>The most rows of a supplier's file.</summary>
    public int MaximumRows { get; init; } = 10_000;

    /// <summary>The most rows of one of CCS's lists.</summary>
    public int MaximumListRows { get; init; } = 100_000;

    /// <summary>The largest feedback file, in bytes.</summary>
    public long MaximumFeedbackBytes { get; init; } = 250L * Megabyte;

    /// <summary>The most rows of a feedback file.</summary>
    public int MaximumFeedbackRows { get; init; } = 2_000_000;

    /// <summary>Within how many rows from the top of a sheet the headers must stand.</summary>
    public int HeadersWithin { get; init; } = FileLimits.Default.HeadersWithin;

    /// <summary>The most messages that a receipt lists; it always counts all of them.</summary>
    public int MaximumMessages { get; init; } = 1_000;

    /// <summary>The most cells of a file, all of its sheets together.</summary>
    public int MaximumCells { get; init; } = FileLimits.Default.MaximumCells;

    /// <summary>The longest text of a cell, in characters.</summary>
    public int MaximumCellCharacters { get; init; } = FileLimits.Default.MaximumCellCharacters;

    /// <summary>The most sheets of a workbook.</summary>
    public int MaximumSheets { get; init; } = FileLimits.Default.MaximumSheets;

    /// <summary>The most files in the archive of a workbook.</summary>
    public int MaximumArchiveEntries { get; init; } = FileLimits.Default.MaximumArchiveEntries;

    /// <summary>How many bytes the archive of a workbook may unpack to.</summary>
    public long MaximumUnpackedBytes { get; init; } = FileLimits.Default.MaximumUnpackedBytes;

    /// <summary>How many times larger than packed a file of an archive may be, once it is larger than a megabyte.</summary>
    public int MaximumUnpackedRatio { get; init; } = FileLimits.Default.MaximumUnpackedRatio;

    /// <summary>The limits of reading a file.</summary>
    /// <param name="isList">Whether it is one of CCS's lists.</param>
    public FileLimits Of(bool isList) => FileLimits.Default with
    {
        MaximumBytes = MaximumBytes,
        MaximumColumns = MaximumColumns,
        MaximumRows = isList ? MaximumListRows : MaximumRows,
        HeadersWithin = HeadersWithin,
        MaximumCells = MaximumCells,
        MaximumCellCharacters = MaximumCellCharacters,
        MaximumSheets = MaximumSheets,
        MaximumArchiveEntries = MaximumArchiveEntries,
        MaximumUnpackedBytes = MaximumUnpackedBytes,
        MaximumUnpackedRatio = MaximumUnpackedRatio,
    };

    /// <summary>The limits of reading a feedback file, none of which is ever in memory but the texts that a workbook's cells share.</summary>
    public FileLimits OfFeedback() => FileLimits.Default with
    {
        MaximumBytes = MaximumFeedbackBytes,
        MaximumColumns = MaximumColumns,
        MaximumRows = MaximumFeedbackRows,
        HeadersWithin = HeadersWithin,
        MaximumCells = int.MaxValue,
        MaximumUnpackedBytes = 2048L * Megabyte,
        MaximumSharedCharacters = 48L * Megabyte,
    };

    /// <summary>Refuses limits that would take in nothing.</summary>
    /// <exception cref="InvalidOperationException">A limit is not above 0.</exception>
    public LimitOptions Checked()
    {
        foreach (var (name, value) in new[]
        {
            (nameof(MaximumBytes), MaximumBytes),
            (nameof(MaximumColumns), MaximumColumns),
            (nameof(MaximumRows), MaximumRows),
            (nameof(MaximumListRows), MaximumListRows),
            (nameof(MaximumFeedbackBytes), MaximumFeedbackBytes),
            (nameof(MaximumFeedbackRows), MaximumFeedbackRows),
            (nameof(HeadersWithin), HeadersWithin),
            (nameof(MaximumMessages), MaximumMessages),
            (nameof(MaximumCells), MaximumCells),
            (nameof(MaximumCellCharacters), MaximumCellCharacters),
            (nameof(MaximumSheets), MaximumSheets),
            (nameof(MaximumArchiveEntries), MaximumArchiveEntries),
            (nameof(MaximumUnpackedBytes), MaximumUnpackedBytes),
            (nameof(MaximumUnpackedRatio), MaximumUnpackedRatio),
        })
        {
            if (value <= 0)
                throw new InvalidOperationException($"Drs__Limits__{name} must be above 0, not {value}.");
        }

        return this;
    }
}
