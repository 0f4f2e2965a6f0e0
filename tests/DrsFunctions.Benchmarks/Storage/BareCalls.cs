using DrsFunctions.Storage;

namespace DrsFunctions.Benchmarks.Storage;

/// <summary>
/// Makes recorded calls again, one after the other, by the same clients, with payloads of the same size and other keys, and nothing
/// else: the floor of whatever made them.
/// </summary>
internal sealed class BareCalls
{
    private readonly Func<Task>[] calls;

    /// <summary>Works out everything that the calls need beforehand.</summary>
    public BareCalls(StorageClients storage, IEnumerable<StorageCall> recorded, Renaming renaming)
    {
        var blobs = new BareBlobCalls(storage.Blobs, renaming);
        var tables = new BareTableCalls(storage.Tables, renaming);
        var queues = new BareQueueCalls(storage.Queues, renaming);
        calls =
        [
            .. recorded.Select(call => call.Address.Port == storage.Blobs.Uri.Port ? blobs.Of(call)
                : call.Address.Port == storage.Queues.Uri.Port ? queues.Of(call)
                : tables.Of(call)),
        ];
    }

    /// <summary>Makes the calls.</summary>
    public async Task RunAsync()
    {
        foreach (var call in calls)
            await call();
    }
}
