using System.Text.Json;
using Azure.Data.Tables;
using DrsFunctions.Compliance.Ledgers;
using DrsFunctions.Storage.Json;
using NodaTime;

namespace DrsFunctions.Storage.Ledgers;

/// <summary>Folds ledgers into records, from the snapshot where there is one.</summary>
internal sealed class LedgerReplay<TRecord>(LedgerRows rows, LedgerBodies bodies)
    where TRecord : class, IRecord<TRecord>
{
    private const long Last = 999_999_999_999;

    /// <summary>The build of the rules: what another one folded may differ from what this one would.</summary>
    public static string Build { get; } = typeof(TRecord).Module.ModuleVersionId.ToString("N");

    /// <summary>A ledger as it stands.</summary>
    public async Task<LedgerState<TRecord>> LoadAsync(LedgerName name, CancellationToken cancellationToken)
    {
        var tail = await rows.TailAsync(name, cancellationToken);
        if (tail.Head is null)
            return LedgerState<TRecord>.Empty(name);

        var head = HeadRow.Read(tail.Head);
        var (record, sequence) = await StartAsync(tail.Snapshot, snapshot => SnapshotRow.SequenceOf(snapshot) <= head.Sequence, cancellationToken);
        record = await FoldAsync(name, record, sequence, head.Sequence, cancellationToken);
        var isForeign = tail.Snapshot is { } kept && !SnapshotRow.IsOf(kept, Build);
        return new(name, record, head.Sequence, head.Hash, head.At, head.Due, head.SnapshotSequence, isForeign, head.Version);
    }

    /// <summary>A ledger as it stands, from what was read of it before.</summary>
    public async Task<LedgerState<TRecord>> CatchUpAsync(LedgerState<TRecord> known, CancellationToken cancellationToken)
    {
        if (await rows.HeadAsync(known.Name, cancellationToken) is not { } row)
            return LedgerState<TRecord>.Empty(known.Name);
        if (row.ETag == known.Head)
            return known;
        var head = HeadRow.Read(row);
        if (known.Head is null || head.Sequence < known.Sequence)
            return await LoadAsync(known.Name, cancellationToken);

        var record = await FoldAsync(known.Name, known.Record, known.Sequence, head.Sequence, cancellationToken);
        return known with
        {
            Record = record,
            Sequence = head.Sequence,
            Hash = head.Hash,
            At = head.At,
            Due = head.Due,
            SnapshotSequence = head.SnapshotSequence,
            IsSnapshotForeign = known.IsSnapshotForeign && head.SnapshotSequence == known.SnapshotSequence,
            Head = head.Version,
        };
    }

    /// <summary>The record as the entries up to an instant tell it; null if there were none yet.</summary>
    public async Task<TRecord?> AsOfAsync(LedgerName name, Instant instant, CancellationToken cancellationToken)
    {
        var tail = await rows.TailAsync(name, cancellationToken);
        if (tail.Head is null)
            return null;

        var (record, sequence) = await StartAsync(tail.Snapshot, snapshot => SnapshotRow.WrittenAt(snapshot) <= instant, cancellationToken);
        await foreach (var row in rows.EntriesAsync(name, sequence, Last, null, cancellationToken))
        {
            if (EntryRow.Read(row).At > instant)
                break;
            record = record.Apply(await EntryAsync(row, ++sequence, cancellationToken));
        }

        return sequence == 0 ? null : record;
    }

    private async Task<TRecord> FoldAsync(LedgerName name, TRecord record, long after, long upTo, CancellationToken cancellationToken)
    {
        if (after < upTo)
        {
            await foreach (var row in rows.EntriesAsync(name, after, upTo, null, cancellationToken))
                record = record.Apply(await EntryAsync(row, ++after, cancellationToken));
        }

        return after == upTo ? record : throw new InvalidDataException($"The ledger {name} lacks entries after {after}.");
    }

    private async Task<(TRecord Record, long Sequence)> StartAsync(TableEntity? snapshot, Func<TableEntity, bool> isUsable, CancellationToken cancellationToken)
    {
        if (snapshot is null || !SnapshotRow.IsOf(snapshot, Build) || !isUsable(snapshot) || SnapshotRow.RecordOf(snapshot) is not { } kept)
            return (TRecord.Empty, 0);
        return (StorageJson.Read<TRecord>(await bodies.ResolveAsync(kept, cancellationToken)), SnapshotRow.SequenceOf(snapshot));
    }

    private async Task<Entry> EntryAsync(TableEntity row, long sequence, CancellationToken cancellationToken)
    {
        var stored = EntryRow.Read(row);
        if (stored.Sequence != sequence)
            throw new InvalidDataException($"The ledger {row.PartitionKey} lacks entry {sequence}.");
        try
        {
            return (stored with { Body = new(await bodies.ResolveAsync(stored.Body.Text, cancellationToken)) }).ToEntry();
        }
        catch (JsonException exception)
        {
            throw new InvalidDataException($"Entry {sequence} of the ledger {row.PartitionKey} cannot be read.", exception);
        }
    }
}
