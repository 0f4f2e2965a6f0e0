namespace Microsoft.Azure.Functions.Worker;

/// <summary>Marks a public method that the host runs when its trigger fires.</summary>
/// <param name="name">The function's name: unique in the app, and what operators call it by.</param>
[AttributeUsage(AttributeTargets.Method)]
#pragma warning disable CA1813 // Open in the original, too: attributes of other extensions derive from it.
public class FunctionAttribute(string name) : Attribute
#pragma warning restore CA1813
{
    /// <summary>The function's name: unique in the app, and what operators call it by.</summary>
    public string Name { get; } = name;
}
