using DrsFunctions.Clock;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;

namespace DrsFunctions.Health;

/// <summary>Notes the runs of timers as they end well.</summary>
public sealed class TimerRunsMiddleware(TimerRuns runs, AppClock clock) : IFunctionsWorkerMiddleware
{
    private const string TimerTrigger = "timerTrigger";

    /// <inheritdoc/>
    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        await next(context);
        if (context.FunctionDefinition.InputBindings.Values.Any(binding => string.Equals(binding.Type, TimerTrigger, StringComparison.OrdinalIgnoreCase)))
            runs.Note(context.FunctionDefinition.Name, clock.GetCurrentInstant());
    }
}
