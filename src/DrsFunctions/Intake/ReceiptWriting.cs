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
            [.. judged.Messages.Select(ReceiptMessage.Of)],
            judged.MessagesOmitted,
            judged.Normalisations,
            judged.Ignored,
            judged.DuplicateOf,
            judged.Replaces,
            new(upload.ReceivedAs, upload.JudgedAs));
    }

    /// <summary>The receipt of a file that no ledger knows, because its path says nothing that the system knows.</summary>
    public static Receipt Of(Delivery delivery, Instant readOn, Judgement judgement)
    {
        var path = delivery.Path;
        return new(
            delivery.UploadId,
            path.IsRecognised ? path.Framework : null,
            path.IsRecognised ? path.Owner : null,
            path.IsRecognised ? path.Kind : null,
            path.Text,
            path.FileName,
            delivery.Size,
            delivery.Sha256,
            delivery.ReceivedOn,
            readOn,
            judgement.Outcome,
            judgement.Year,
            judgement.Catalogue,
            judgement.Counts,
            [.. judgement.Messages.Select(ReceiptMessage.Of)],
            MessagesOmitted: 0,
            judgement.Normalisations,
            judgement.Ignored,
            DuplicateOf: null,
            Replaces: null,
            Ledger: null);
    }

    /// <summary>The line of the list of uploads for a receipt.</summary>
    public static KeptUpload Kept(Receipt receipt, Delivery delivery) => new(
        delivery.Path,
        delivery.ETag,
        receipt.ReceivedOn,
        receipt.UploadId,
        receipt.Outcome,
        receipt.Counts,
        receipt.Ledger?.To ?? 0,
        Attempts: 0)
    {
        JudgedAs = receipt.Ledger?.To ?? 0,
    };
}
