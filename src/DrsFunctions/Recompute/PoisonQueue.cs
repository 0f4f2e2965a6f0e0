using System.Collections.Immutable;
using Azure;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using DrsFunctions.Storage;
using NodaTime;

namespace DrsFunctions.Recompute;

/// <summary>A queue of what failed every time.</summary>
/// <param name="clients">The account.</param>
/// <param name="name">The queue's name.</param>
/// <param name="again">Has a message tried again.</param>
public sealed class PoisonQueue(StorageClients clients, string name, Func<string, CancellationToken, Task> again)
{
    private const int AtATime = 32;

    // Whoever takes a message has so long to hand it on; if it dies before, the message is there again.
    private static readonly TimeSpan Hold = TimeSpan.FromMinutes(1);

    private readonly QueueClient queue = clients.Queues.GetQueueClient(name);

    /// <summary>The queue's name.</summary>
    public string Name => name;

    /// <summary>What lies in it, and stays there: about how many, and the first 32.</summary>
    public async Task<(int Count, ImmutableArray<PoisonMessage> Shown)> PeekAsync(CancellationToken cancellationToken)
    {
        try
        {
            PeekedMessage[] shown = await queue.PeekMessagesAsync(AtATime, cancellationToken);
            QueueProperties properties = await queue.GetPropertiesAsync(cancellationToken);
            return (properties.ApproximateMessagesCount, [.. shown.Select(message => new PoisonMessage(InsertedOn(message), message.MessageText))]);
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            return (0, []);
        }
    }

    /// <summary>Has everything in it tried again.</summary>
    /// <returns>How many messages were handed on.</returns>
    public async Task<int> ReplayAsync(CancellationToken cancellationToken)
    {
        try
        {
            for (var replayed = 0; ;)
            {
                QueueMessage[] messages = await queue.ReceiveMessagesAsync(AtATime, Hold, cancellationToken);
                if (messages.Length == 0)
                    return replayed;
                foreach (var message in messages)
                {
                    await again(message.MessageText, cancellationToken);
                    await queue.DeleteMessageAsync(message.MessageId, message.PopReceipt, cancellationToken);
                    replayed++;
                }
            }
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            return 0;
        }
    }

    private static Instant? InsertedOn(PeekedMessage message) => message.InsertedOn is { } at ? Instant.FromDateTimeOffset(at) : null;
}

/// <summary>What failed every time.</summary>
/// <param name="InsertedOn">Since when it lies there.</param>
/// <param name="Text">The message, as JSON.</param>
public sealed record PoisonMessage(Instant? InsertedOn, string Text);
