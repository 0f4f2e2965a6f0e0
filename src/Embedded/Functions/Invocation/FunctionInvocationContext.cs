using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Embedded.Functions.Invocation;

/// <summary>One invocation as the host knows it. What few functions ask for is made only when asked for.</summary>
internal sealed class FunctionInvocationContext(FunctionEntry function, IServiceProvider services, CancellationToken cancellationToken) : FunctionContext
{
    private static readonly Dictionary<string, object?> NoValues = new(StringComparer.OrdinalIgnoreCase);

    private List<IAsyncDisposable>? owned;

    public FunctionEntry Function => function;

    /// <summary>What made it run: a blob, a message, a timer's information; null for HTTP.</summary>
    public object? Trigger { get; init; }

    /// <summary>The request and response of an HTTP invocation.</summary>
    public HttpContext? Http { get; init; }

    /// <summary>The trigger's values by name, but for HTTP.</summary>
    public IReadOnlyDictionary<string, object?> Values { get; init; } = NoValues;

    /// <summary>The tries before this one, and those there may be after the first.</summary>
    public (int Before, int Most) Tries { get; init; }

    /// <summary>What the function returned.</summary>
    public object? Result { get; set; }

    public override string InvocationId => field ??= Guid.CreateVersion7().ToString();

    public override string FunctionId => function.Definition.Id;

    public override FunctionDefinition FunctionDefinition => function.Definition;

    public override IServiceProvider InstanceServices { get; set; } = services;

    public override CancellationToken CancellationToken => Http?.RequestAborted ?? cancellationToken;

    public override IDictionary<object, object> Items
    {
        get => field ??= Http is null ? [] : new Dictionary<object, object> { ["HttpRequestContext"] = Http };
        set;
    }

    public override IInvocationFeatures Features => field ??= new InvocationFeatures();

    public override TraceContext TraceContext => field ??= new InvocationTrace();

    public override BindingContext BindingContext => field ??= new InvocationBinding(Http?.Request.RouteValues ?? Values);

    public override RetryContext RetryContext => field ??= new InvocationRetry(Tries.Before, Tries.Most);

    /// <summary>A value of the trigger: of the route, else of the query; or a token of the blob's path.</summary>
    public string? Value(string name)
    {
        if (Http is null)
            return Values.TryGetValue(name, out var value) ? value?.ToString() : null;
        if (Http.Request.RouteValues.TryGetValue(name, out var part) && part is not null)
            return part.ToString();
        return Http.Request.Query.TryGetValue(name, out var query) ? query.ToString() : null;
    }

    /// <summary>Gives the invocation something to dispose of at its end.</summary>
    public void Own(IAsyncDisposable resource) => (owned ??= []).Add(resource);

    public async ValueTask DisposeOwnedAsync()
    {
        foreach (var resource in owned ?? [])
            await resource.DisposeAsync();
    }
}
