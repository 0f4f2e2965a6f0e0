using NodaTime;

namespace DrsFunctions.Compliance.Uploads;

/// <summary>What a ledger knows of one upload.</summary>
/// <param name="UploadId">Its id.</param>
/// <param name="Kind">What it is about.</param>
/// <param name="Path">Its path in the container.</param>
/// <param name="ETag">The blob's version that was seen last.</param>
/// <param name="Size">Its bytes.</param>
/// <param name="Sha256">The hash of its content, in lower-case hex.</param>
/// <param name="ReceivedOn">When it arrived.</param>
/// <param name="ReceivedAs">The sequence of the entry that says so.</param>
/// <param name="Outcome">What became of it; null while it is being read.</param>
/// <param name="Year">The reporting year it is about, where it says which.</param>
/// <param name="JudgedAs">The sequence of the entry that says so; 0 while it is being read.</param>
/// <param name="InForce">Whether it was taken and nothing has taken its place.</param>
/// <param name="MetUnreadyRegister">Whether it is worth judging again once its supplier is registered.</param>
public sealed record UploadRecord(
    string UploadId,
    UploadKind Kind,
    string Path,
    string ETag,
    long Size,
    string Sha256,
    Instant ReceivedOn,
    long ReceivedAs,
    UploadOutcome? Outcome,
    int? Year,
    long JudgedAs,
    bool InForce,
    bool MetUnreadyRegister)
{
    /// <summary>Whether it was refused or could not be read.</summary>
    public bool WasRefused => Outcome is UploadOutcome.Rejected or UploadOutcome.Unreadable or UploadOutcome.Quarantined;
}
