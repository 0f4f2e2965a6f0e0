using DrsFunctions.Storage.Uploads;
using NodaTime;

namespace DrsFunctions.Intake;

/// <summary>A blob as it was fetched: everything that taking it in needs.</summary>
/// <param name="Path">Its path in the container.</param>
/// <param name="UploadId">The upload's id: it follows from path and content.</param>
/// <param name="ETag">The blob's version.</param>
/// <param name="Sha256">The hash of its content, in lower-case hex.</param>
/// <param name="Size">Its bytes.</param>
/// <param name="ReceivedOn">When it was written, by the app's clock.</param>
/// <param name="Content">Its bytes; null where they are more than are read.</param>
public sealed record Delivery(
    UploadPath Path,
    string UploadId,
    string ETag,
    string Sha256,
    long Size,
    Instant ReceivedOn,
    ReadOnlyMemory<byte>? Content);
