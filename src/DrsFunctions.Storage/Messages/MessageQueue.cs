using System.Diagnostics;
using Azure.Storage.Queues;
using DrsFunctions.Compliance.Chasing;
using DrsFunctions.Storage.Json;
using NodaTime;

namespace DrsFunctions.Storage.Messages;

/// <summary>The queue <c>messages</c>: one entry for each message to a person, and each later try.</summary>
public sealed class MessageQueue
{
    private readonly QueueClient queue;

    /// <summary>The queue of an account.</summary>
    public MessageQueue(StorageClients clients)
    {
        ArgumentNullException.ThrowIfNull(clients);
        queue = clients.Queues.GetQueueClient(StorageNames.MessageQueue);
    }

    /// <summary>Asks for a message to be sent. Asking twice does no harm.</summary>
    /// <param name="key">Which message.</param>
    /// <param name="after">How long to wait with it, at most 7 days; null for not at all.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public Task EnqueueAsync(MessageKey key, Duration? after, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(key);
        return queue.SendMessageAsync(
            StorageJson.Write(new MessageRequest(key.Framework, key.Supplier, key.ToString()) { Trace = Activity.Current?.Id }), after?.ToTimeSpan(), cancellationToken: cancellationToken);
    }
}
