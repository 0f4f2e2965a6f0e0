using System.Diagnostics;

namespace DrsFunctions.Files.Tests;

/// <summary>Watches, all the time, how much resident memory this process takes over what it had.</summary>
internal sealed class MemoryPeak : IDisposable
{
    private static readonly TimeSpan Often = TimeSpan.FromMilliseconds(5);

    private readonly Process process = Process.GetCurrentProcess();
    private readonly Timer timer;
    private readonly Lock looking = new();
    private readonly long before;
    private long most;

    public MemoryPeak()
    {
        most = before = process.WorkingSet64;
        timer = new(_ => Look(), state: null, TimeSpan.Zero, Often);
    }

    /// <summary>The most that was taken over what there was at the beginning, in bytes.</summary>
    public long Growth
    {
        get
        {
            Look();
            return Interlocked.Read(ref most) - before;
        }
    }

    public void Dispose()
    {
        using (var ended = new ManualResetEvent(initialState: false))
        {
            timer.Dispose(ended);
            ended.WaitOne();
        }

        process.Dispose();
    }

    private void Look()
    {
        lock (looking)
        {
            process.Refresh();
            most = Math.Max(most, process.WorkingSet64);
        }
    }
}
