using System.Collections.Immutable;
using DrsFunctions.Storage.Exports;
using NodaTime;

namespace DrsFunctions.Storage.Recovery;

/// <summary>All ledgers as they were exported one night: written last, so that without it there is no export of that day.</summary>
/// <param name="Day">The London day that the night belongs to.</param>
/// <param name="Ledgers">How many ledgers.</param>
/// <param name="Files">Their rows, a file for each framework; each line is a row.</param>
public sealed record LedgerExport(LocalDate Day, int Ledgers, ImmutableArray<ExportedFile> Files)
{
    /// <summary>How many rows, all files together.</summary>
    public long Rows => Files.Sum(file => file.Rows ?? 0);
}
