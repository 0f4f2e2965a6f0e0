using DrsFunctions.Compliance.Chasing;
using DrsFunctions.Frameworks;
using DrsFunctions.Storage.Messages;
using Microsoft.Azure.Functions.Worker;

namespace DrsFunctions.Messages;

/// <summary>Sends one message for each entry of the queue. Entries may come twice or out of order: each goes by the ledger as it is.</summary>
public sealed class SendMessage(FrameworkShelf shelf, MessageSending sending)
{
    /// <summary>Runs when an entry arrives.</summary>
    [Function(nameof(SendMessage))]
    public Task Run([QueueTrigger("messages", Connection = "SupplierStorage")] MessageRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        return MessageKey.Parse(request.Key) is { } key && shelf.Find(key.Framework) is { } framework
            ? sending.RunAsync(framework, key, cancellationToken)
            : Task.CompletedTask;
    }
}
