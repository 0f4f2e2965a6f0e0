using System.Diagnostics;
using DrsFunctions.Chaos.Invariants;
using DrsFunctions.Chaos.Results;
using DrsFunctions.Chaos.ScaleOut;
using DrsFunctions.Chaos.Worlds;
using DrsFunctions.Intake;
using DrsFunctions.Recompute;
using DrsFunctions.Tests.Support;
using NodaTime;

namespace DrsFunctions.Chaos.Rows;

/// <summary>Several processes on one storage, on the evening of a due date: the reports of its last hour, which is over in minutes.</summary>
internal sealed class ScaleOutRow : IChaosRow
{
    // After working hours: what is written about files is sent, and nobody is chased.
    private static readonly Instant Evening = Instant.FromUtc(2026, 1, 14, 22, 0);

    public string Name => "scale-out";

    public async Task<string> RunAsync(Stage stage, Round round)
    {
        var processes = round.Asked.Processes ?? 3;
        var suppliers = round.Asked.Suppliers ?? round.Of(40, 10_000);
        var reports = Math.Min(suppliers, round.Asked.Reports ?? round.Of(20, 2_000));
        var hour = TimeSpan.FromMinutes(round.Asked.Minutes ?? (round.IsShort ? 0.1 : 4));
        await using var world = await World.StartAsync(new()
        {
            Begins = Evening,
            Processes = processes,
            IsProxyForBlobsOnly = true,
            Settings = [.. FunctionRun.Settings, .. TimersOnTime.Settings],
            Prepare = TimersOnTime.MissARunAsync,
        });

        var crowd = new Crowd(world, $"Scale{round.Seed}x");
        var listing = await TimeAsync(async () =>
        {
            await crowd.RegisterAsync(reports, silent: suppliers - reports);
            await Settling.QueuesAsync(world);
        });
        await Parallel.ForEachAsync(crowd.Ids, async (supplier, _) => await crowd.WriteAsync(SentFile.Plan(supplier)));
        await EndedAsync(crowd);

        var arrivals = new ReportArrivals(crowd);
        var senders = crowd.Ids.Order(StringComparer.Ordinal).ToArray();
        round.Chance.Shuffle(senders);
        var files = senders.Select((sender, number) => SentFile.Report(round.Chance, sender, number)).Zip(LastHour.Times(reports, hour)).ToArray();
        await arrivals.WriteAsync(files);
        await EndedAsync(crowd);

        var timers = await TimersOnTime.HoldAsync(world);
        var raising = await TimeAsync(() => Settling.SettleAsync(crowd, wasKilled: false));
        var throughput = arrivals.Throughput(world.Proxy.Receipts);
        var figures = new ScaleOutFigures(
            processes,
            suppliers,
            reports,
            hour.TotalSeconds,
            listing.TotalSeconds,
            throughput.Mean,
            throughput.Best,
            arrivals.Waits(world.Proxy.Receipts),
            raising.TotalSeconds,
            Parts(world, nameof(IngestUpload), nameof(RecomputeSupplier)),
            timers.Runs,
            timers.LeasesLost);
        if (!round.IsShort)
            Console.WriteLine($"Written to {await ResultFile.WriteAsync(Name, figures)}");

        HoldParts(crowd, figures);
        await EverybodyStandsAsync(crowd);
        ProcessLog.NoErrors(world.Apps);
        return $"{figures}: {await Holding.HoldAsync(crowd)}";
    }

    private static async Task<TimeSpan> TimeAsync(Func<Task> work)
    {
        var started = Stopwatch.GetTimestamp();
        await work();
        return Stopwatch.GetElapsedTime(started);
    }

    private static async Task EndedAsync(Crowd crowd)
    {
        await Settling.ReceiptsAsync(crowd, withSweep: false);
        await Settling.QueuesAsync(crowd.World);
    }

    private static Dictionary<string, IReadOnlyList<int>> Parts(World world, params string[] functions)
    {
        var runs = FunctionRun.Read(world.Apps);
        return functions.ToDictionary(
            function => function,
            function => (IReadOnlyList<int>)[.. world.Apps.Index().Select(process => runs.Count(run => run.Process == process.Index + 1 && run.Function == function))],
            StringComparer.Ordinal);
    }

    // The processes agree on who takes an upload: together they ran the trigger once for each.
    private static void HoldParts(Crowd crowd, ScaleOutFigures figures)
    {
        BrokenException.IfAny(figures.Runs.Where(function => function.Value.Contains(0)).Select(function => function.Key), $"A process took no part: {figures}");
        var taken = figures.Runs[nameof(IngestUpload)].Sum();
        BrokenException.Unless(taken == crowd.Uploads.Count, $"The trigger ran {taken} times for {crowd.Uploads.Count} uploads.");
    }

    private static async Task EverybodyStandsAsync(Crowd crowd)
    {
        var standings = await crowd.World.Operator.AllAsync($"/api/frameworks/{Crowd.Framework}/standings");
        var standing = standings.Select(one => one.Text("supplier.id")).ToHashSet(StringComparer.Ordinal);
        BrokenException.IfAny(crowd.Ids.Concat(crowd.Silent).Where(id => !standing.Contains(id)), "Registered and without a standing");
    }
}
