using System.Collections.Concurrent;
using Azure;
using Azure.Storage.Queues.Models;
using Embedded.Functions.Hosting;
using Embedded.Functions.Invocation;
using Microsoft.Extensions.Logging;

namespace Embedded.Functions.Queues;

/// <summary>Takes messages as long as there are some and the function keeps up, and asks less and less often while there are none.</summary>
internal sealed partial class QueueListener(FunctionEntry function, TriggerQueue queue, QueueLimits limits, FunctionInvoker invoker, ILogger<QueueListener> logger) : IFunctionListener
{
    private static readonly TimeSpan ShortestPause = TimeSpan.FromMilliseconds(100);

    private readonly ConcurrentDictionary<Task, bool> running = [];

    public FunctionEntry Function => function;

    public async Task RunAsync(CancellationToken intake, CancellationToken cut)
    {
        try
        {
            var pause = ShortestPause;
            while (true)
            {
                while (running.Keys.ToArray() is var tasks && tasks.Length > limits.NewBatchThreshold)
                    await Task.WhenAny(tasks).WaitAsync(intake);
                var messages = await TakeAsync(intake);
                foreach (var message in messages)
                    Start(message, cut);
                if (messages.Count > 0)
                {
                    pause = ShortestPause;
                    continue;
                }

                await Task.Delay(pause, intake);
                pause = pause * 2 < limits.LongestPause ? pause * 2 : limits.LongestPause;
            }
        }
        catch (OperationCanceledException) when (intake.IsCancellationRequested)
        {
            await Task.WhenAll(running.Keys);
        }
    }

    public Func<CancellationToken, Task> RunNow(string input)
    {
        var message = QueuesModelFactory.QueueMessage(function.Name, string.Empty, BinaryData.FromString(input), dequeueCount: 1);
        return cut => invoker.InvokeAsync(function, message, cut);
    }

    Func<CancellationToken, Task>? IFunctionListener.RunNow(string input) => RunNow(input);

    private async Task<IReadOnlyList<QueueMessage>> TakeAsync(CancellationToken intake)
    {
        try
        {
            return await queue.TakeAsync(limits.Batch, intake);
        }
        catch (Exception exception) when (exception is RequestFailedException or AggregateException)
        {
            LogUnreachable(exception, function.Name);
            return [];
        }
    }

    private void Start(QueueMessage message, CancellationToken cut)
    {
        var task = Task.Run(() => ProcessAsync(message, cut), CancellationToken.None);
        running[task] = true;
        _ = task.ContinueWith(done => running.TryRemove(done, out _), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
    }

    private async Task ProcessAsync(QueueMessage message, CancellationToken cut)
    {
        var hold = new MessageHold(queue, message);
        try
        {
            // A process that dies doesn't count its own failure: the count of those that took the message does.
            if (message.DequeueCount > limits.MaxDequeueCount)
            {
                await queue.PoisonAsync(message, hold.PopReceipt, CancellationToken.None);
                return;
            }

            if (await SucceedsAsync(message, hold, cut))
                await queue.DeleteAsync(message.MessageId, hold.PopReceipt, CancellationToken.None);
            else if (!cut.IsCancellationRequested && message.DequeueCount >= limits.MaxDequeueCount)
                await PoisonAsync(message, hold);
            else
                await queue.HideAsync(message.MessageId, hold.PopReceipt, cut.IsCancellationRequested ? TimeSpan.Zero : limits.HiddenAfterFailure, CancellationToken.None);
        }
        catch (Exception exception)
        {
            LogUnsettled(exception, function.Name);
        }
    }

    private async Task<bool> SucceedsAsync(QueueMessage message, MessageHold hold, CancellationToken cut)
    {
        try
        {
            await hold.KeepWhileAsync(invoker.InvokeAsync(function, queue.Decode(message), cut));
            return true;
        }
        catch (FormatException exception)
        {
            LogUnreadable(exception, function.Name);
            return false;
        }
        catch (Exception)
        {
            // Logged by the invoker.
            return false;
        }
    }

    private async Task PoisonAsync(QueueMessage message, MessageHold hold)
    {
        await queue.PoisonAsync(message, hold.PopReceipt, CancellationToken.None);
        LogGivenUp(function.Name, message.DequeueCount);
    }

    [LoggerMessage(151, LogLevel.Warning, "The queue of {Function} can't be read; trying again.")]
    private partial void LogUnreachable(Exception exception, string function);

    [LoggerMessage(152, LogLevel.Warning, "A run of {Function} could not be recorded; the message will run again.")]
    private partial void LogUnsettled(Exception exception, string function);

    [LoggerMessage(153, LogLevel.Error, "A message for {Function} can't be read.")]
    private partial void LogUnreadable(Exception exception, string function);

    [LoggerMessage(154, LogLevel.Error, "{Function} failed {Tries} times for a message, which is now on the poison queue.")]
    private partial void LogGivenUp(string function, long tries);
}
