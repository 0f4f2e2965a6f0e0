using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;

namespace DrsFunctions.Access;

/// <summary>Finds out who asks before a function runs. Whether it takes a caller, and which, the function says.</summary>
public sealed class CallerMiddleware(Callers callers) : IFunctionsWorkerMiddleware
{
    /// <inheritdoc/>
    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        if (context.GetHttpContext() is { } http)
            await callers.IdentifyAsync(http.Request, http.RequestAborted);
        await next(context);
    }
}
