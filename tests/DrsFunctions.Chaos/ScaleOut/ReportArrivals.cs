using System.Collections.Concurrent;
using System.Diagnostics;
using DrsFunctions.Chaos.Proxies;
using DrsFunctions.Chaos.Worlds;
using DrsFunctions.Tests.Support;

namespace DrsFunctions.Chaos.ScaleOut;

/// <summary>Reports that arrive at their times, and how long each of them waits for its receipt.</summary>
internal sealed class ReportArrivals(Crowd crowd)
{
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(10);

    private readonly ConcurrentBag<(Upload Upload, long Written)> written = [];

    /// <summary>Writes each when its time has come, whether or not those before have their receipts.</summary>
    public async Task WriteAsync(IEnumerable<(SentFile File, TimeSpan At)> files)
    {
        var started = Stopwatch.GetTimestamp();
        var writing = new List<Task>();
        foreach (var (file, at) in files)
        {
            var left = at - Stopwatch.GetElapsedTime(started);
            if (left > TimeSpan.Zero)
                await Task.Delay(left);
            writing.Add(NoteAsync(file));
        }

        await Task.WhenAll(writing);
    }

    /// <summary>From the end of each upload to its receipt.</summary>
    public Spread Waits(ReceiptTimes receipts) => Spread.Of(written.Select(file => Stopwatch.GetElapsedTime(file.Written, receipts.Of(file.Upload.ReceiptPath))));

    /// <summary>Receipts a second: from the first upload to the last receipt, and in the best ten seconds.</summary>
    public (double Mean, double Best) Throughput(ReceiptTimes receipts)
    {
        var times = written.Select(file => receipts.Of(file.Upload.ReceiptPath)).Order().ToArray();
        var all = Stopwatch.GetElapsedTime(written.Min(file => file.Written), times[^1]);
        var best = times.Max(from => times.Count(time => time >= from && Stopwatch.GetElapsedTime(from, time) < Window));
        var mean = times.Length / all.TotalSeconds;
        return (mean, Math.Max(mean, best / Window.TotalSeconds));
    }

    private async Task NoteAsync(SentFile file)
    {
        var upload = await crowd.WriteAsync(file);
        written.Add((upload, Stopwatch.GetTimestamp()));
    }
}
