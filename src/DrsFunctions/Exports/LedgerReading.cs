using DrsFunctions.Compliance.Ledgers;
using DrsFunctions.Compliance.Suppliers;
using DrsFunctions.Frameworks;
using DrsFunctions.Storage.Exports;
using DrsFunctions.Storage.Ledgers;
using NodaTime;

namespace DrsFunctions.Exports;

/// <summary>Reads what an export needs of ledgers: of each, everything out of one state of it.</summary>
internal sealed class LedgerReading(Ledger<SupplierRecord> suppliers, Ledger<FrameworkRecord> lists)
{
    private const int AtOnce = 100;

    /// <summary>The owners of a framework's ledgers, in an order that does not change.</summary>
    public async Task<IReadOnlyList<string>> OwnersAsync(string framework, CancellationToken cancellationToken)
    {
        var owners = new List<string>();
        await foreach (var owner in suppliers.OwnersAsync(framework, cancellationToken))
            owners.Add(owner);
        owners.Sort(StringComparer.Ordinal);
        return owners;
    }

    /// <summary>Reads a ledger.</summary>
    /// <exception cref="InvalidDataException">It cannot be read, or does not go on from where the export before ended.</exception>
    public async Task<LedgerSpan> ReadAsync(FrameworkInService framework, string owner, ExportedLedger? before, LocalDate day, CancellationToken cancellationToken)
    {
        var name = new LedgerName(framework.Id, owner);
        var span = owner == LedgerName.Ccs
            ? await ReadListsAsync(name, before, cancellationToken)
            : await ReadSupplierAsync(framework, name, before, day, cancellationToken);
        if (span.To < span.After || (span.To == span.After && span.HeadHash != (before?.HeadHash ?? EntryHash.Zero)))
            throw Broken(span);
        return span with { FirstEntries = [.. await NextAsync(span, span.After, cancellationToken)] };
    }

    /// <summary>The new entries of a ledger, in order, held against the chain from the export before to the head.</summary>
    /// <exception cref="InvalidDataException">An entry is missing, or the chain is broken.</exception>
    public async IAsyncEnumerable<StoredEntry> EntriesAsync(
        LedgerSpan span,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        IReadOnlyList<StoredEntry> page = span.FirstEntries;
        var (sequence, hash) = (span.After, span.Before?.HeadHash ?? EntryHash.Zero);
        while (page.Count > 0)
        {
            foreach (var entry in page)
            {
                if (entry.Sequence != sequence + 1 || entry.PreviousHash != hash)
                    throw Broken(span);
                (sequence, hash) = (entry.Sequence, entry.Hash);
                yield return entry;
            }

            page = await NextAsync(span, sequence, cancellationToken);
        }

        if (sequence != span.To || hash != span.HeadHash)
            throw Broken(span);
    }

    private async Task<LedgerSpan> ReadListsAsync(LedgerName name, ExportedLedger? before, CancellationToken cancellationToken) =>
        await lists.ReadHeadAsync(name, cancellationToken) is { } head
            ? new(name, before, head.Sequence, head.Hash, [], null)
            : new(name, before, 0, EntryHash.Zero, [], null);

    private async Task<LedgerSpan> ReadSupplierAsync(FrameworkInService framework, LedgerName name, ExportedLedger? before, LocalDate day, CancellationToken cancellationToken)
    {
        var state = await suppliers.LoadAsync(name, cancellationToken);
        var extract = state.Record.IsRegistered ? SupplierExtract.Of(framework, name.Owner, state.Record, state.Sequence, day) : null;
        return new(name, before, state.Sequence, state.Hash, [], extract);
    }

    private async Task<IReadOnlyList<StoredEntry>> NextAsync(LedgerSpan span, long after, CancellationToken cancellationToken) =>
        after < span.To ? await suppliers.ReadAsync(span.Ledger, after, (int)Math.Min(AtOnce, span.To - after), cancellationToken) : [];

    private static InvalidDataException Broken(LedgerSpan span) => new(
        $"The ledger {span.Ledger} does not go on from entry {span.After}, up to which it was exported before, to entry {span.To}: nothing is exported. 'drs verify' says where it is broken.");
}
