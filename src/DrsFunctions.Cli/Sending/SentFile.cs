using DrsFunctions.Storage.Uploads;

namespace DrsFunctions.Cli.Sending;

/// <summary>A file that was sent.</summary>
/// <param name="Path">Where to.</param>
/// <param name="UploadId">Its id, which names its receipt.</param>
/// <param name="ETag">The version of the blob that was written.</param>
internal sealed record SentFile(UploadPath Path, string UploadId, string ETag);
