using Embedded.Functions.Invocation;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.Logging;

namespace Embedded.Functions.Http;

/// <summary>Answers the requests of one HTTP function: key, middleware, function, result. An exception is 500 with an empty body.</summary>
internal sealed partial class HttpFunctionEndpoint(FunctionEntry function, FunctionExecutionDelegate pipeline, FunctionKeys keys, ILogger logger)
{
    private readonly AuthorizationLevel level = ((HttpTriggerAttribute)function.Trigger).AuthLevel;

    public async Task AnswerAsync(HttpContext http)
    {
        if (!keys.Allow(http, level, function.Name))
        {
            http.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }

        var context = new FunctionInvocationContext(function, http.RequestServices, CancellationToken.None) { Http = http };
        try
        {
            await pipeline(context);
            await HttpAnswer.WriteAsync(context.Result, http);
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            http.Abort();
        }
        catch (Exception exception)
        {
            LogFailed(exception, function.Name, context.InvocationId);
            Fail(http);
        }
        finally
        {
            await context.DisposeOwnedAsync();
        }
    }

    private static void Fail(HttpContext http)
    {
        if (http.Response.HasStarted)
        {
            http.Abort();
            return;
        }

        http.Response.Clear();
        http.Response.StatusCode = StatusCodes.Status500InternalServerError;
    }

    [LoggerMessage(121, LogLevel.Error, "{Function} failed (invocation {Invocation}).")]
    private partial void LogFailed(Exception exception, string function, string invocation);
}
