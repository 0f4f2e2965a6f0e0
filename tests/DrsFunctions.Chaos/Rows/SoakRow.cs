using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using DrsFunctions.Chaos.Invariants;
using DrsFunctions.Chaos.Results;
using DrsFunctions.Chaos.Soak;
using DrsFunctions.Chaos.Worlds;
using DrsFunctions.Storage;

namespace DrsFunctions.Chaos.Rows;

/// <summary>Mixed traffic against one process for half an hour: what it holds stays the same. In the short form it has only just warmed up, and may still grow.</summary>
internal sealed class SoakRow : IChaosRow
{
    private const int Samples = 120;

    private static readonly TimeSpan ShortestPause = TimeSpan.FromMilliseconds(200);

    public string Name => "soak";

    public async Task<string> RunAsync(Stage stage, Round round)
    {
        var world = await stage.WorldAsync();
        var crowd = new Crowd(world, $"Soak{round.Seed}x");
        await crowd.RegisterAsync(round.Asked.Suppliers ?? round.Of(3, 20));
        foreach (var supplier in crowd.Ids)
            await crowd.WriteAsync(SentFile.Plan(supplier));
        await Settling.ReceiptsAsync(crowd, withSweep: false);

        var length = TimeSpan.FromMinutes(round.Asked.Minutes ?? (round.IsShort ? 0.15 : 30));
        var before = world.App.Log.Length;
        var started = Stopwatch.GetTimestamp();
        var samples = new ConcurrentQueue<ProcessSample>();
        var traffic = new SoakTraffic(crowd, round.Chance);
        await traffic.RunAsync(
            length,
            length / Samples > ShortestPause ? length / Samples : ShortestPause,
            async () => samples.Enqueue(ProcessSample.Take(world.App.ProcessId, Stopwatch.GetElapsedTime(started), await Settling.WaitingAsync(world, StorageNames.RecomputeQueue))));

        var held = Compare([.. samples], round.IsShort);
        if (!round.IsShort)
            await ShowAsync(held, samples);
        BrokenException.IfAny(held.Where(one => !one.Holds).Select(one => one.ToString()), "The process holds ever more");
        ProcessLog.NoErrors([world.App], before);
        await Settling.SettleAsync(crowd, wasKilled: false);
        ProcessLog.NoErrors([world.App], before);
        var growth = string.Join(", ", held.Select(one => string.Create(CultureInfo.InvariantCulture, $"{one.Of} {one.Quarters[1]:0} then {one.Quarters[^1]:0}")));
        var rest = await Holding.HoldAsync(crowd);
        return string.Create(CultureInfo.InvariantCulture, $"{length.TotalMinutes:0.##} minutes, {growth}, at most {samples.Max(sample => sample.Waiting)} recomputes waiting; {traffic}: {rest}");
    }

    private static Flatness[] Compare(IReadOnlyList<ProcessSample> samples, bool isShort) =>
    [
        Flatness.Compare("resident MiB", [.. samples.Select(sample => sample.Megabytes)], isShort ? 1 : 0.15, isShort ? 64 : 16),
        Flatness.Compare("handles", [.. samples.Select(sample => (double)sample.Handles)], isShort ? 0.5 : 0.1, isShort ? 32 : 8),
        Flatness.Compare("threads", [.. samples.Select(sample => (double)sample.Threads)], isShort ? 0.5 : 0.1, isShort ? 16 : 4),
    ];

    private async Task ShowAsync(IReadOnlyList<Flatness> held, IEnumerable<ProcessSample> samples)
    {
        Console.WriteLine($"{"median of",-14}{"quarter 1",10}{"2",10}{"3",10}{"4",10}");
        foreach (var one in held)
            Console.WriteLine(one);
        Console.WriteLine($"Written to {await ResultFile.WriteAsync(Name, new { quarters = held, samples })}");
    }
}
