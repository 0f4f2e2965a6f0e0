using System.Collections.Immutable;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Sas;
using NodaTime;

namespace DrsFunctions.Storage.Uploads;

/// <summary>Makes links by which a supplier sends one file without an account.</summary>
/// <param name="clients">The account.</param>
public sealed class UploadLinks(StorageClients clients)
{
    // Longer than any link lives: the key is in force already, whatever the clocks of app and storage say.
    private static readonly TimeSpan KeyLifetime = TimeSpan.FromHours(1);

    private static readonly ImmutableSortedDictionary<string, string> Headers =
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal).Add("x-ms-blob-type", nameof(BlobType.Block) + "Blob");

    /// <summary>A link that can create the blob of a path. It cannot replace, read, list or delete anything.</summary>
    /// <param name="path">The path in the container <c>uploads</c>.</param>
    /// <param name="expiresOn">Until when, by the real clock: storage knows no other.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<UploadLink> CreateAsync(UploadPath path, Instant expiresOn, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(path);
        var blob = clients.Container(StorageNames.Uploads).GetBlobClient(path.Text);
        var grant = new BlobSasBuilder(BlobSasPermissions.Create, expiresOn.ToDateTimeOffset())
        {
            BlobContainerName = blob.BlobContainerName,
            BlobName = blob.Name,
            Resource = "b",
            Protocol = blob.Uri.Scheme == Uri.UriSchemeHttps ? SasProtocol.Https : SasProtocol.HttpsAndHttp,
        };
        var url = blob.CanGenerateSasUri ? blob.GenerateSasUri(grant) : await DelegateAsync(blob, grant, cancellationToken);
        return new(url, "PUT", Headers, expiresOn);
    }

    // Azure's accounts take no shared keys: the app signs with a key that its identity is given for as long as the link lives.
    private async Task<Uri> DelegateAsync(BlobClient blob, BlobSasBuilder grant, CancellationToken cancellationToken)
    {
        UserDelegationKey key = await clients.Blobs.GetUserDelegationKeyAsync(grant.ExpiresOn - KeyLifetime, grant.ExpiresOn, cancellationToken);
        return new BlobUriBuilder(blob.Uri) { Sas = grant.ToSasQueryParameters(key, clients.Blobs.AccountName) }.ToUri();
    }
}
