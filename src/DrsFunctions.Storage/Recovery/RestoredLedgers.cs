using NodaTime;

namespace DrsFunctions.Storage.Recovery;

/// <summary>What came of restoring ledgers.</summary>
/// <param name="Day">The day of the copy.</param>
/// <param name="Restored">How many ledgers were brought back.</param>
/// <param name="Kept">How many were there, and were left alone.</param>
/// <param name="Rows">How many rows were written.</param>
public sealed record RestoredLedgers(LocalDate Day, int Restored, int Kept, long Rows);
