using DrsFunctions.Health;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;

namespace DrsFunctions;

/// <summary>Lets functions wait until what the app keeps things in is there; but for those that tell how the app is.</summary>
public sealed class StorageStartMiddleware(StorageStart start) : IFunctionsWorkerMiddleware
{
    /// <inheritdoc/>
    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (!start.Made.IsCompletedSuccessfully && context.FunctionDefinition.Name is not (nameof(GetLiveness) or nameof(GetReadiness)))
            await start.Made.WaitAsync(context.CancellationToken);
        await next(context);
    }
}
