using System.Diagnostics;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Embedded.Functions.Invocation;

/// <summary>Runs functions that have no HTTP trigger: each in a scope of its own, inside the app's middleware.</summary>
internal sealed partial class FunctionInvoker(IServiceScopeFactory scopes, FunctionExecutionDelegate pipeline, ILogger logger)
{
    private static readonly ActivitySource Source = new("Microsoft.Azure.Functions.Worker");

    /// <summary>Runs a function and waits for its end. Its exception is logged and thrown on.</summary>
    public Task InvokeAsync(FunctionEntry function, object trigger, CancellationToken cancellationToken) =>
        InvokeAsync(function, trigger, values: null, tries: default, cancellationToken);

    /// <summary>Runs a function that is given values by name, too.</summary>
    public async Task InvokeAsync(FunctionEntry function, object trigger, IReadOnlyDictionary<string, object?>? values, (int Before, int Most) tries, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        using var activity = Source.StartActivity(function.SpanName);
        var context = values is null
            ? new FunctionInvocationContext(function, scope.ServiceProvider, cancellationToken) { Trigger = trigger, Tries = tries }
            : new FunctionInvocationContext(function, scope.ServiceProvider, cancellationToken) { Trigger = trigger, Tries = tries, Values = values };
        var started = Stopwatch.GetTimestamp();
        try
        {
            await pipeline(context);
            LogSucceeded(function.Name, (long)Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }
        catch (Exception exception)
        {
            activity?.SetStatus(ActivityStatusCode.Error);
            if (!cancellationToken.IsCancellationRequested)
                LogFailed(exception, function.Name, context.InvocationId);
            throw;
        }
        finally
        {
            await context.DisposeOwnedAsync();
        }
    }

    [LoggerMessage(111, LogLevel.Debug, "{Function} ran for {Milliseconds} ms.")]
    private partial void LogSucceeded(string function, long milliseconds);

    [LoggerMessage(112, LogLevel.Error, "{Function} failed (invocation {Invocation}).")]
    private partial void LogFailed(Exception exception, string function, string invocation);
}
