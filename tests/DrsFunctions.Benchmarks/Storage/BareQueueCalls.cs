using System.Xml.Linq;
using Azure.Storage.Queues;

namespace DrsFunctions.Benchmarks.Storage;

/// <summary>Recorded calls to the Queue service, bare.</summary>
internal sealed class BareQueueCalls(QueueServiceClient queues, Renaming renaming)
{
    private const int Account = 1;
    private const int Name = 2;

    /// <summary>What makes the call again.</summary>
    public Func<Task> Of(StorageCall call)
    {
        if (call.Method != "POST")
            throw new NotSupportedException($"The app does not {call.Method} {call.Address.Segments[Account]} messages.");
        var queue = queues.GetQueueClient(call.Address.Segments[Name].TrimEnd('/'));
        using var body = new MemoryStream(call.Body.ToArray());
        var encoded = XDocument.Load(body).Descendants("MessageText").Single().Value;
        var text = renaming.Of(Convert.FromBase64String(encoded));
        return () => queue.SendMessageAsync(text);
    }
}
