using System.Collections.Concurrent;
using System.Collections.Frozen;
using Azure.Core;
using Azure.Core.Pipeline;

namespace DrsFunctions.Benchmarks.Storage;

/// <summary>Counts every call to storage, retries included, and keeps a copy of each while it is asked to.</summary>
internal sealed class StorageCalls : HttpPipelinePolicy
{
    private ConcurrentQueue<StorageCall>? recording;
    private int count;

    /// <summary>How many there were since the program began.</summary>
    public int Count => Volatile.Read(ref count);

    /// <summary>The calls that an action makes, in order.</summary>
    public async Task<IReadOnlyList<StorageCall>> RecordAsync(Func<Task> action)
    {
        var kept = recording = new();
        await action();
        recording = null;
        return [.. kept];
    }

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        Note(message.Request);
        ProcessNext(message, pipeline);
    }

    public override ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        Note(message.Request);
        return ProcessNextAsync(message, pipeline);
    }

    private void Note(Request request)
    {
        Interlocked.Increment(ref count);
        recording?.Enqueue(Copy(request));
    }

    private static StorageCall Copy(Request request)
    {
        using var body = new MemoryStream();
        request.Content?.WriteTo(body, CancellationToken.None);
        var headers = request.Headers.ToFrozenDictionary(header => header.Name, header => header.Value, StringComparer.OrdinalIgnoreCase);
        return new(request.Method.Method, request.Uri.ToUri(), headers, body.ToArray());
    }
}
