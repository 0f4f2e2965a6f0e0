using System.Collections.Concurrent;
using System.Diagnostics;

namespace Embedded.Functions.Tests.Support;

/// <summary>What the functions of a test did, in order.</summary>
public sealed class Recorder
{
    private readonly ConcurrentQueue<string> entries = [];

    public IReadOnlyList<string> Entries => [.. entries];

    public void Add(string entry) => entries.Enqueue(entry);

    public int Count(string entry) => entries.Count(other => string.Equals(other, entry, StringComparison.Ordinal));

    /// <summary>Waits until something holds, and says what there was when it never did.</summary>
    public async Task WaitAsync(Func<IReadOnlyList<string>, bool> holds, int seconds = 15)
    {
        var started = Stopwatch.GetTimestamp();
        while (!holds(Entries))
        {
            if (Stopwatch.GetElapsedTime(started).TotalSeconds > seconds)
                throw new TimeoutException($"Recorded within {seconds} s: {string.Join(", ", Entries)}");
            await Task.Delay(20);
        }
    }

    public Task WaitForAsync(string entry, int times = 1, int seconds = 15) => WaitAsync(_ => Count(entry) >= times, seconds);
}
