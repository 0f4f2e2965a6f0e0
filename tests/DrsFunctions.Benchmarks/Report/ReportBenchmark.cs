using DrsFunctions.Benchmarks.Measuring;
using DrsFunctions.TestFiles;

namespace DrsFunctions.Benchmarks.Report;

/// <summary>
/// A 60-line annual report from the trigger's call to its receipt, against the calls to storage that this makes, bare. Each sample of
/// work and floor has a supplier of its own in the same state: registered, its plan accepted, its report uploaded.
/// </summary>
internal sealed class ReportBenchmark : IBenchmark
{
    private static readonly ReportVariant[] Variants =
    [
        new("CSV", "report.csv", rows => CsvFile.Of(rows)),
        new("XLSX", "report.xlsx", rows => XlsxFile.Of("report", rows)),
    ];

    /// <inheritdoc/>
    public string Name => "report";

    /// <inheritdoc/>
    public async Task<IReadOnlyList<BenchmarkRow>> RunAsync(BenchmarkApp app, CancellationToken cancellationToken)
    {
        var measurements = Variants.Select(variant => new ReportMeasurement(app, variant)).ToList();
        foreach (var measurement in measurements)
            await measurement.WarmUpAsync();

        var rows = new List<BenchmarkRow>();
        foreach (var measurement in measurements)
            rows.Add(await measurement.RunAsync());
        return rows;
    }
}
