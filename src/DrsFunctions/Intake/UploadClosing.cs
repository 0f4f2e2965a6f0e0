using DrsFunctions.Compliance.Ledgers;
using DrsFunctions.Compliance.Uploads;
using DrsFunctions.Receipts;
using DrsFunctions.Storage.Evidence;
using DrsFunctions.Storage.Ledgers;
using DrsFunctions.Storage.Receipts;
using DrsFunctions.Storage.Uploads;

namespace DrsFunctions.Intake;

/// <summary>Writes what is final about an upload: its line in the list of uploads, then its receipt.</summary>
public sealed class UploadClosing(UploadTable uploads, ReceiptStore receipts, QuarantineStore quarantine)
{
    /// <summary>Closes an upload. Doing it again writes the same.</summary>
    /// <typeparam name="TRecord">What its owner's ledger comes to.</typeparam>
    /// <param name="ledger">Its owner's ledgers.</param>
    /// <param name="name">Its owner's ledger.</param>
    /// <param name="upload">What that ledger knows of it.</param>
    /// <param name="delivery">The file.</param>
    /// <param name="judged">The entry that tells what became of it, where it is at hand.</param>
    /// <param name="cancellationToken">Stops between two steps.</param>
    public async Task CloseAsync<TRecord>(
        Ledger<TRecord> ledger,
        LedgerName name,
        UploadRecord upload,
        Delivery delivery,
        Entry? judged,
        CancellationToken cancellationToken)
        where TRecord : class, IRecord<TRecord>
    {
        if (upload.Outcome == UploadOutcome.Quarantined && delivery.Content is { } content)
            await quarantine.PutAsync(BinaryData.FromBytes(content).ToStream(), delivery.Path, delivery.UploadId, cancellationToken);

        var entry = judged ?? (await ledger.ReadAsync(name, upload.JudgedAs - 1, 1, cancellationToken))[0].ToEntry();
        var receipt = ReceiptWriting.Of(delivery.Path, upload, entry);
        var listing = uploads.PutAsync(ReceiptWriting.Kept(receipt, delivery), cancellationToken);
        await receipts.PutInFullAsync(receipt, before: listing, cancellationToken);
    }

    /// <summary>Whether the receipt says what the ledger says. If so, a blob that was written again with the same bytes is noted as seen.</summary>
    public async Task<bool> IsClosedAsync(UploadRecord upload, Delivery delivery, CancellationToken cancellationToken)
    {
        var path = delivery.Path;
        if (await receipts.FindAsync(path.Framework, path.Owner, path.Kind, delivery.UploadId, cancellationToken) is not { } receipt || receipt.Ledger?.To != upload.JudgedAs)
            return false;
        var kept = await uploads.FindAsync(path, cancellationToken);
        if (kept?.Outcome is null || kept.ETag != delivery.ETag)
        {
            // Other bytes may have been judged at the same path since: what lies there now counts.
            var version = Math.Max(upload.JudgedAs, kept?.Version ?? 0);
            await uploads.PutAsync(ReceiptWriting.Kept(receipt, delivery) with { Version = version }, cancellationToken);
        }

        return true;
    }
}
