namespace Microsoft.Azure.Functions.Worker;

/// <summary>What is known of a binding before it is used.</summary>
public abstract class BindingMetadata
{
    /// <summary>The parameter's name.</summary>
    public abstract string Name { get; }

    /// <summary>The kind of binding, such as <c>httpTrigger</c>.</summary>
    public abstract string Type { get; }

    /// <summary>To or from the function.</summary>
    public abstract BindingDirection Direction { get; }
}
