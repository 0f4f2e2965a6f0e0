using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using DrsFunctions.Storage.Uploads;

namespace DrsFunctions.Storage.Evidence;

/// <summary>The container <c>quarantine</c>: files that were set apart, for CCS to look at; deleted after 30 days by the account's rules.</summary>
public sealed class QuarantineStore
{
    private readonly BlobContainerClient container;

    /// <summary>The quarantine of an account.</summary>
    public QuarantineStore(StorageClients clients)
    {
        ArgumentNullException.ThrowIfNull(clients);
        container = clients.Container(StorageNames.Quarantine);
    }

    /// <summary>Sets a file apart. Doing it again changes nothing.</summary>
    /// <param name="content">The file from its beginning.</param>
    /// <param name="path">Where it was dropped.</param>
    /// <param name="uploadId">The upload's id.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task PutAsync(Stream content, UploadPath path, string uploadId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(path);
        var name = path.IsRecognised ? $"{path.Framework}/{path.Owner}/{uploadId}" : $"unrecognised/{uploadId}";
        var options = new BlobUploadOptions { Metadata = FileMetadata.Of(path, uploadId) };
        await container.GetBlobClient(name).UploadAsync(content, options, cancellationToken);
    }
}
