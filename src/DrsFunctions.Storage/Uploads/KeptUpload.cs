using Azure;
using DrsFunctions.Compliance.Uploads;
using NodaTime;

namespace DrsFunctions.Storage.Uploads;

/// <summary>What is known of the file that lies, or lay, at a path.</summary>
/// <param name="Path">Its path in the container.</param>
/// <param name="ETag">The version of the blob that was seen last.</param>
/// <param name="ReceivedOn">When it arrived, by the app's clock.</param>
/// <param name="UploadId">Its id; null until its content was hashed.</param>
/// <param name="Outcome">What became of it; null while that is not final.</param>
/// <param name="Counts">Rows, errors and warnings.</param>
/// <param name="Version">The sequence of the owner's ledger that this was built from; 0 where no ledger tells of it.</param>
/// <param name="Attempts">How often it was begun to be read.</param>
public sealed record KeptUpload(
    UploadPath Path,
    string ETag,
    Instant ReceivedOn,
    string? UploadId,
    UploadOutcome? Outcome,
    UploadCounts Counts,
    long Version,
    int Attempts)
{
    /// <summary>The sequence of the entry that its receipt follows from; 0 where no ledger tells of it, or nothing is final.</summary>
    public long JudgedAs { get; init; }

    /// <summary>The version of the row itself, where it was read or written before: saves reading it again.</summary>
    public ETag? Row { get; init; }
}
