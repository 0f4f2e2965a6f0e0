using Azure.Core;
using Azure.Core.Pipeline;

namespace DrsFunctions.Chaos.InProcess;

/// <summary>Lets a process end before or after its nth storage call: that one, and all that come after it, never answer.</summary>
/// <param name="call">Which call, from 1.</param>
/// <param name="isDone">Whether storage still does what that call asks for.</param>
internal sealed class ProcessEnd(int call, bool isDone) : HttpPipelinePolicy
{
    private int calls;

    /// <summary>Whether it has ended: false where fewer calls were made.</summary>
    public bool HasHappened => Volatile.Read(ref calls) >= call;

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        var number = Interlocked.Increment(ref calls);
        if (number < call || (number == call && isDone))
            ProcessNext(message, pipeline);
        if (number >= call)
            throw new ProcessEndedException();
    }

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        var number = Interlocked.Increment(ref calls);
        if (number < call || (number == call && isDone))
            await ProcessNextAsync(message, pipeline);
        if (number >= call)
            throw new ProcessEndedException();
    }
}
