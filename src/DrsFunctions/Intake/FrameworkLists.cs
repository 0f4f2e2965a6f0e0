using System.Collections.Concurrent;
using DrsFunctions.Compliance.Customers;
using DrsFunctions.Compliance.Ledgers;
using DrsFunctions.Frameworks;
using DrsFunctions.Storage.Ledgers;

namespace DrsFunctions.Intake;

/// <summary>
/// What CCS's own lists come to. It is remembered, so that asking again costs one point read as long as nothing was appended; and
/// whatever is learnt of bank holidays becomes the framework's calendar.
/// </summary>
public sealed class FrameworkLists(Ledger<FrameworkRecord> ledger, FrameworkShelf shelf)
{
    private readonly ConcurrentDictionary<string, LedgerState<FrameworkRecord>> known = new(StringComparer.Ordinal);

    /// <summary>A framework's <c>ccs</c> ledger as it stands.</summary>
    public async Task<LedgerState<FrameworkRecord>> StateAsync(string framework, CancellationToken cancellationToken)
    {
        var state = known.TryGetValue(framework, out var before)
            ? await ledger.CatchUpAsync(before, cancellationToken)
            : await ledger.LoadAsync(LedgerName.OfFramework(framework), cancellationToken);
        Remember(framework, state);
        return state;
    }

    /// <summary>The customers that CCS's list names.</summary>
    public async Task<CustomerList> CustomersAsync(string framework, CancellationToken cancellationToken) =>
        (await StateAsync(framework, cancellationToken)).Record.Customers;

    /// <summary>Remembers a ledger as it was written.</summary>
    public void Remember(string framework, LedgerState<FrameworkRecord> state)
    {
        ArgumentNullException.ThrowIfNull(state);
        var latest = known.AddOrUpdate(framework, state, (_, other) => other.Sequence > state.Sequence ? other : state);
        if (shelf.Find(framework) is { } inService && inService.Days.Lists != latest.Record.Holidays)
            inService.GoBy(new(latest.Record.Holidays));
    }
}
