using DrsFunctions.Compliance.Ledgers;
using DrsFunctions.Compliance.Uploads;
using DrsFunctions.Storage.Evidence;
using DrsFunctions.Storage.Receipts;
using DrsFunctions.Storage.Uploads;

namespace DrsFunctions.Intake;

/// <summary>Writes what is final about an upload: its line in the list of uploads, then its receipt.</summary>
public sealed class UploadClosing(UploadTable uploads, ReceiptStore receipts, QuarantineStore quarantine)
{
    /// <summary>Closes an upload. Doing it again writes the same.</summary>
    /// <param name="upload">What its ledger knows of it.</param>
    /// <param name="delivery">The file.</param>
    /// <param name="judged">The entry that tells what became of it.</param>
    /// <param name="cancellationToken">Stops between two steps.</param>
    public async Task CloseAsync(UploadRecord upload, Delivery delivery, Entry judged, CancellationToken cancellationToken)
    {
        if (upload.Outcome == UploadOutcome.Quarantined && delivery.Content is { } content)
            await quarantine.KeepAsync(delivery.Path, delivery.UploadId, content, cancellationToken);

        var receipt = ReceiptWriting.Of(delivery.Path, upload, judged);
        await uploads.PutAsync(ReceiptWriting.RowOf(receipt, delivery.ETag), upload.JudgedAs, cancellationToken);
        await receipts.PutAsync(receipt, cancellationToken);
    }

    /// <summary>Whether the receipt says what the ledger says. If so, a blob that was written again with the same bytes is noted as seen.</summary>
    public async Task<bool> IsClosedAsync(UploadRecord upload, Delivery delivery, CancellationToken cancellationToken)
    {
        if (await receipts.FindAsync(delivery.Path, delivery.UploadId, cancellationToken) is not { } receipt || receipt.Ledger?.To != upload.JudgedAs)
            return false;
        if (upload.ETag != delivery.ETag)
            await uploads.PutAsync(ReceiptWriting.RowOf(receipt, delivery.ETag), upload.JudgedAs, cancellationToken);
        return true;
    }
}
