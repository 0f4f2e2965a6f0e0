using Azure.Storage.Blobs;
using DrsFunctions.Storage.Uploads;

namespace DrsFunctions.Benchmarks.Report;

/// <summary>A report that lies in the container <c>uploads</c> and was not taken in yet.</summary>
/// <param name="Supplier">Whose it is.</param>
/// <param name="Path">Its path.</param>
/// <param name="Blob">The blob, as the trigger hands it over.</param>
/// <param name="Sha256">Its hash.</param>
internal sealed record SentReport(string Supplier, UploadPath Path, BlobClient Blob, string Sha256)
{
    /// <summary>The upload's id.</summary>
    public string UploadId => DrsFunctions.Storage.Uploads.UploadId.Of(Path.Text, Sha256);
}
