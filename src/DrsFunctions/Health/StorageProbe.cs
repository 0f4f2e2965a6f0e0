using System.Collections.Immutable;
using Azure;
using Azure.Data.Tables;
using DrsFunctions.Storage;

namespace DrsFunctions.Health;

/// <summary>Looks whether blobs, tables and queues answer.</summary>
public sealed class StorageProbe(StorageClients clients)
{
    private static readonly string[] Queues =
        [StorageNames.RecomputeQueue, StorageNames.RecomputePoisonQueue, StorageNames.MessageQueue, StorageNames.MessagePoisonQueue];

    /// <summary>About how many messages wait in each queue; null where the queue is missing.</summary>
    /// <exception cref="RequestFailedException">Blobs, tables or queues do not answer.</exception>
    public async Task<ImmutableSortedDictionary<string, int?>> QueuesAsync(CancellationToken cancellationToken)
    {
        await clients.Blobs.GetBlobContainerClient(StorageNames.Uploads).GetPropertiesAsync(cancellationToken: cancellationToken);
        await clients.Tables.GetTableClient(StorageNames.LedgerTable).GetEntityIfExistsAsync<TableEntity>("probe", "probe", cancellationToken: cancellationToken);
        var counts = ImmutableSortedDictionary.CreateBuilder<string, int?>(StringComparer.Ordinal);
        foreach (var name in Queues)
            counts[name] = await CountAsync(name, cancellationToken);
        return counts.ToImmutable();
    }

    private async Task<int?> CountAsync(string name, CancellationToken cancellationToken)
    {
        try
        {
            return (await clients.Queues.GetQueueClient(name).GetPropertiesAsync(cancellationToken)).Value.ApproximateMessagesCount;
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            return null;
        }
    }
}
