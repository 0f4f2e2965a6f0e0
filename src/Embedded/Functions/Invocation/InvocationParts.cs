using System.Collections;
using System.Diagnostics;
using Microsoft.Azure.Functions.Worker;

namespace Embedded.Functions.Invocation;

internal sealed class InvocationFeatures : IInvocationFeatures
{
    private readonly Dictionary<Type, object> features = [];

    public void Set<T>(T instance)
    {
        if (instance is null)
            features.Remove(typeof(T));
        else
            features[typeof(T)] = instance;
    }

    public T? Get<T>() => features.TryGetValue(typeof(T), out var feature) ? (T)feature : default;

    public IEnumerator<KeyValuePair<Type, object>> GetEnumerator() => features.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

internal sealed class InvocationTrace : TraceContext
{
    private readonly Activity? activity = Activity.Current;

    public override string TraceParent => activity?.Id ?? string.Empty;

    public override string TraceState => activity?.TraceStateString ?? string.Empty;
}

internal sealed class InvocationBinding(IReadOnlyDictionary<string, object?> values) : BindingContext
{
    public override IReadOnlyDictionary<string, object?> BindingData => values;
}

internal sealed class InvocationRetry(int count, int most) : RetryContext
{
    public override int RetryCount => count;

    public override int MaxRetryCount => most;
}
