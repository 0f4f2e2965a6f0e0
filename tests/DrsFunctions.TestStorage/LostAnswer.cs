using Azure.Core;
using Azure.Core.Pipeline;

namespace DrsFunctions.TestStorage;

/// <summary>Lets the first call that fits go through and then drops its answer, as a broken connection does.</summary>
public sealed class LostAnswer(Func<Request, bool> fits) : HttpPipelinePolicy
{
    private int lost;

    /// <summary>Whether it has happened.</summary>
    public bool HasHappened => lost != 0;

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        ProcessNext(message, pipeline);
        Lose(message);
    }

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        await ProcessNextAsync(message, pipeline);
        Lose(message);
    }

    private void Lose(HttpMessage message)
    {
        if (fits(message.Request) && Interlocked.Exchange(ref lost, 1) == 0)
            throw new IOException("The connection was closed after the request was sent.");
    }
}
