using Azure.Storage.Blobs;
using Embedded.Functions.Hosting;
using Embedded.Functions.Storage;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;

namespace Embedded.Functions.Blobs;

/// <summary>Where a blob trigger's blobs lie.</summary>
internal sealed class BlobSource
{
    public BlobSource(BlobTriggerAttribute trigger, IConfiguration configuration, StorageConnections storage)
    {
        Pattern = BlobPathPattern.Parse(HostSettings.Resolve(configuration, trigger.BlobPath));
        Container = storage.Blobs(trigger.Connection).GetBlobContainerClient(Pattern.Container);
    }

    public BlobPathPattern Pattern { get; }

    public BlobContainerClient Container { get; }
}
