using Azure;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using Embedded.Functions.Hosting;

namespace Embedded.Functions.Queues;

/// <summary>A queue and its poison queue, both made when first needed.</summary>
internal sealed class TriggerQueue(QueueServiceClient queues, string name, QueueLimits limits)
{
    /// <summary>How long a message is hidden while its function runs, unless that is renewed.</summary>
    public static readonly TimeSpan Hidden = TimeSpan.FromMinutes(10);

    private readonly QueueClient queue = queues.GetQueueClient(name);
    private readonly QueueClient poison = queues.GetQueueClient(name + "-poison");

    /// <summary>The next messages; none where the queue is empty.</summary>
    public async Task<IReadOnlyList<QueueMessage>> TakeAsync(int most, CancellationToken cancellationToken)
    {
        try
        {
            return (await queue.ReceiveMessagesAsync(most, Hidden, cancellationToken)).Value;
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            await queue.CreateIfNotExistsAsync(cancellationToken: cancellationToken);
            return [];
        }
    }

    /// <summary>The message as the function sees it.</summary>
    /// <exception cref="FormatException">It isn't encoded as <c>host.json</c> says.</exception>
    public QueueMessage Decode(QueueMessage message) => !limits.Base64 ? message : QueuesModelFactory.QueueMessage(
        message.MessageId,
        message.PopReceipt,
        BinaryData.FromBytes(Convert.FromBase64String(message.Body.ToString())),
        message.DequeueCount,
        message.NextVisibleOn,
        message.InsertedOn,
        message.ExpiresOn);

    /// <summary>Hides a message for a while and returns its new pop receipt.</summary>
    public async Task<string> HideAsync(string id, string popReceipt, TimeSpan time, CancellationToken cancellationToken) =>
        (await queue.UpdateMessageAsync(id, popReceipt, visibilityTimeout: time, cancellationToken: cancellationToken)).Value.PopReceipt;

    public Task DeleteAsync(string id, string popReceipt, CancellationToken cancellationToken) => queue.DeleteMessageAsync(id, popReceipt, cancellationToken);

    /// <summary>Moves a message to the poison queue, as it is.</summary>
    public async Task PoisonAsync(QueueMessage message, string popReceipt, CancellationToken cancellationToken)
    {
        try
        {
            await poison.SendMessageAsync(message.Body, cancellationToken: cancellationToken);
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            await poison.CreateIfNotExistsAsync(cancellationToken: cancellationToken);
            await poison.SendMessageAsync(message.Body, cancellationToken: cancellationToken);
        }

        await DeleteAsync(message.MessageId, popReceipt, cancellationToken);
    }
}
