using System.Diagnostics;
using Azure.Storage.Queues;
using DrsFunctions.Storage.Json;
using NodaTime;

namespace DrsFunctions.Storage.Recompute;

/// <summary>The queue <c>recompute</c>: one message a supplier, so that the host spreads the work.</summary>
public sealed class RecomputeQueue
{
    private readonly QueueClient queue;

    /// <summary>The queue of an account.</summary>
    public RecomputeQueue(StorageClients clients)
    {
        ArgumentNullException.ThrowIfNull(clients);
        queue = clients.Queues.GetQueueClient(StorageNames.RecomputeQueue);
    }

    /// <summary>Asks for a supplier. Asking twice does no harm.</summary>
    public Task EnqueueAsync(RecomputeRequest request, CancellationToken cancellationToken) =>
        queue.SendMessageAsync(TextOf(request), cancellationToken);

    /// <summary>Asks for a supplier later.</summary>
    /// <param name="request">What is asked for.</param>
    /// <param name="after">How long to wait with it, at most 7 days.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public Task EnqueueAsync(RecomputeRequest request, Duration after, CancellationToken cancellationToken) =>
        queue.SendMessageAsync(TextOf(request), after.ToTimeSpan(), cancellationToken: cancellationToken);

    private static string TextOf(RecomputeRequest request) => StorageJson.Write(request with { Trace = Activity.Current?.Id });
}
