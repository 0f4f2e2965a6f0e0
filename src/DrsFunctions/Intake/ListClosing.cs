using DrsFunctions.Compliance.Ledgers;
using DrsFunctions.Compliance.Uploads;
using DrsFunctions.Recompute;
using DrsFunctions.Storage.Ledgers;

namespace DrsFunctions.Intake;

/// <summary>
/// What follows one of CCS's judged lists: its receipt. What it changed stands in the suppliers' ledgers by then; where it moves
/// due dates the recompute of every supplier is asked for.
/// </summary>
public sealed class ListClosing(Ledger<FrameworkRecord> ledger, UploadClosing uploads, EverySupplier suppliers)
{
    /// <summary>Closes an upload that the ledger says is judged.</summary>
    public async Task CloseAsync(LedgerState<FrameworkRecord> state, Delivery delivery, Entry? judged, CancellationToken cancellationToken)
    {
        var upload = state.Record.Uploads.Find(delivery.UploadId)!;
        if (upload is { Kind: UploadKind.Holidays, InForce: true })
            await suppliers.RecomputeAsync(state.Name.Framework, delivery.UploadId, cancellationToken);
        await uploads.CloseAsync(ledger, state.Name, upload, delivery, judged, cancellationToken);
    }

    /// <summary>Closes an upload that was judged before, if that was cut short.</summary>
    public async Task EnsureAsync(LedgerState<FrameworkRecord> state, Delivery delivery, CancellationToken cancellationToken)
    {
        if (!await uploads.IsClosedAsync(state.Record.Uploads.Find(delivery.UploadId)!, delivery, cancellationToken))
            await CloseAsync(state, delivery, judged: null, cancellationToken);
    }
}
