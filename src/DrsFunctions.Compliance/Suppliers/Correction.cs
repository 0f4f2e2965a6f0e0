using NodaTime;

namespace DrsFunctions.Compliance.Suppliers;

/// <summary>A correction that CCS asked for.</summary>
/// <param name="UploadId">The upload of the accepted report that CCS asked about.</param>
/// <param name="AskedOn">When it asked.</param>
/// <param name="IsMade">Whether another report has been accepted in its place.</param>
public sealed record Correction(string UploadId, Instant AskedOn, bool IsMade);
