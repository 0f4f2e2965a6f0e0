using DrsFunctions.Benchmarks;
using DrsFunctions.Benchmarks.Chase;
using DrsFunctions.Benchmarks.Feedback;
using DrsFunctions.Benchmarks.List;
using DrsFunctions.Benchmarks.Measuring;
using DrsFunctions.Benchmarks.Pages;
using DrsFunctions.Benchmarks.Recompute;
using DrsFunctions.Benchmarks.Report;
using DrsFunctions.Benchmarks.Standing;

if (args is [ReadingAlone.Argument, var path])
    return await ReadingAlone.RunAsync(path);

IBenchmark[] all = [new ReportBenchmark(), new StandingBenchmark(), new ListBenchmark(), new PagesBenchmark(), new RecomputeBenchmark(), new ChaseBenchmark(), new FeedbackCsvBenchmark(), new FeedbackXlsxBenchmark()];
var unknown = args.Except(all.Select(benchmark => benchmark.Name), StringComparer.Ordinal).ToList();
if (unknown.Count > 0)
{
    await Console.Error.WriteLineAsync($"There is no benchmark {string.Join(", ", unknown)}. There are: {string.Join(", ", all.Select(benchmark => benchmark.Name))}.");
    return 2;
}

await using var app = await BenchmarkApp.StartAsync(CancellationToken.None);
var rows = new List<BenchmarkRow>();
foreach (var benchmark in all.Where(benchmark => args.Length == 0 || args.Contains(benchmark.Name, StringComparer.Ordinal)))
    rows.AddRange(await benchmark.RunAsync(app, CancellationToken.None));

Console.Write(ResultTable.Of(rows));
Console.WriteLine($"Written to {await ResultFile.WriteAsync(rows, CancellationToken.None)}");
return rows.TrueForAll(row => row.Holds) ? 0 : 1;
