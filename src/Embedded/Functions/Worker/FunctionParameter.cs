using System.Collections.Immutable;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>A parameter of a function's method.</summary>
public class FunctionParameter
{
    /// <summary>A parameter without properties.</summary>
    /// <param name="name">Its name in the method.</param>
    /// <param name="type">Its type in the method.</param>
    public FunctionParameter(string name, Type type)
        : this(name, type, ImmutableDictionary<string, object>.Empty)
    {
    }

    /// <summary>A parameter with what its attributes say.</summary>
    /// <param name="name">Its name in the method.</param>
    /// <param name="type">Its type in the method.</param>
    /// <param name="properties">What its attributes say.</param>
    public FunctionParameter(string name, Type type, IReadOnlyDictionary<string, object> properties)
    {
        Name = name;
        Type = type;
        Properties = properties;
    }

    /// <summary>Its name in the method.</summary>
    public string Name { get; }

    /// <summary>Its type in the method.</summary>
    public Type Type { get; }

    /// <summary>What its attributes say.</summary>
    public IReadOnlyDictionary<string, object> Properties { get; }
}
