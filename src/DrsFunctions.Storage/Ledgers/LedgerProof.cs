using System.Text.Json;
using Azure.Data.Tables;
using DrsFunctions.Compliance.Ledgers;
using DrsFunctions.Storage.Json;
using DrsFunctions.Storage.Rows;
using NodaTime;

namespace DrsFunctions.Storage.Ledgers;

/// <summary>Replays a ledger and holds every column of every row against what it must be.</summary>
internal sealed class LedgerProof<TRecord>(LedgerRows rows, LedgerBodies bodies)
    where TRecord : class, IRecord<TRecord>
{
    private const int Tries = 5;

    /// <summary>Verifies a ledger; again, if its head changed meanwhile and it seemed broken.</summary>
    public async Task<Verification> VerifyAsync(LedgerName name, AnchoredHead? anchor, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            var tail = await rows.TailAsync(name, cancellationToken);
            var verification = await VerifyAsync(name, tail, anchor, cancellationToken);
            if (verification.Intact || attempt == Tries)
                return verification;
            var now = await rows.HeadAsync(name, cancellationToken);
            if (now?.ETag == tail.Head?.ETag)
                return verification;
        }
    }

    private async Task<Verification> VerifyAsync(LedgerName name, LedgerTail tail, AnchoredHead? anchor, CancellationToken cancellationToken)
    {
        var head = tail.Head is { } row && RowSeal.IsIntact(row) ? HeadRow.TryRead(row) : null;
        var snapshotAt = tail.Snapshot is { } snapshot ? SnapshotRow.SequenceOf(snapshot) : 0;
        var replayed = new Replayed(TRecord.Empty, 0, EntryHash.Zero, null);
        Replayed? atHead = null;
        TableEntity? expectedSnapshot = null;
        await foreach (var entry in rows.BeforeHeadAsync(name, cancellationToken))
        {
            if (await NextAsync(name, entry, replayed, cancellationToken) is not { } next)
                return Verification.Broken(replayed.Sequence, replayed.Sequence + 1);
            replayed = next;
            if (replayed.Sequence == anchor?.Sequence && replayed.Hash != anchor.Hash)
                return Verification.Broken(replayed.Sequence, replayed.Sequence);
            if (replayed.Sequence == head?.Sequence)
                atHead = replayed;
            if (replayed.Sequence == snapshotAt)
                expectedSnapshot = SnapshotOf(name, replayed);
        }

        var last = Math.Max(1, replayed.Sequence);
        long? brokenAt;
        if (tail.Head is null)
            brokenAt = replayed.Sequence == 0 && anchor is null && tail.Snapshot is null && tail.Strangers == 0 ? null : last;
        else if (head is null || tail.Strangers > 0)
            brokenAt = last;
        else
            brokenAt = BrokenHead(head, replayed, atHead, anchor)
                ?? await SurplusAsync(name, head, replayed, cancellationToken)
                ?? BrokenSnapshot(tail.Snapshot, head.SnapshotSequence, expectedSnapshot, snapshotAt, last);
        return brokenAt is { } at ? Verification.Broken(replayed.Sequence, at) : Verification.Whole(replayed.Sequence);
    }

    private async Task<Replayed?> NextAsync(LedgerName name, TableEntity row, Replayed before, CancellationToken cancellationToken)
    {
        try
        {
            var entry = EntryRow.Read(row);
            if (entry.Sequence != before.Sequence + 1 || entry.PreviousHash != before.Hash || entry.At < before.At || EntryHash.Of(entry) != entry.Hash)
                return null;
            if (!EntryRow.Is(row, name, entry))
                return null;
            var told = (entry with { Body = new(await bodies.ResolveAsync(entry.Body.Text, cancellationToken)) }).ToEntry();
            return new(before.Record.Apply(told), entry.Sequence, entry.Hash, entry.At);
        }
        catch (Exception broken) when (broken is InvalidDataException or JsonException)
        {
            return null;
        }
    }

    private static long? BrokenHead(LedgerHead head, Replayed replayed, Replayed? atHead, AnchoredHead? anchor)
    {
        if (atHead is null)
            return Math.Max(0, Math.Min(head.Sequence, replayed.Sequence)) + 1;
        if (head.Hash != atHead.Hash || head.At != atHead.At)
            return head.Sequence;
        return anchor?.Sequence > replayed.Sequence ? replayed.Sequence + 1 : null;
    }

    // The head was read before the entries: those after it are in order if it has moved on since, and too many if it has not.
    private async Task<long?> SurplusAsync(LedgerName name, LedgerHead head, Replayed replayed, CancellationToken cancellationToken)
    {
        if (replayed.Sequence == head.Sequence)
            return null;
        var now = await rows.HeadAsync(name, cancellationToken) is { } row ? HeadRow.TryRead(row) : null;
        return now?.Sequence >= replayed.Sequence ? null : head.Sequence + 1;
    }

    private static long? BrokenSnapshot(TableEntity? row, long headSays, TableEntity? expected, long snapshotAt, long last)
    {
        if (row is null)
            return headSays == 0 ? null : headSays;
        if (headSays != snapshotAt || expected is null || !RowSeal.IsIntact(row))
            return headSays > 0 ? headSays : last;

        // Another build of the rules may have folded the same entries differently; its snapshot is not used.
        return !SnapshotRow.IsOf(row, LedgerReplay<TRecord>.Build) || RowSeal.Same(row, expected) ? null : snapshotAt;
    }

    private static TableEntity SnapshotOf(LedgerName name, Replayed replayed) =>
        SnapshotRow.Of(name, replayed.Sequence, replayed.At ?? default, LedgerReplay<TRecord>.Build, LedgerBodies.PlaceOf(StorageJson.Write(replayed.Record)));

    private sealed record Replayed(TRecord Record, long Sequence, string Hash, Instant? At);
}
