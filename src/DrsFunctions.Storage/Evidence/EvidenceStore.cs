using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using DrsFunctions.Storage.Uploads;

namespace DrsFunctions.Storage.Evidence;

/// <summary>The container <c>evidence</c>: the exact bytes of every file that was judged, by their hash, once.</summary>
public sealed class EvidenceStore
{
    private readonly BlobContainerClient container;

    /// <summary>The evidence of an account.</summary>
    public EvidenceStore(StorageClients clients)
    {
        ArgumentNullException.ThrowIfNull(clients);
        container = clients.Container(StorageNames.Evidence);
    }

    /// <summary>Keeps a file's bytes, with where they came from first. Bytes that are there stay as they are.</summary>
    /// <param name="content">The bytes.</param>
    /// <param name="sha256">Their SHA-256 in lower-case hex.</param>
    /// <param name="path">Where the file was dropped.</param>
    /// <param name="uploadId">The upload's id.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task PutAsync(BinaryData content, string sha256, UploadPath path, string uploadId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(path);
        try
        {
            var create = new BlobUploadOptions { Conditions = new() { IfNoneMatch = ETag.All }, Metadata = FileMetadata.Of(path, uploadId) };
            await BlobOf(sha256).UploadAsync(content, create, cancellationToken);
        }
        catch (RequestFailedException present) when (present.Status == 409)
        {
            // The same bytes are there: their name is their hash.
        }
    }

    /// <summary>The bytes of a hash; null if they were never kept.</summary>
    public async Task<BinaryData?> FindAsync(string sha256, CancellationToken cancellationToken)
    {
        try
        {
            return (await BlobOf(sha256).DownloadContentAsync(cancellationToken)).Value.Content;
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            return null;
        }
    }

    private BlobClient BlobOf(string sha256) => container.GetBlobClient($"files/{sha256}");
}
