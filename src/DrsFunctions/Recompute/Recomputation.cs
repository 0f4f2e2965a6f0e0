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
using DrsFunctions.Storage.Standings;
using NodaTime;

namespace DrsFunctions.Recompute;

/// <summary>Brings a supplier's targets, standings and obligations in step with its ledger and the day, and writes down what its people are to be told.</summary>
public sealed class Recomputation(
    Ledger<SupplierRecord> ledger,
    StandingTable standings,
    Dispatch dispatch,
    SupplierProjections projections,
    FrameworkLists lists,
    AppClock clock)
{
    /// <summary>Recomputes a supplier. One that nothing changed for costs two point reads, and nothing is written.</summary>
    /// <param name="framework">The framework.</param>
    /// <param name="supplier">The supplier.</param>
    /// <param name="cause">What asks for it, as the ledger names it.</param>
    /// <param name="always">Whether to write its projections even if they seem up to date.</param>
    /// <param name="cancellationToken">Stops between two steps; doing it again is safe.</param>
    public async Task RunAsync(FrameworkInService framework, string supplier, string cause, bool always, CancellationToken cancellationToken)
    {
        var name = new LedgerName(framework.Id, supplier);
        var now = clock.GetCurrentInstant();
        if (!always && await IsUpToDateAsync(framework, name, London.DayOf(now), cancellationToken))
            return;

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

        // Messages first: the supplier is up to date when its last standing is, so a hand-on that is cut short is made up for.
        await dispatch.HandOnAsync(framework.Id, supplier, state, cancellationToken);
        await projections.WriteAsync(framework, supplier, state, cancellationToken);
    }

    // People are reminded only when that was asked for, and only while the hour is right: a message may have waited in its queue.
    private static IEnumerable<Change> Chased(FrameworkInService framework, string supplier, SupplierRecord record, string cause, Instant now) =>
        cause == nameof(ChaseReports) && new ChasingHours(framework.Days).Include(now)
            ? ChasePlan.For(framework.Definition, framework.Days, supplier, record, London.DayOf(now)).Changes()
            : [];

    // The standing written last tells how far the projections have come: see SupplierProjections.
    private async Task<bool> IsUpToDateAsync(FrameworkInService framework, LedgerName name, LocalDate today, CancellationToken cancellationToken)
    {
        if (await ledger.ReadHeadAsync(name, cancellationToken) is not { } head)
            return true;
        if (head.Due <= today)
            return false;
        var last = framework.Definition.Years[^1].Number;
        return await standings.FindVersionAsync(framework.Id, last, name.Owner, cancellationToken) >= head.Sequence;
    }
}
