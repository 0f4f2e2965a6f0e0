using Azure;
using Azure.Storage.Queues.Models;

namespace Embedded.Functions.Queues;

/// <summary>Keeps a message hidden while its function runs.</summary>
internal sealed class MessageHold(TriggerQueue queue, QueueMessage message)
{
    private static readonly TimeSpan Renewal = TriggerQueue.Hidden / 2;

    /// <summary>What the message can be changed with now.</summary>
    public string PopReceipt { get; private set; } = message.PopReceipt;

    /// <summary>Does the work, hiding the message again whenever half of its time is over.</summary>
    public async Task KeepWhileAsync(Task work)
    {
        while (!work.IsCompleted)
        {
            using var over = new CancellationTokenSource();
            if (await Task.WhenAny(work, Task.Delay(Renewal, over.Token)) != work)
                await RenewAsync();
            await over.CancelAsync();
        }

        await work;
    }

    private async Task RenewAsync()
    {
        try
        {
            PopReceipt = await queue.HideAsync(message.MessageId, PopReceipt, TriggerQueue.Hidden, CancellationToken.None);
        }
        catch (RequestFailedException)
        {
            // Out of reach: the next renewal comes before the message reappears, or it is run again.
        }
    }
}
