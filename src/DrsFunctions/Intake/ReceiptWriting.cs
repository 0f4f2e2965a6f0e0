using DrsFunctions.Compliance.Ledgers;
using DrsFunctions.Compliance.Uploads;
using DrsFunctions.Storage.Receipts;
using DrsFunctions.Storage.Uploads;
using NodaTime;

namespace DrsFunctions.Intake;

/// <summary>Makes receipts out of what the ledger says, so that they can be made again.</summary>
internal static class ReceiptWriting
{
    /// <summary>The receipt of an upload that its ledger says is judged.</summary>
    public static Receipt Of(UploadPath path, UploadRecord upload, Entry entry)
    {
        var judged = (UploadJudged)entry.Change;
        return new(
            upload.UploadId,
            path.Framework,
            path.Owner,
            path.Kind,
            path.Text,
            path.FileName,
            upload.Size,
            upload.Sha256,
            upload.ReceivedOn,
            entry.At,
            judged.Outcome,
            judged.Year,
            judged.Catalogue,
            judged.Counts,
            judged.Messages,
            judged.MessagesOmitted,
            judged.Normalisations,
            judged.Ignored,
            judged.DuplicateOf,
            judged.Replaces,
            new(upload.ReceivedAs, upload.JudgedAs));
    }

    /// <summary>The receipt of a file that no ledger knows.</summary>
    public static Receipt Of(Delivery delivery, Instant readOn, Judgement judgement) => new(
        delivery.UploadId,
        delivery.Path.Framework,
        delivery.Path.Owner,
        delivery.Path.Kind,
        delivery.Path.Text,
        delivery.Path.FileName,
        delivery.Size,
        delivery.Sha256,
        delivery.ReceivedOn,
        readOn,
        judgement.Outcome,
        judgement.Year,
        judgement.Catalogue,
        judgement.Counts,
        judgement.Messages,
        MessagesOmitted: 0,
        judgement.Normalisations,
        judgement.Ignored,
        DuplicateOf: null,
        Replaces: null,
        Ledger: null);

    /// <summary>The line of the list of uploads for a receipt.</summary>
    /// <param name="receipt">The receipt.</param>
    /// <param name="etag">The version of the blob that was seen last.</param>
    public static UploadRow RowOf(Receipt receipt, string etag) => new(
        receipt.UploadId,
        receipt.Framework,
        receipt.Owner,
        receipt.Kind,
        receipt.Path,
        etag,
        receipt.ReceivedOn,
        receipt.Outcome,
        receipt.Counts);
}
