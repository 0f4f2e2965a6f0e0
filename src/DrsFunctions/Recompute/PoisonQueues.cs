using System.Collections.Immutable;
using System.Text.Json;
using DrsFunctions.Intake;
using DrsFunctions.Storage;
using DrsFunctions.Storage.Recompute;
using DrsFunctions.Storage.Uploads;

namespace DrsFunctions.Recompute;

/// <summary>The queues of what failed every time, with what trying it again means.</summary>
public sealed class PoisonQueues
{
    /// <summary>The queues of an account.</summary>
    public PoisonQueues(StorageClients clients)
    {
        ArgumentNullException.ThrowIfNull(clients);
        var recompute = new RecomputeQueue(clients);
        All =
        [
            new(clients, StorageNames.RecomputePoisonQueue, clients.Queues.GetQueueClient(StorageNames.RecomputeQueue).SendMessageAsync),
            new(clients, StorageNames.MessagePoisonQueue, clients.Queues.GetQueueClient(StorageNames.MessageQueue).SendMessageAsync),
            new(clients, StorageNames.BlobPoisonQueue, (text, cancellationToken) => TakeUpAsync(recompute, text, cancellationToken)),
        ];
    }

    /// <summary>All of them.</summary>
    public ImmutableArray<PoisonQueue> All { get; }

    // The sweep finds the file by itself: it has no outcome. Its supplier's standing is to show until then that it is being read.
    private static Task TakeUpAsync(RecomputeQueue recompute, string text, CancellationToken cancellationToken)
    {
        var path = UploadPath.Parse(JsonSerializer.Deserialize<FailedBlob>(text, JsonSerializerOptions.Web)?.BlobName ?? "");
        return path.IsRecognised && path.Owner != UploadKinds.Ccs
            ? recompute.EnqueueAsync(new(path.Framework, path.Owner, nameof(RecordFailedUpload)), cancellationToken)
            : Task.CompletedTask;
    }
}
