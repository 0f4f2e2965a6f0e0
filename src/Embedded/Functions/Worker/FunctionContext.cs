namespace Microsoft.Azure.Functions.Worker;

/// <summary>One invocation of a function.</summary>
public abstract class FunctionContext
{
    /// <summary>The invocation's id: unique.</summary>
    public abstract string InvocationId { get; }

    /// <summary>The host's own name of the function: unique and stable.</summary>
    public abstract string FunctionId { get; }

    /// <summary>Where the invocation stands in a distributed trace.</summary>
    public abstract TraceContext TraceContext { get; }

    /// <summary>What the trigger tells.</summary>
    public abstract BindingContext BindingContext { get; }

    /// <summary>How often the event was tried.</summary>
    public abstract RetryContext RetryContext { get; }

    /// <summary>The services of this invocation's scope.</summary>
    public abstract IServiceProvider InstanceServices { get; set; }

    /// <summary>The function that runs.</summary>
    public abstract FunctionDefinition FunctionDefinition { get; }

    /// <summary>Values that middleware and function share for this invocation.</summary>
    public abstract IDictionary<object, object> Items { get; set; }

    /// <summary>Objects that middleware lays beside the invocation.</summary>
    public abstract IInvocationFeatures Features { get; }

    /// <summary>Cancelled when the invocation shall end: the host stops, or the HTTP client has gone.</summary>
    public virtual CancellationToken CancellationToken { get; }
}
