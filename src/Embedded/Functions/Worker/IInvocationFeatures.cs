namespace Microsoft.Azure.Functions.Worker;

/// <summary>Objects that middleware lays beside an invocation, one per type.</summary>
#pragma warning disable CA1710 // The original's name.
public interface IInvocationFeatures : IEnumerable<KeyValuePair<Type, object>>
#pragma warning restore CA1710
{
    /// <summary>Lays down the object of its type, in place of an earlier one.</summary>
    /// <typeparam name="T">The type it is found by.</typeparam>
    /// <param name="instance">The object.</param>
#pragma warning disable CA1716 // The original's names.
    void Set<T>(T instance);

    /// <summary>The object of a type, or null.</summary>
    /// <typeparam name="T">The type it was laid down by.</typeparam>
    T? Get<T>();
#pragma warning restore CA1716
}
