using System.Collections.Immutable;
using NodaTime;

namespace DrsFunctions.Storage.Exports;

/// <summary>
/// What a day's export of a framework holds, written last: where there is a manifest, its files are what it says. It names no
/// instant, so that the same ledgers on the same day give the same manifest.
/// </summary>
/// <param name="Framework">The framework's id.</param>
/// <param name="Day">The London day that the export is of.</param>
/// <param name="Follows">The day of the export whose ledger entries this one's go on from; null where this one begins with the first.</param>
/// <param name="Counts">How much it covers.</param>
/// <param name="Files">Its files.</param>
/// <param name="Ledgers">How far each ledger has been exported, by owner.</param>
public sealed record ExportManifest(
    string Framework,
    LocalDate Day,
    LocalDate? Follows,
    ExportCounts Counts,
    ImmutableArray<ExportedFile> Files,
    ImmutableArray<ExportedLedger> Ledgers);
