using DrsFunctions.Benchmarks.Measuring;
using Embedded.Azurite;

namespace DrsFunctions.Benchmarks.Start;

/// <summary>From the start of the process to its first answer: the app against a bare ASP.NET Core app, both published ReadyToRun.</summary>
internal sealed class StartBenchmark : IBenchmark
{
    private const int Rounds = 9;
    private const double Limit = 2;

    /// <inheritdoc/>
    public string Name => "start";

    /// <inheritdoc/>
    public async Task<IReadOnlyList<BenchmarkRow>> RunAsync(BenchmarkApp app, CancellationToken cancellationToken)
    {
        var (work, workIsCompiled) = await PublishedApp.PublishAsync("src/DrsFunctions", cancellationToken);
        var (floor, floorIsCompiled) = await PublishedApp.PublishAsync("tests/DrsFunctions.BareApp", cancellationToken);
        if (workIsCompiled != floorIsCompiled)
            throw new InvalidOperationException("Only one of the two was published ReadyToRun.");

        // Its own storage: the app's triggers must not meet what other measures left.
        await using var azurite = await AzuriteProcess.StartAsync(StoragePorts.Free(), folder: null, cancellationToken);
        using var works = new StartedProcess(work, azurite.ConnectionString);
        using var floors = new StartedProcess(floor, azurite.ConnectionString);
        var timing = await Interleaved.MeasureAsync(Rounds, 1, () => floors.PrepareAsync(cancellationToken), () => works.PrepareAsync(cancellationToken));
        var ratio = timing.WorkMs / timing.FloorMs;
        return [new(Name, workIsCompiled ? "ReadyToRun" : "compiled at start", timing.Rounds, timing.FloorMs, timing.WorkMs, ratio, Limit, 0, works.PeakMegabytes, ratio <= Limit)];
    }
}
