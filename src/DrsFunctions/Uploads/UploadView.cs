using DrsFunctions.Compliance.Uploads;
using DrsFunctions.Storage.Uploads;
using NodaTime;

namespace DrsFunctions.Uploads;

/// <summary>An upload in a list, as the API gives it.</summary>
public sealed record UploadView(string? UploadId, string Owner, string Kind, string Path, Instant ReceivedOn, UploadOutcome? Outcome, UploadCounts Counts)
{
    /// <summary>The view of an upload.</summary>
    public static UploadView Of(KeptUpload upload) =>
        new(upload.UploadId, upload.Path.Owner, upload.Path.Kind, upload.Path.Text, upload.ReceivedOn, upload.Outcome, upload.Counts);
}
