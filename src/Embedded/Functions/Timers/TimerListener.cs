using Azure;
using Embedded.Functions.Hosting;
using Embedded.Functions.Invocation;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace Embedded.Functions.Timers;

/// <summary>Runs a function on its schedule, as long as this host has the lease of the timers.</summary>
internal sealed partial class TimerListener(
    FunctionEntry function, TimerSchedule schedule, TimerStatusStore store, TimerLease lease, FunctionInvoker invoker, TimeProvider clock, ILogger<TimerListener> logger) : IFunctionListener
{
    private static readonly TimeSpan LongestDelay = TimeSpan.FromHours(1);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    private readonly TimerTriggerAttribute trigger = (TimerTriggerAttribute)function.Trigger;
    private bool startedUp;

    public FunctionEntry Function => function;

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private bool IsKept => trigger.UseMonitor && !schedule.IsUnderAMinute(Now);

    public async Task RunAsync(CancellationToken intake, CancellationToken cut)
    {
        while (!intake.IsCancellationRequested)
        {
            var held = await lease.EnterAsync(intake);
            using var running = CancellationTokenSource.CreateLinkedTokenSource(intake, held);
            try
            {
                await FollowAsync(running.Token, cut);
            }
            catch (OperationCanceledException) when (running.IsCancellationRequested)
            {
                // The host stops, or another one runs the timers now.
            }
            catch (Exception exception) when (exception is RequestFailedException or AggregateException)
            {
                LogUnreachable(exception, function.Name);
                await Task.Delay(Pause, clock, intake).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
            finally
            {
                await lease.LeaveAsync();
            }
        }
    }

    public Func<CancellationToken, Task> RunNow(string input) => async cut =>
    {
        var status = IsKept ? await store.ReadAsync(cut) : null;
        await invoker.InvokeAsync(function, new TimerInfo { ScheduleStatus = status }, cut);
    };

    Func<CancellationToken, Task>? IFunctionListener.RunNow(string input) => RunNow(input);

    private async Task FollowAsync(CancellationToken running, CancellationToken cut)
    {
        var status = IsKept ? await StatusAsync(running) : null;
        var due = status?.Next ?? schedule.After(Now);
        if (Now > due)
            due = await RunOnceAsync(status, isPastDue: true, cut);
        else if (trigger.RunOnStartup && !startedUp)
            due = await RunOnceAsync(status, isPastDue: false, cut);
        startedUp = true;

        while (true)
        {
            for (var left = due - Now; left > TimeSpan.Zero; left = due - Now)
                await Task.Delay(left < LongestDelay ? left : LongestDelay, clock, running);
            running.ThrowIfCancellationRequested();
            due = await RunOnceAsync(status, isPastDue: false, cut);
        }
    }

    // Before the first run the schedule's next time is written down, so that it is made up for even when nothing runs at that time.
    private async Task<ScheduleStatus> StatusAsync(CancellationToken running)
    {
        if (await store.ReadAsync(running) is { } known)
        {
            var next = schedule.After(known.LastUpdated == default ? known.Last : known.LastUpdated);
            if (next >= known.Next)
                return known;

            // The schedule was changed and its next time lies earlier now.
            known.Next = next;
            return known;
        }

        var now = Now;
        var first = new ScheduleStatus { Next = schedule.After(now), LastUpdated = now };
        await store.WriteAsync(first, running);
        return first;
    }

    private async Task<DateTime> RunOnceAsync(ScheduleStatus? status, bool isPastDue, CancellationToken cut)
    {
        var at = Now;
        try
        {
            await invoker.InvokeAsync(function, new TimerInfo { ScheduleStatus = status, IsPastDue = isPastDue }, cut);
        }
        catch (Exception exception) when (cut.IsCancellationRequested)
        {
            throw new OperationCanceledException("The host stopped while the timer ran.", exception, cut);
        }
        catch (Exception)
        {
            // Logged by the invoker; a timer runs again when it is due again.
        }

        var next = schedule.After(Now);
        if (status is not null)
        {
            (status.Last, status.Next, status.LastUpdated) = (at, next, Now);
            await store.WriteAsync(status, CancellationToken.None);
        }

        return next;
    }

    [LoggerMessage(171, LogLevel.Warning, "The schedule of {Function} can't be read or written; trying again.")]
    private partial void LogUnreachable(Exception exception, string function);
}
