namespace Microsoft.Azure.Functions.Worker;

/// <summary>What the trigger tells about an invocation.</summary>
public abstract class BindingContext
{
    /// <summary>The trigger's values by name: route values, tokens of a blob's path.</summary>
    public abstract IReadOnlyDictionary<string, object?> BindingData { get; }
}
