namespace Microsoft.Azure.Functions.Worker.Middleware;

/// <summary>Something that stands around every invocation.</summary>
public interface IFunctionsWorkerMiddleware
{
    /// <summary>Handles an invocation.</summary>
    /// <param name="context">The invocation.</param>
    /// <param name="next">What stands inside: the next middleware, or the function.</param>
    Task Invoke(FunctionContext context, FunctionExecutionDelegate next);
}
