using DrsFunctions.Compliance.Ledgers;
using DrsFunctions.Storage.Ledgers;

namespace DrsFunctions.Intake;

/// <summary>What follows one of CCS's judged lists: its receipt. What it changed stands in the suppliers' ledgers by then.</summary>
public sealed class ListClosing(Ledger<FrameworkRecord> ledger, UploadClosing uploads)
{
    /// <summary>Closes an upload that the ledger says is judged.</summary>
    public Task CloseAsync(LedgerState<FrameworkRecord> state, Delivery delivery, Entry? judged, CancellationToken cancellationToken) =>
        uploads.CloseAsync(ledger, state.Name, state.Record.Uploads.Find(delivery.UploadId)!, delivery, judged, cancellationToken);

    /// <summary>Closes an upload that was judged before, if that was cut short.</summary>
    public async Task EnsureAsync(LedgerState<FrameworkRecord> state, Delivery delivery, CancellationToken cancellationToken)
    {
        if (!await uploads.IsClosedAsync(state.Record.Uploads.Find(delivery.UploadId)!, delivery, cancellationToken))
            await CloseAsync(state, delivery, judged: null, cancellationToken);
    }
}
