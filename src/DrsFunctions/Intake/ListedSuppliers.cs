using DrsFunctions.Clock;
using DrsFunctions.Compliance.Ledgers;
using DrsFunctions.Compliance.Suppliers;
using DrsFunctions.Frameworks;
using DrsFunctions.Storage.Ledgers;
using DrsFunctions.Storage.Recompute;

namespace DrsFunctions.Intake;

/// <summary>Appends to one supplier's ledger what a list changes for it.</summary>
/// <param name="decide">What changes, given the record.</param>
/// <returns>The ledger afterwards.</returns>
public delegate Task<LedgerState<SupplierRecord>> SupplierChange(Func<SupplierRecord, IEnumerable<Change>> decide);

/// <summary>Writes what one of CCS's lists changes into the ledgers of the suppliers that it names, several at a time.</summary>
public sealed class ListedSuppliers(Ledger<SupplierRecord> ledger, RecomputeQueue recompute, AppClock clock)
{
    private const int AtATime = 8;

    /// <summary>Changes every supplier of a list, and asks for the recompute of those that changed.</summary>
    /// <typeparam name="T">What the list says of one supplier.</typeparam>
    /// <param name="framework">The framework.</param>
    /// <param name="items">What the list says, once for each supplier.</param>
    /// <param name="supplierOf">The supplier that it is about.</param>
    /// <param name="origin">Who changes them, and by what.</param>
    /// <param name="change">Changes one supplier.</param>
    /// <param name="cancellationToken">Stops; who is changed stays changed.</param>
    public Task ChangeAllAsync<T>(
        FrameworkInService framework,
        IEnumerable<T> items,
        Func<T, string> supplierOf,
        Origin origin,
        Func<T, SupplierChange, ValueTask> change,
        CancellationToken cancellationToken) =>
        Parallel.ForEachAsync(
            items,
            new ParallelOptions { MaxDegreeOfParallelism = AtATime, CancellationToken = cancellationToken },
            (item, token) => change(item, decide => ChangeAsync(framework, supplierOf(item), origin, decide, token)));

    private async Task<LedgerState<SupplierRecord>> ChangeAsync(
        FrameworkInService framework,
        string supplier,
        Origin origin,
        Func<SupplierRecord, IEnumerable<Change>> decide,
        CancellationToken cancellationToken)
    {
        var now = clock.GetCurrentInstant();
        var appended = await ledger.AppendAsync(
            new(framework.Id, supplier),
            record => framework.Around(supplier, record, now, decide),
            origin,
            now,
            framework.NextDayAfter(now),
            known: null,
            cancellationToken);
        await recompute.EnqueueAsync(new(framework.Id, supplier, origin.Cause ?? origin.Actor) { Sequence = appended.State.Sequence }, cancellationToken);
        return appended.State;
    }
}
