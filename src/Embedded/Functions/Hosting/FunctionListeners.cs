using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Embedded.Functions.Hosting;

/// <summary>
/// Runs all listeners from the host's start to its stop. When the host stops, no new work is taken; what runs has 5 seconds to end by
/// itself, then its token is cancelled, and after 8 seconds it is left behind.
/// </summary>
internal sealed partial class FunctionListeners(
    Task<IReadOnlyList<IFunctionListener>> making, HostIdentity identity, IHostApplicationLifetime lifetime, ILogger<FunctionListeners> logger) : IHostedService, IDisposable
{
    private static readonly TimeSpan Undisturbed = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(8);

    private readonly CancellationTokenSource intake = new();
    private readonly CancellationTokenSource cut = new();
    private readonly ConcurrentDictionary<Task, bool> running = [];
    private IReadOnlyList<IFunctionListener> listeners = [];
    private CancellationTokenRegistration starting;
    private CancellationTokenRegistration stopping;
    private long stoppingSince;

    /// <summary>The listener of a function; null where there is none of that name, or it has an HTTP trigger.</summary>
    public IFunctionListener? Find(string name) =>
        listeners.FirstOrDefault(listener => string.Equals(listener.Function.Name, name, StringComparison.OrdinalIgnoreCase));

    /// <summary>Starts a function now; false where the input means nothing to it.</summary>
    public bool TryRunNow(IFunctionListener listener, string input)
    {
        if (listener.RunNow(input) is not { } run)
            return false;
        Track(Task.Run(() => run(cut.Token)));
        return true;
    }

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        listeners = await making;
        starting = lifetime.ApplicationStarted.Register(Listen);
        stopping = lifetime.ApplicationStopping.Register(Stop);
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        if (!intake.IsCancellationRequested)
            Stop();
        var left = Longest - Stopwatch.GetElapsedTime(stoppingSince);
        try
        {
            await Task.WhenAll(running.Keys).WaitAsync(left > TimeSpan.Zero ? left : TimeSpan.Zero, CancellationToken.None);
        }
        catch (TimeoutException)
        {
            LogLeft(running.Count);
        }
    }

    public void Dispose()
    {
        starting.Dispose();
        stopping.Dispose();
        intake.Dispose();
        cut.Dispose();
        identity.Dispose();
    }

    // Once HTTP answers: the first look at storage takes longer than all the rest of a start.
    private void Listen()
    {
        foreach (var listener in listeners)
            Track(Task.Run(() => listener.RunAsync(intake.Token, cut.Token), CancellationToken.None));
        LogStarted(listeners.Count, identity.HostId);
    }

    private void Stop()
    {
        stoppingSince = Stopwatch.GetTimestamp();
        cut.CancelAfter(Undisturbed);
        intake.Cancel();
    }

    // A listener handles what its work throws; whatever reaches this point is a defect of the host and must be seen.
    private void Track(Task task)
    {
        var watched = WatchAsync(task);
        running[watched] = true;
        _ = watched.ContinueWith(done => running.TryRemove(done, out _), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
    }

    private async Task WatchAsync(Task task)
    {
        try
        {
            await task;
        }
        catch (OperationCanceledException) when (intake.IsCancellationRequested)
        {
            // The host stops.
        }
        catch (Exception exception)
        {
            LogEnded(exception);
        }
    }

    [LoggerMessage(131, LogLevel.Information, "{Count} triggers are listened to by the host '{HostId}'.")]
    private partial void LogStarted(int count, string hostId);

    [LoggerMessage(132, LogLevel.Warning, "{Count} invocations had not ended when the host stopped; they will run again.")]
    private partial void LogLeft(int count);

    [LoggerMessage(133, LogLevel.Error, "A run ended with an exception.")]
    private partial void LogEnded(Exception exception);
}
