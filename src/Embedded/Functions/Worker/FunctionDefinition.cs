using System.Collections.Immutable;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>What is known of a function before it runs.</summary>
public abstract class FunctionDefinition
{
    /// <summary>The method's parameters, in order.</summary>
    public abstract ImmutableArray<FunctionParameter> Parameters { get; }

    /// <summary>The file of the assembly that holds the method.</summary>
    public abstract string PathToAssembly { get; }

    /// <summary>The method with its type and namespace, such as <c>App.Functions.Run</c>.</summary>
    public abstract string EntryPoint { get; }

    /// <summary>The host's own name of the function: unique and stable.</summary>
    public abstract string Id { get; }

    /// <summary>The name its <see cref="FunctionAttribute"/> gives.</summary>
    public abstract string Name { get; }

    /// <summary>Its trigger, by parameter name.</summary>
    public abstract IImmutableDictionary<string, BindingMetadata> InputBindings { get; }

    /// <summary>What takes its results away, by name.</summary>
    public abstract IImmutableDictionary<string, BindingMetadata> OutputBindings { get; }
}
