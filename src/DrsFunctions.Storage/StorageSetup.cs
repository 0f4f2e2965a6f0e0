using Azure.Storage.Blobs.Models;

namespace DrsFunctions.Storage;

/// <summary>Makes what the app keeps things in. Safe to run again, and by several instances at once.</summary>
/// <param name="clients">The account.</param>
public sealed class StorageSetup(StorageClients clients)
{
    private static readonly string[] Containers =
        [StorageNames.Uploads, StorageNames.Receipts, StorageNames.Evidence, StorageNames.Quarantine, StorageNames.Exports, StorageNames.Backup];

    private static readonly string[] Tables =
    [
        StorageNames.LedgerTable, StorageNames.RegisterTable, StorageNames.StandingTable, StorageNames.UploadTable,
        StorageNames.ObligationTable, StorageNames.FeedbackTable, StorageNames.MessageTable,
    ];

    private static readonly string[] Queues =
        [StorageNames.RecomputeQueue, StorageNames.RecomputePoisonQueue, StorageNames.MessageQueue, StorageNames.MessagePoisonQueue];

    /// <summary>Creates the containers, tables and queues that are missing, all at once.</summary>
    /// <param name="origins">
    /// Where pages that upload files come from (<c>http://127.0.0.1:7071</c>): the emulator is told to let them. In Azure that is
    /// the account's own setting, which this leaves alone.
    /// </param>
    /// <param name="cancellationToken">Gives up.</param>
    public Task EnsureCreatedAsync(IReadOnlyCollection<string> origins, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(origins);
        return Task.WhenAll(
        [
            .. Containers.Select(name => (Task)clients.Container(name).CreateIfNotExistsAsync(cancellationToken: cancellationToken)),
            .. Tables.Select(name => (Task)clients.Table(name).CreateIfNotExistsAsync(cancellationToken)),
            .. Queues.Select(name => (Task)clients.Queues.GetQueueClient(name).CreateIfNotExistsAsync(cancellationToken: cancellationToken)),
            clients.IsEmulator && origins.Count > 0 ? AllowAsync(origins, cancellationToken) : Task.CompletedTask,
        ]);
    }

    private async Task AllowAsync(IReadOnlyCollection<string> origins, CancellationToken cancellationToken)
    {
        BlobServiceProperties properties = await clients.Blobs.GetPropertiesAsync(cancellationToken);
        properties.Cors =
        [
            new BlobCorsRule
            {
                AllowedOrigins = string.Join(',', origins),
                AllowedMethods = "PUT,OPTIONS",
                AllowedHeaders = "*",
                ExposedHeaders = "",
                MaxAgeInSeconds = 3600,
            },
        ];
        await clients.Blobs.SetPropertiesAsync(properties, cancellationToken);
    }
}
