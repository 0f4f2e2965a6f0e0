using DrsFunctions.Compliance.Uploads;
using NodaTime;

namespace DrsFunctions.Compliance.Ledgers;

/// <summary>A file arrived and is being read. Fixes when, whatever happens to the blob afterwards.</summary>
/// <param name="UploadId">The upload's id: it follows from path and content.</param>
/// <param name="Kind">What the file is about.</param>
/// <param name="Path">Its path in the container.</param>
/// <param name="ETag">The blob's version; the same bytes written again have another.</param>
/// <param name="Size">Its bytes.</param>
/// <param name="Sha256">The hash of its content, in lower-case hex.</param>
/// <param name="ReceivedOn">When its blob was written, by the app's clock.</param>
public sealed record UploadReceived(string UploadId, UploadKind Kind, string Path, string ETag, long Size, string Sha256, Instant ReceivedOn) : Change;
