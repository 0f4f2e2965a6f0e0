using Azure.Storage.Blobs;

namespace Embedded.Functions.Storage;

/// <summary>The container in which hosts keep receipts, schedules and leases. Made when first needed.</summary>
internal sealed class HostContainer(StorageConnections connections)
{
    private const string Name = "azure-webjobs-hosts";

    private BlobContainerClient? made;

    /// <summary>The container, which is there.</summary>
    public async Task<BlobContainerClient> GetAsync(CancellationToken cancellationToken)
    {
        if (made is { } ready)
            return ready;

        var container = connections.Blobs(StorageConnections.HostConnection).GetBlobContainerClient(Name);
        await container.CreateIfNotExistsAsync(cancellationToken: cancellationToken);
        return made = container;
    }
}
