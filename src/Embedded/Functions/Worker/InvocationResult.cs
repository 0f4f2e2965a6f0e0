using Embedded.Functions.Invocation;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>What a function returned, of one type.</summary>
/// <typeparam name="T">The type it has.</typeparam>
public class InvocationResult<T>
{
    private readonly FunctionInvocationContext context;
    private T? value;

    internal InvocationResult(FunctionInvocationContext context, T? value)
    {
        this.context = context;
        this.value = value;
    }

    /// <summary>The returned value; middleware may put another in its place.</summary>
    public T? Value
    {
        get => value;
        set
        {
            this.value = value;
            context.Result = value;
        }
    }
}

/// <summary>What a function returned.</summary>
public sealed class InvocationResult : InvocationResult<object>
{
    internal InvocationResult(FunctionInvocationContext context, object? value)
        : base(context, value)
    {
    }
}
