using System.Collections.Immutable;
using DrsFunctions.Compliance.Ledgers;

namespace DrsFunctions.Storage.Ledgers;

/// <summary>What came of appending.</summary>
/// <typeparam name="TRecord">What the ledger's entries come to.</typeparam>
/// <param name="State">The ledger afterwards.</param>
/// <param name="Entries">The entries that were added; none where nothing was to change.</param>
public sealed record Appended<TRecord>(LedgerState<TRecord> State, ImmutableArray<Entry> Entries)
    where TRecord : class, IRecord<TRecord>;
