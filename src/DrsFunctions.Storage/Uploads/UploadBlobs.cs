using Azure;
using Azure.Storage.Blobs.Models;

namespace DrsFunctions.Storage.Uploads;

/// <summary>Writes files into the container <c>uploads</c> in the name of those who send them through the app.</summary>
/// <param name="clients">The account.</param>
public sealed class UploadBlobs(StorageClients clients)
{
    /// <summary>Where blobs are sent to by browsers: scheme, host and port.</summary>
    public string Origin => clients.Blobs.Uri.GetLeftPart(UriPartial.Authority);

    /// <summary>Writes a file where there is none. One call.</summary>
    /// <param name="path">Its path in the container.</param>
    /// <param name="content">Its content.</param>
    /// <param name="cancellationToken">Gives up; whether it was written is then unknown.</param>
    /// <returns>Whether it was written; false where a file lies there already, which stays as it is.</returns>
    public async Task<bool> CreateAsync(UploadPath path, BinaryData content, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(path);
        try
        {
            var options = new BlobUploadOptions { Conditions = new() { IfNoneMatch = ETag.All } };
            await clients.Container(StorageNames.Uploads).GetBlobClient(path.Text).UploadAsync(content, options, cancellationToken);
            return true;
        }
        catch (RequestFailedException present) when (present.Status is 409 or 412)
        {
            return false;
        }
    }
}
