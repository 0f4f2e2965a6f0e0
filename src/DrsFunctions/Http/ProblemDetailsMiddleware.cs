using DrsFunctions.Screens;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.Logging;

namespace DrsFunctions.Http;

/// <summary>Tells HTTP callers where a function refused or failed, people by a page and programs by problem details; the host would answer 500 with an empty body.</summary>
public sealed partial class ProblemDetailsMiddleware(ILogger<ProblemDetailsMiddleware> logger) : IFunctionsWorkerMiddleware
{
    /// <inheritdoc/>
    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        if (context.GetHttpContext() is not { } http)
        {
            await next(context);
            return;
        }

        try
        {
            await next(context);
        }
        catch (Exception problem) when (Refused(problem) is { } refusal)
        {
            await Screen.Told(http.Request, refusal.Result).ExecuteAsync(http);
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            // Nobody waits for the answer any more.
        }
        catch (Exception problem) when (!http.Response.HasStarted)
        {
            LogFailure(problem, context.FunctionDefinition.Name);
            http.Response.Clear();
            var failed = Problem.Of(StatusCodes.Status500InternalServerError, "Something went wrong", "The request could not be answered; try again later.");
            await Screen.Told(http.Request, failed).ExecuteAsync(http);
        }
    }

    // The worker may hand on what a function threw inside an AggregateException.
    private static RefusalException? Refused(Exception problem) => problem as RefusalException ?? problem.InnerException as RefusalException;

    [LoggerMessage(EventId = 1001, EventName = "HttpFunctionFailed", Level = LogLevel.Error, Message = "The HTTP function {Function} failed")]
    private partial void LogFailure(Exception problem, string function);
}
