using System.Collections.Concurrent;
using Azure.Core;
using Azure.Core.Pipeline;

namespace DrsFunctions.TestStorage;

/// <summary>Counts every call to storage, retries included.</summary>
public sealed class CallCounter : HttpPipelinePolicy
{
    private readonly ConcurrentQueue<string> calls = new();

    /// <summary>How many there were since the last <see cref="Reset"/>.</summary>
    public int Count => calls.Count;

    /// <summary>Method and path of each, in order.</summary>
    public IReadOnlyCollection<string> Calls => calls;

    public void Reset() => calls.Clear();

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        Note(message);
        ProcessNext(message, pipeline);
    }

    public override ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        Note(message);
        return ProcessNextAsync(message, pipeline);
    }

    private void Note(HttpMessage message) => calls.Enqueue($"{message.Request.Method} {message.Request.Uri.ToUri().PathAndQuery}");
}
