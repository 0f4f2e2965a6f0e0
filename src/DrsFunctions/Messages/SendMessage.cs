using DrsFunctions.Compliance.Chasing;
using DrsFunctions.Frameworks;
using DrsFunctions.Storage.Messages;
using DrsFunctions.Telemetry;
using Microsoft.Azure.Functions.Worker;

namespace DrsFunctions.Messages;

/// <summary>Sends one message for each entry of the queue. Entries may come twice or out of order: each goes by the ledger as it is.</summary>
public sealed class SendMessage(FrameworkShelf shelf, MessageSending sending)
{
    /// <summary>Runs when an entry arrives.</summary>
    [Function(nameof(SendMessage))]
    public async Task Run([QueueTrigger("messages", Connection = "SupplierStorage")] MessageRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (MessageKey.Parse(request.Key) is not { } key || shelf.Find(key.Framework) is not { } framework)
            return;
        using var span = Spans.Message(key.Framework, key.Supplier, request.Trace);
        await sending.RunAsync(framework, key, cancellationToken);
    }
}
