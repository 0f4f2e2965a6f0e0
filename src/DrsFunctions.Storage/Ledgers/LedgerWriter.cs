using System.Collections.Immutable;
using Azure.Data.Tables;
using DrsFunctions.Compliance.Ledgers;
using DrsFunctions.Storage.Json;
using NodaTime;

namespace DrsFunctions.Storage.Ledgers;

/// <summary>Turns changes into chained entries and the transaction that writes them.</summary>
internal sealed class LedgerWriter<TRecord>(LedgerBodies bodies)
    where TRecord : class, IRecord<TRecord>
{
    // A small record is kept with every append, so that loading it is one call; a larger one now and then.
    private const int SmallRecordCharacters = 200_000;
    private const int EntriesPerSnapshot = 16;

    // What does not fit into a row is kept for good, so it is not kept as often.
    private const int EntriesPerLargeSnapshot = 128;

    /// <summary>The transaction that appends changes to a ledger as it is known.</summary>
    public async Task<LedgerDraft<TRecord>> DraftAsync(
        LedgerState<TRecord> before,
        ImmutableArray<Change> changes,
        Origin origin,
        Instant now,
        Func<TRecord, LocalDate?>? due,
        CancellationToken cancellationToken)
    {
        var at = before.At is { } last ? Instant.Max(last, now) : now;
        var (record, hash) = (before.Record, before.Hash);
        var entries = ImmutableArray.CreateBuilder<Entry>(changes.Length);
        var entryRows = new List<TableEntity>(changes.Length);
        foreach (var change in changes)
        {
            var told = ChangeKinds.Write(change);
            var body = await bodies.KeepAsync(told, cancellationToken);
            var sequence = before.Sequence + entries.Count + 1;
            var stored = new StoredEntry(sequence, at, ChangeKinds.Of(change), origin.Actor, origin.Cause, change.AboutYear, new(body), hash, "");
            stored = stored with { Hash = EntryHash.Of(stored) };
            entryRows.Add(EntryRow.Of(before.Name, stored));
            hash = stored.Hash;

            // What is kept is applied, not what was handed in, so that a replay comes to the same record.
            var entry = (stored with { Body = new(told) }).ToEntry();
            entries.Add(entry);
            record = record.Apply(entry);
        }

        var after = before with
        {
            Record = record,
            Sequence = before.Sequence + entries.Count,
            Hash = hash,
            At = at,
            Due = due is null ? before.Due : due(record),
        };
        return await DraftAsync(before, after, entries.ToImmutable(), entryRows, at, cancellationToken);
    }

    private async Task<LedgerDraft<TRecord>> DraftAsync(
        LedgerState<TRecord> before,
        LedgerState<TRecord> after,
        ImmutableArray<Entry> entries,
        List<TableEntity> entryRows,
        Instant at,
        CancellationToken cancellationToken)
    {
        TableEntity? snapshot = null;
        if (SnapshotOf(before, after) is { } record)
        {
            var kept = await bodies.KeepAsync(record, cancellationToken);
            snapshot = SnapshotRow.Of(after.Name, after.Sequence, at, LedgerReplay<TRecord>.Build, kept);
            if (LedgerTransaction.HasRoomFor(entryRows, snapshot))
                after = after with { SnapshotSequence = after.Sequence, IsSnapshotForeign = false };
            else
                snapshot = null;
        }

        var head = HeadRow.Of(after.Name, after.Sequence, after.Hash, at, after.SnapshotSequence, after.Due);
        var actions = LedgerTransaction.Of(after.Name, entryRows, before.Head is { } version
            ? new(TableTransactionActionType.UpdateReplace, head, version)
            : new(TableTransactionActionType.Add, head));
        if (snapshot is not null)
            actions.Add(new(TableTransactionActionType.UpsertReplace, snapshot));
        return new(after, entries, actions);
    }

    // The record to keep; null where it is not yet time. One that has outgrown every append is not even written to find that out.
    private static string? SnapshotOf(LedgerState<TRecord> before, LedgerState<TRecord> after)
    {
        var entries = after.Sequence - before.SnapshotSequence;
        var wasSmall = before.SnapshotSequence == before.Sequence;
        if (!before.IsSnapshotForeign && !wasSmall && entries < EntriesPerSnapshot)
            return null;
        var record = StorageJson.Write(after.Record);
        var most = entries switch
        {
            < EntriesPerSnapshot => SmallRecordCharacters,
            < EntriesPerLargeSnapshot => LedgerBodies.Characters,
            _ => int.MaxValue,
        };
        return before.IsSnapshotForeign || record.Length <= most ? record : null;
    }
}
