using System.Collections.Immutable;
using DrsFunctions.Compliance.Calendar;
using DrsFunctions.Compliance.Frameworks;
using DrsFunctions.Compliance.Ledgers;
using DrsFunctions.Compliance.Suppliers;
using DrsFunctions.Compliance.Uploads;
using DrsFunctions.Frameworks;
using DrsFunctions.Storage.Feedback;
using DrsFunctions.Storage.Ledgers;
using DrsFunctions.Storage.Recompute;
using DrsFunctions.Storage.Standings;

namespace DrsFunctions.Intake;

/// <summary>
/// What follows a supplier's judged file, in this order: its standing, the message that asks for the recompute of the rest, its
/// receipt. Whoever has the receipt sees its effect, and a file that has its receipt is never closed again: what must not be lost
/// comes before it. All of it can be written again from the ledger.
/// </summary>
public sealed class SupplierClosing(Ledger<SupplierRecord> ledger, StandingTable standings, FeedbackTable feedback, UploadClosing uploads, RecomputeQueue recompute)
{
    /// <summary>Closes an upload that the ledger says is judged.</summary>
    /// <param name="framework">The framework.</param>
    /// <param name="state">The supplier's ledger.</param>
    /// <param name="delivery">The file.</param>
    /// <param name="judged">The entry that says so, where it is at hand.</param>
    /// <param name="cancellationToken">Stops between two steps.</param>
    public async Task CloseAsync(
        FrameworkInService framework,
        LedgerState<SupplierRecord> state,
        Delivery delivery,
        Entry? judged,
        CancellationToken cancellationToken)
    {
        var upload = state.Record.Uploads.Find(delivery.UploadId)!;
        if (state.Record.IsRegistered)
        {
            if (upload.Kind == UploadKind.Feedback)
                await feedback.PutAsync(framework.Id, delivery.Path.Owner, state.Record.Feedback, state.Sequence, cancellationToken);
            foreach (var year in Concerned(framework.Definition, upload))
                await standings.PutAsync(framework.Standings.Of(delivery.Path.Owner, state.Record, year), state.Sequence, cancellationToken);
        }

        await recompute.EnqueueAsync(new(framework.Id, delivery.Path.Owner, delivery.UploadId) { Sequence = state.Sequence }, cancellationToken);
        await uploads.CloseAsync(ledger, state.Name, upload, delivery, judged, cancellationToken);
    }

    /// <summary>Closes an upload that was judged before, if that was cut short.</summary>
    public async Task EnsureAsync(FrameworkInService framework, LedgerState<SupplierRecord> state, Delivery delivery, CancellationToken cancellationToken)
    {
        if (!await uploads.IsClosedAsync(state.Record.Uploads.Find(delivery.UploadId)!, delivery, cancellationToken))
            await CloseAsync(framework, state, delivery, judged: null, cancellationToken);
    }

    // A plan moves the targets of every year; feedback and answers concern what is owed in several. A report is about one; what it changes for later years is recomputed.
    private static ImmutableArray<ReportingYear> Concerned(Framework framework, UploadRecord upload)
    {
        if (upload.Kind is UploadKind.Plan or UploadKind.Feedback or UploadKind.Answer)
            return framework.Years;
        return [(upload.Year is { } number ? framework.YearOf(number) : null) ?? framework.LatestEnded(London.DayOf(upload.ReceivedOn))];
    }
}
