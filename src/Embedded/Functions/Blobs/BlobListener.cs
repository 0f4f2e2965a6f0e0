using System.Collections.Concurrent;
using System.Diagnostics;
using Azure;
using Azure.Storage.Blobs.Models;
using Embedded.Functions.Hosting;
using Embedded.Functions.Invocation;
using Microsoft.Extensions.Logging;

namespace Embedded.Functions.Blobs;

/// <summary>Looks at a container about every second and runs the function for each blob whose version has no receipt.</summary>
internal sealed partial class BlobListener(
    FunctionEntry function, BlobSource source, BlobReceipts receipts, PoisonBlobs poison, BlobLimits limits, FunctionInvoker invoker, ILogger<BlobListener> logger) : IFunctionListener
{
    private const int PageSize = 5000;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(10);

    private readonly ConcurrentDictionary<string, Task> running = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, long> elsewhere = new(StringComparer.Ordinal);

    public FunctionEntry Function => function;

    public async Task RunAsync(CancellationToken intake, CancellationToken cut)
    {
        try
        {
            await LoadAsync(intake);
            while (true)
            {
                var started = Stopwatch.GetTimestamp();
                await ScanAsync(intake, cut);
                var took = Stopwatch.GetElapsedTime(started);
                await Task.Delay(took < Pause ? Pause : took > LongestPause ? LongestPause : took, intake);
            }
        }
        catch (OperationCanceledException) when (intake.IsCancellationRequested)
        {
            await Task.WhenAll(running.Values);
        }
    }

    public Func<CancellationToken, Task>? RunNow(string input)
    {
        var start = source.Pattern.Container + "/";
        if (!input.StartsWith(start, StringComparison.Ordinal) || source.Pattern.Match(input[start.Length..]) is not { } values)
            return null;
        return cut => InvokeAsync(input[start.Length..], values, before: 0, cut);
    }

    private async Task LoadAsync(CancellationToken intake)
    {
        while (true)
        {
            try
            {
                await receipts.LoadAsync(intake);
                return;
            }
            catch (RequestFailedException exception)
            {
                LogUnreachable(exception, function.Name);
                await Task.Delay(Pause, intake);
            }
        }
    }

    private async Task ScanAsync(CancellationToken intake, CancellationToken cut)
    {
        try
        {
            await foreach (var page in source.Container.GetBlobsAsync(prefix: source.Pattern.Prefix, cancellationToken: intake).AsPages(pageSizeHint: PageSize))
            {
                foreach (var blob in page.Values)
                    await ConsiderAsync(blob, intake, cut);
            }
        }
        catch (RequestFailedException exception) when (exception.Status == 404)
        {
            // The container isn't there yet.
        }
        catch (Exception exception) when (exception is RequestFailedException or AggregateException)
        {
            LogUnreachable(exception, function.Name);
        }
    }

    private async ValueTask ConsiderAsync(BlobItem blob, CancellationToken intake, CancellationToken cut)
    {
        var etag = blob.Properties.ETag.GetValueOrDefault().ToString().Trim('"');
        if (receipts.IsSettled(blob.Name, etag) || running.ContainsKey(blob.Name) || IsElsewhere(blob.Name))
            return;
        if (source.Pattern.Match(blob.Name) is not { } values)
        {
            receipts.Settle(blob.Name, etag);
            return;
        }

        await RoomAsync(intake);
        var run = new TaskCompletionSource();
        running[blob.Name] = run.Task;
        _ = Task.Run(
            async () =>
            {
                try
                {
                    await ProcessAsync(blob.Name, etag, values, cut);
                }
                catch (Exception exception)
                {
                    LogUnsettled(exception, function.Name);
                }
                finally
                {
                    running.TryRemove(blob.Name, out _);
                    run.SetResult();
                }
            },
            CancellationToken.None);
    }

    private async Task RoomAsync(CancellationToken intake)
    {
        while (running.Values.ToArray() is var tasks && tasks.Length >= limits.Parallel)
            await Task.WhenAny(tasks).WaitAsync(intake);
        intake.ThrowIfCancellationRequested();
    }

    private async Task ProcessAsync(string blob, string etag, IReadOnlyDictionary<string, object?> values, CancellationToken cut)
    {
        if (await receipts.ClaimAsync(blob, etag, cut) is not { } claim)
        {
            elsewhere[blob] = Stopwatch.GetTimestamp();
            return;
        }

        elsewhere.TryRemove(blob, out _);
        for (var before = 0; ; before++)
        {
            try
            {
                await claim.KeepWhileAsync(InvokeAsync(blob, values, before, cut));
                await claim.DoneAsync();
                return;
            }
            catch (Exception) when (cut.IsCancellationRequested)
            {
                await claim.ReleaseAsync();
                return;
            }
            catch (BlobGoneException)
            {
                await claim.DoneAsync();
                return;
            }
            catch (Exception) when (before + 1 < limits.Tries)
            {
                // Logged by the invoker; tried again at once.
            }
            catch (Exception)
            {
                await poison.SendAsync(function.HostName, source.Pattern.Container, blob, etag, CancellationToken.None);
                await claim.GiveUpAsync();
                LogGivenUp(function.Name, limits.Tries);
                return;
            }
        }
    }

    private Task InvokeAsync(string blob, IReadOnlyDictionary<string, object?> values, int before, CancellationToken cut) =>
        invoker.InvokeAsync(function, source.Container.GetBlobClient(blob), values, (before, limits.Tries - 1), cut);

    // A blob that another host has is asked for again after some seconds, in case that host died meanwhile.
    private bool IsElsewhere(string blob) => elsewhere.TryGetValue(blob, out var since) && Stopwatch.GetElapsedTime(since) < 3 * Pause;

    [LoggerMessage(141, LogLevel.Warning, "The blobs of {Function} can't be listed; trying again.")]
    private partial void LogUnreachable(Exception exception, string function);

    [LoggerMessage(142, LogLevel.Warning, "A run of {Function} could not be recorded; the blob will run again.")]
    private partial void LogUnsettled(Exception exception, string function);

    [LoggerMessage(143, LogLevel.Error, "{Function} failed {Tries} times for a blob; a message about it is on webjobs-blobtrigger-poison.")]
    private partial void LogGivenUp(string function, int tries);
}
