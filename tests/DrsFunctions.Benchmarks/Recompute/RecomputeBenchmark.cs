using DrsFunctions.Benchmarks.Measuring;

namespace DrsFunctions.Benchmarks.Recompute;

/// <summary>
/// A supplier wins work and is recomputed: targets in the award's own transaction, then register, obligations and the standings of all
/// years, among 1,000 and among 10,000 suppliers, against the calls to storage that this makes, bare; and a supplier that nothing
/// changed for. Suppliers are recomputed one by one, each by a message of its own, so what is measured is one of them.
/// </summary>
internal sealed class RecomputeBenchmark : IBenchmark
{
    private const double MostGrowth = 1.15;
    private const int Few = 1_000;
    private const int Many = 10_000;

    /// <inheritdoc/>
    public string Name => "recompute";

    /// <inheritdoc/>
    public async Task<IReadOnlyList<BenchmarkRow>> RunAsync(BenchmarkApp app, CancellationToken cancellationToken)
    {
        var measurement = new RecomputeMeasurement(app);
        await measurement.WarmUpAsync(Few, cancellationToken);
        var few = await measurement.RunAsync("among 1,000", cancellationToken);
        var unchanged = await measurement.UnchangedAsync(cancellationToken);
        await measurement.GrowAsync(Many - Few, cancellationToken);
        var many = await measurement.RunAsync("among 10,000", cancellationToken);

        // The emulator answers a query for part of a partition by looking at the whole table, so that bare calls slow down with it as
        // well: what grows by our doing is what grows beyond them.
        var growth = many.Ratio / few.Ratio;
        return
        [
            few,
            many,
            many with { Variant = "10,000 to 1,000", Ratio = growth, Limit = MostGrowth, Holds = growth <= MostGrowth },
            unchanged,
        ];
    }
}
