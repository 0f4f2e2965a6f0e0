using DrsFunctions.Chasing;
using DrsFunctions.Clock;
using DrsFunctions.Compliance.Calendar;
using DrsFunctions.Compliance.Chasing;
using DrsFunctions.Compliance.Ledgers;
using DrsFunctions.Compliance.Suppliers;
using DrsFunctions.Frameworks;
using DrsFunctions.Intake;
using DrsFunctions.Messages;
using DrsFunctions.Storage.Ledgers;
using NodaTime;

namespace DrsFunctions.Recompute;

/// <summary>Brings a supplier's targets, standings and obligations in step with its ledger and the day, and writes down what its people are to be told.</summary>
public sealed class Recomputation(
    Ledger<SupplierRecord> ledger,
    Dispatch dispatch,
    SupplierProjections projections,
    FrameworkLists lists,
    AppClock clock)
{
    /// <summary>Recomputes a supplier, whether or not it is up to date.</summary>
    /// <param name="framework">The framework.</param>
    /// <param name="supplier">The supplier.</param>
    /// <param name="cause">What asks for it, as the ledger names it.</param>
    /// <param name="cancellationToken">Stops between two steps; doing it again is safe.</param>
    public async Task RunAsync(FrameworkInService framework, string supplier, string cause, CancellationToken cancellationToken)
    {
        var name = new LedgerName(framework.Id, supplier);
        var now = clock.GetCurrentInstant();

        // What is written now must not go by a calendar that another process has replaced.
        await lists.StateAsync(framework.Id, cancellationToken);
        var settled = await ledger.AppendAsync(
            name,
            record => record.IsRegistered ? framework.Around(supplier, record, now, settled => Chased(framework, supplier, settled, cause, now)) : [],
            new("system", cause),
            now,
            framework.NextDayAfter(now),
            known: null,
            cancellationToken);
        if (!settled.State.Record.IsRegistered)
            return;

        // Where nothing was due after all the head says when to look again; somebody who wrote meanwhile has said so already.
        var state = settled.Entries.IsEmpty
            ? await ledger.PostponeAsync(settled.State, framework.NextDayAfter(now)(settled.State.Record), cancellationToken) ?? settled.State
            : settled.State;

        // Messages first: whoever finds everything written takes them for handed on.
        await dispatch.HandOnAsync(framework.Id, supplier, state, cancellationToken);
        await projections.WriteAsync(framework, supplier, state, cancellationToken);
    }

    /// <summary>Whether a supplier's projections follow from the end of its ledger, and no day has come that changes them. Two point reads.</summary>
    public async Task<bool> IsUpToDateAsync(FrameworkInService framework, string supplier, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(framework);
        if (await ledger.ReadHeadAsync(new(framework.Id, supplier), cancellationToken) is not { } head)
            return true;
        return !(head.Due <= London.DayOf(clock.GetCurrentInstant())) && await IsWrittenAsync(framework, supplier, head.Sequence, cancellationToken);
    }

    /// <summary>Whether a supplier's projections follow from an entry of its ledger or a later one, and messages up to there were handed on. One point read.</summary>
    public async Task<bool> IsWrittenAsync(FrameworkInService framework, string supplier, long sequence, CancellationToken cancellationToken) =>
        await projections.FindVersionAsync(framework, supplier, cancellationToken) >= sequence;

    // People are reminded only when that was asked for, and only while the hour is right: a message may have waited in its queue.
    private static IEnumerable<Change> Chased(FrameworkInService framework, string supplier, SupplierRecord record, string cause, Instant now) =>
        cause == nameof(ChaseReports) && new ChasingHours(framework.Days).Include(now)
            ? ChasePlan.For(framework.Definition, framework.Days, supplier, record, London.DayOf(now)).Changes()
            : [];
}
