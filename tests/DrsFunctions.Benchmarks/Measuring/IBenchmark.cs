namespace DrsFunctions.Benchmarks.Measuring;

/// <summary>One of the measures: work held against a floor.</summary>
internal interface IBenchmark
{
    /// <summary>The name by which it is asked for.</summary>
    string Name { get; }

    /// <summary>Measures every variant.</summary>
    Task<IReadOnlyList<BenchmarkRow>> RunAsync(BenchmarkApp app, CancellationToken cancellationToken);
}
