using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Azure;
using DrsFunctions.Compliance.Ledgers;
using NodaTime;

namespace DrsFunctions.Storage.Ledgers;

/// <summary>
/// The append-only, hash-chained lists of entries: the truth. An entry is written once and never changed; a record is the fold of
/// its ledger's entries, and appending is the only way in which it changes.
/// </summary>
/// <typeparam name="TRecord">What the entries come to: a supplier's record, or a framework's.</typeparam>
public sealed class Ledger<TRecord>
    where TRecord : class, IRecord<TRecord>
{
    private const int Tries = 32;

    private readonly LedgerRows rows;
    private readonly LedgerBodies bodies;
    private readonly LedgerReplay<TRecord> replay;
    private readonly LedgerWriter<TRecord> writer;

    /// <summary>The ledgers of an account.</summary>
    public Ledger(StorageClients clients)
    {
        ArgumentNullException.ThrowIfNull(clients);
        rows = new(clients.Table(StorageNames.LedgerTable));
        bodies = new(clients.Container(StorageNames.Evidence));
        replay = new(rows, bodies);
        writer = new(bodies);
    }

    /// <summary>A ledger as it stands. One storage call, or two where entries lie after the snapshot.</summary>
    /// <exception cref="InvalidDataException">An entry is missing or cannot be read: <see cref="VerifyAsync"/> says which.</exception>
    public Task<LedgerState<TRecord>> LoadAsync(LedgerName name, CancellationToken cancellationToken) => replay.LoadAsync(name, cancellationToken);

    /// <summary>
    /// A ledger as it stands, from what was read of it before: one point read where nothing was appended since, one query more where
    /// something was.
    /// </summary>
    /// <exception cref="InvalidDataException">An entry is missing or cannot be read: <see cref="VerifyAsync"/> says which.</exception>
    public Task<LedgerState<TRecord>> CatchUpAsync(LedgerState<TRecord> known, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(known);
        return replay.CatchUpAsync(known, cancellationToken);
    }

    /// <summary>
    /// Appends what is decided on the record as it stands: all of it or nothing, and only if nobody else has appended meanwhile.
    /// Then it reads again and decides again, so <paramref name="decide"/> may run several times and sees, in the end, everything
    /// that was there before its changes. Deciding nothing writes nothing.
    /// </summary>
    /// <param name="name">Which ledger.</param>
    /// <param name="decide">What changes, given the record.</param>
    /// <param name="origin">Who and what causes the changes.</param>
    /// <param name="now">When, by the app's clock; the time of a ledger's entries never goes back.</param>
    /// <param name="due">The first London day on which working it out again could change something, given the record afterwards; without it what the head says stays.</param>
    /// <param name="known">The ledger as it was read last: is tried first, without reading again.</param>
    /// <param name="cancellationToken">Gives up; whether it was written is then unknown.</param>
    /// <exception cref="InvalidOperationException">The changes are more than 99, or larger than 4 MB together.</exception>
    /// <exception cref="RequestFailedException">Storage refused, or others were faster 32 times.</exception>
    public async Task<Appended<TRecord>> AppendAsync(
        LedgerName name,
        Func<TRecord, IEnumerable<Change>> decide,
        Origin origin,
        Instant now,
        Func<TRecord, LocalDate?>? due = null,
        LedgerState<TRecord>? known = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(decide);
        ArgumentNullException.ThrowIfNull(origin);
        using var span = LedgerTrace.Append(name);
        var state = known is { Sequence: 0 } or { Head: not null } ? known : await LoadAsync(name, cancellationToken);
        for (var attempt = 1; ; attempt++)
        {
            ImmutableArray<Change> changes = [.. decide(state.Record)];
            if (changes.IsEmpty)
                return new(state, []);

            var draft = await writer.DraftAsync(state, changes, origin, now, due, cancellationToken);
            span?.SetTag(LedgerTrace.Entries, draft.Entries.Length).SetTag(LedgerTrace.Sequence, draft.State.Sequence);
            try
            {
                return new(draft.State with { Head = await rows.SubmitAsync(draft.Actions, cancellationToken) }, draft.Entries);
            }
            catch (RequestFailedException conflict) when (conflict.Status is 409 or 412 && attempt < Tries)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(5 * Math.Min(attempt, 10)), cancellationToken);
                state = await CatchUpAsync(state, cancellationToken);
                if (await WasWrittenAsync(draft, state, cancellationToken))
                    return new(state, draft.Entries);
            }
        }
    }

    /// <summary>Sets on which London day working it out again could change something next, where nothing else changed. One call.</summary>
    /// <returns>The ledger afterwards; null if somebody else has written meanwhile, who then has set it.</returns>
    public async Task<LedgerState<TRecord>?> PostponeAsync(LedgerState<TRecord> state, LocalDate? due, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(state);
        if (state.Head is not { } head || state.At is not { } at || state.Due == due)
            return state;
        try
        {
            var row = HeadRow.Of(state.Name, state.Sequence, state.Hash, at, state.SnapshotSequence, due);
            return state with { Due = due, Head = await rows.ReplaceAsync(row, head, cancellationToken) };
        }
        catch (RequestFailedException conflict) when (conflict.Status == 412)
        {
            return null;
        }
    }

    /// <summary>The end of a ledger; null without entries. One point read.</summary>
    public async Task<LedgerHead?> ReadHeadAsync(LedgerName name, CancellationToken cancellationToken) =>
        await rows.HeadAsync(name, cancellationToken) is { } row ? HeadRow.Read(row) : null;

    /// <summary>The entries after one, as they are kept.</summary>
    /// <param name="name">Which ledger.</param>
    /// <param name="after">The sequence of the entry before the first wanted; 0 from the beginning.</param>
    /// <param name="limit">The most entries wanted, 1 to 1,000.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<ImmutableArray<StoredEntry>> ReadAsync(LedgerName name, long after, int limit, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(after);
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(limit, 1_000);
        var entries = ImmutableArray.CreateBuilder<StoredEntry>();
        await foreach (var row in rows.EntriesAsync(name, after, checked(after + limit), limit, cancellationToken))
        {
            var entry = EntryRow.Read(row);
            entries.Add(entry with { Body = new(await bodies.ResolveAsync(entry.Body.Text, cancellationToken)) });
        }

        return entries.ToImmutable();
    }

    /// <summary>The record as the entries up to an instant tell it; null if there were none yet.</summary>
    public Task<TRecord?> AsOfAsync(LedgerName name, Instant instant, CancellationToken cancellationToken) => replay.AsOfAsync(name, instant, cancellationToken);

    /// <summary>Replays a ledger and holds every row of it against what it must be.</summary>
    /// <param name="name">Which ledger.</param>
    /// <param name="anchor">Its head as it was kept elsewhere, which shows a chain that was worked out anew or cut from its end.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public Task<Verification> VerifyAsync(LedgerName name, AnchoredHead? anchor, CancellationToken cancellationToken) =>
        new LedgerProof<TRecord>(rows, bodies).VerifyAsync(name, anchor, cancellationToken);

    /// <summary>The owners of a framework's ledgers, <c>ccs</c> among them. A ledger whose head was removed is not found; its anchor still names it.</summary>
    public async IAsyncEnumerable<string> OwnersAsync(string framework, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var (ledger, _) in rows.HeadsAsync(framework, cancellationToken))
            yield return ledger.Owner;
    }

    // The answer to a transaction can be lost after it was done: the try that follows is refused, although the entries are there.
    private async Task<bool> WasWrittenAsync(LedgerDraft<TRecord> draft, LedgerState<TRecord> state, CancellationToken cancellationToken)
    {
        if (state.Sequence < draft.State.Sequence)
            return false;
        var hash = state.Sequence == draft.State.Sequence ? state.Hash : await rows.HashAsync(state.Name, draft.State.Sequence, cancellationToken);
        return hash == draft.State.Hash;
    }
}
