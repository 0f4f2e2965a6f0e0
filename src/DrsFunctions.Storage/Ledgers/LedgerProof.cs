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

    /// <summary>Verifies a ledger; while others append to it, again, until what was read belongs together.</summary>
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
        var replayed = new Replayed(TRecord.Empty, 0, EntryHash.Zero, null);
        var snapshotAt = tail.Snapshot is { } snapshot ? SnapshotRow.SequenceOf(snapshot) : 0;
        TableEntity? expectedSnapshot = null;
        await foreach (var row in rows.BeforeHeadAsync(name, cancellationToken))
        {
            if (await NextAsync(name, row, replayed, cancellationToken) is not { } next)
                return Verification.Broken(replayed.Sequence, replayed.Sequence + 1);
            replayed = next;
            if (replayed.Sequence == anchor?.Sequence && replayed.Hash != anchor.Hash)
                return Verification.Broken(replayed.Sequence, replayed.Sequence);
            if (replayed.Sequence == snapshotAt)
                expectedSnapshot = SnapshotOf(name, replayed);
        }

        var brokenAt = BrokenAfter(tail, replayed, anchor, expectedSnapshot, snapshotAt);
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

    private static long? BrokenAfter(LedgerTail tail, Replayed replayed, AnchoredHead? anchor, TableEntity? expectedSnapshot, long snapshotAt)
    {
        var last = Math.Max(1, replayed.Sequence);
        if (tail.Head is not { } row)
            return replayed.Sequence == 0 && anchor is null && tail.Snapshot is null && tail.Strangers == 0 ? null : last;
        if (!RowSeal.IsIntact(row) || tail.Strangers > 0)
            return last;
        try
        {
            var head = HeadRow.Read(row);
            return BrokenHead(head, replayed, anchor) ?? BrokenSnapshot(tail.Snapshot, head.SnapshotSequence, expectedSnapshot, snapshotAt, last);
        }
        catch (InvalidDataException)
        {
            return last;
        }
    }

    private static long? BrokenHead(LedgerHead head, Replayed replayed, AnchoredHead? anchor)
    {
        if (head.Sequence != replayed.Sequence)
            return Math.Max(0, Math.Min(head.Sequence, replayed.Sequence)) + 1;
        if (head.Hash != replayed.Hash || head.At != replayed.At)
            return head.Sequence;
        return anchor?.Sequence > head.Sequence ? head.Sequence + 1 : null;
    }

    private static long? BrokenSnapshot(TableEntity? row, long headSays, TableEntity? expected, long snapshotAt, long last)
    {
        if (row is null)
            return headSays == 0 ? null : headSays;
        if (headSays != snapshotAt || expected is null || !RowSeal.IsIntact(row))
            return headSays > 0 ? headSays : last;

        // Another build of the rules may have folded the same entries differently; its snapshot is not used.
        return !SnapshotRow.IsOf(row, LedgerReplay<TRecord>.Build) || Same(row, expected) ? null : snapshotAt;
    }

    private static bool Same(TableEntity row, TableEntity expected) =>
        RowSeal.Columns(row).ToDictionary(StringComparer.Ordinal) is var found
        && RowSeal.Columns(expected).All(column => found.Remove(column.Key, out var value) && value.Equals(column.Value))
        && found.Count == 0;

    private static TableEntity SnapshotOf(LedgerName name, Replayed replayed) =>
        SnapshotRow.Of(name, replayed.Sequence, replayed.At ?? default, LedgerReplay<TRecord>.Build, LedgerBodies.PlaceOf(StorageJson.Write(replayed.Record)));

    private sealed record Replayed(TRecord Record, long Sequence, string Hash, Instant? At);
}
