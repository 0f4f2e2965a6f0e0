using System.Collections.Immutable;
using DrsFunctions.Compliance.Ledgers;

namespace DrsFunctions.Compliance.Uploads;

/// <summary>The uploads of one owner, as its ledger tells them.</summary>
/// <param name="ById">By upload id.</param>
public sealed record UploadLog(ImmutableSortedDictionary<string, UploadRecord> ById)
{
    /// <summary>No upload yet.</summary>
    public static UploadLog Empty { get; } = new(ImmutableSortedDictionary.Create<string, UploadRecord>(StringComparer.Ordinal));

    /// <summary>The upload of that id; null if it was never seen.</summary>
    public UploadRecord? Find(string uploadId) => ById.GetValueOrDefault(uploadId);

    /// <summary>The upload in force that has this content and kind; null if there is none.</summary>
    public UploadRecord? InForce(UploadKind kind, string sha256) =>
        ById.Values.FirstOrDefault(upload => upload.InForce && upload.Kind == kind && upload.Sha256 == sha256);

    /// <summary>The upload of a kind in force that was judged last; null if there is none.</summary>
    public UploadRecord? LatestInForce(UploadKind kind) =>
        ById.Values.Where(upload => upload.InForce && upload.Kind == kind).MaxBy(upload => upload.JudgedAs);

    /// <summary>
    /// Whether a blob is to be judged: it is new, or unfinished, or was written again after it had been refused, superseded
    /// or met an unready register. The same delivery again, or the bytes in force written again to their path, change nothing.
    /// </summary>
    public bool Awaits(string uploadId, string etag) =>
        Find(uploadId) is not { Outcome: not null } known
        || (known.ETag != etag && (!known.InForce || known.MetUnreadyRegister));

    /// <summary>The log after others took the place of some files.</summary>
    public UploadLog Superseded(IEnumerable<string> uploads)
    {
        ArgumentNullException.ThrowIfNull(uploads);
        return uploads.Aggregate(this, (log, id) => log.Find(id) is { InForce: true } upload ? log.Put(upload with { InForce = false }) : log);
    }

    /// <summary>The log after a file arrived, for the first time or again.</summary>
    public UploadLog With(Entry entry, UploadReceived received) => Put(new(
        received.UploadId,
        received.Kind,
        received.Path,
        received.ETag,
        received.Size,
        received.Sha256,
        received.ReceivedOn,
        entry.Sequence,
        Outcome: null,
        Year: null,
        JudgedAs: 0,
        Find(received.UploadId)?.InForce ?? false,
        MetUnreadyRegister: false));

    /// <summary>The log after a file was judged.</summary>
    public UploadLog With(Entry entry, UploadJudged judged)
    {
        if (Find(judged.UploadId) is not { } upload)
            return this;

        var taken = judged.Outcome is UploadOutcome.Accepted or UploadOutcome.AcceptedWithWarnings or UploadOutcome.AcceptedWithErrors;
        var log = judged.Replaces is { } replaced && Find(replaced) is { } former ? Put(former with { InForce = false }) : this;
        return log.Put(upload with
        {
            Outcome = judged.Outcome,
            Year = judged.Year,
            JudgedAs = entry.Sequence,
            InForce = taken || (judged.Outcome != UploadOutcome.Duplicate && upload.InForce),
            MetUnreadyRegister = judged.MetUnreadyRegister,
        });
    }

    private UploadLog Put(UploadRecord upload) => new(ById.SetItem(upload.UploadId, upload));
}
