using DrsFunctions.Compliance.Messages;
using DrsFunctions.Compliance.Uploads;

namespace DrsFunctions.Intake;

/// <summary>
/// A file whose place another took at the same path. If who took it in ended early nobody delivers it again, so the one that took its
/// place looks after its end.
/// </summary>
internal static class ReplacedFile
{
    /// <summary>The file that lay at a delivery's path before it, as far as the ledger knows of it; null for none. It looks after the one before it.</summary>
    public static Delivery? Before(UploadLog log, Delivery delivery)
    {
        var former = log.ById.Values
            .Where(upload => upload.Path == delivery.Path.Text && upload.UploadId != delivery.UploadId)
            .MaxBy(upload => upload.ReceivedAs);
        return former is null ? null : new(delivery.Path, former.UploadId, former.ETag, former.Sha256, former.Size, former.ReceivedOn, Content: null);
    }

    /// <summary>The judgement of one that was never read.</summary>
    public static Judgement Unread() => Judgement.Of(
        UploadOutcome.Unreadable,
        Message.OfFile(
            "replacedUnread",
            Severity.Error,
            null,
            "The file was replaced by another of the same name before it could be read",
            "See the receipt of the file that took its place. If both files count, send this one again under another name."));
}
