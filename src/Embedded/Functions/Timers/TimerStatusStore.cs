using System.Text.Json;
using Azure;
using Azure.Storage.Blobs;
using Embedded.Functions.Hosting;
using Embedded.Functions.Invocation;
using Embedded.Functions.Storage;
using Microsoft.Azure.Functions.Worker;

namespace Embedded.Functions.Timers;

/// <summary>Keeps a timer's record in storage.</summary>
internal sealed class TimerStatusStore(HostContainer container, HostIdentity identity, FunctionEntry function)
{
    /// <summary>The record; null before the first.</summary>
    public async Task<ScheduleStatus?> ReadAsync(CancellationToken cancellationToken)
    {
        try
        {
            return (await (await BlobAsync(cancellationToken)).DownloadContentAsync(cancellationToken)).Value.Content.ToObjectFromJson<ScheduleStatus>();
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            return null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public async Task WriteAsync(ScheduleStatus status, CancellationToken cancellationToken) =>
        await (await BlobAsync(cancellationToken)).UploadAsync(BinaryData.FromObjectAsJson(status), overwrite: true, cancellationToken);

    private async Task<BlobClient> BlobAsync(CancellationToken cancellationToken) =>
        (await container.GetAsync(cancellationToken)).GetBlobClient($"timers/{identity.HostId}/{function.HostName}/status");
}
