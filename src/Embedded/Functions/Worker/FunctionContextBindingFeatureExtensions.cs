using Embedded.Functions.Invocation;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>What middleware asks an invocation for.</summary>
public static class FunctionContextBindingFeatureExtensions
{
    /// <summary>What the function returned; nothing before it ran.</summary>
    /// <param name="context">The invocation.</param>
    public static InvocationResult GetInvocationResult(this FunctionContext context)
    {
        var invocation = (FunctionInvocationContext)context;
        return new(invocation, invocation.Result);
    }

    /// <summary>What the function returned.</summary>
    /// <typeparam name="T">The type it is expected to have.</typeparam>
    /// <param name="context">The invocation.</param>
    /// <exception cref="InvalidOperationException">The result has another type.</exception>
    public static InvocationResult<T> GetInvocationResult<T>(this FunctionContext context)
    {
        var invocation = (FunctionInvocationContext)context;
        return invocation.Result is T result
            ? new(invocation, result)
            : throw new InvalidOperationException($"The function's result is not a {typeof(T)}.");
    }
}
