namespace Microsoft.Azure.Functions.Worker;

/// <summary>Where an invocation stands in a distributed trace.</summary>
public abstract class TraceContext
{
    /// <summary>The W3C <c>traceparent</c>; empty outside a trace.</summary>
    public abstract string TraceParent { get; }

    /// <summary>The W3C <c>tracestate</c>; empty outside a trace.</summary>
    public abstract string TraceState { get; }
}
