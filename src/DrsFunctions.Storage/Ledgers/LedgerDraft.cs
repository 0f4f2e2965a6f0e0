using System.Collections.Immutable;
using Azure.Data.Tables;
using DrsFunctions.Compliance.Ledgers;

namespace DrsFunctions.Storage.Ledgers;

/// <summary>What an append is about to write, and the ledger as it will then be.</summary>
internal sealed record LedgerDraft<TRecord>(LedgerState<TRecord> State, ImmutableArray<Entry> Entries, IReadOnlyList<TableTransactionAction> Actions)
    where TRecord : class, IRecord<TRecord>;
