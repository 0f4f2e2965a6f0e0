using System.CommandLine;
using DrsFunctions.Benchmarks.Chase;
using DrsFunctions.Benchmarks.Comparing;
using DrsFunctions.Benchmarks.Feedback;
using DrsFunctions.Benchmarks.List;
using DrsFunctions.Benchmarks.Measuring;
using DrsFunctions.Benchmarks.Pages;
using DrsFunctions.Benchmarks.Recompute;
using DrsFunctions.Benchmarks.Report;
using DrsFunctions.Benchmarks.Standing;
using DrsFunctions.Benchmarks.Start;

namespace DrsFunctions.Benchmarks;

/// <summary>The command: which measures, and what to do with the figures.</summary>
internal static class BenchmarkCommandLine
{
    private static readonly IBenchmark[] All =
    [
        new ReportBenchmark(), new StandingBenchmark(), new ListBenchmark(), new PagesBenchmark(), new RecomputeBenchmark(), new ChaseBenchmark(),
        new FeedbackCsvBenchmark(), new FeedbackXlsxBenchmark(), new StartBenchmark(),
    ];

    private static string Names => string.Join(", ", All.Select(benchmark => benchmark.Name));

    /// <summary>The command.</summary>
    public static RootCommand Create()
    {
        var names = new Argument<string[]>("name") { Arity = ArgumentArity.ZeroOrMore, Description = $"The measures: {Names}; all of them if left out." };
        names.Validators.Add(result =>
        {
            foreach (var unknown in result.Tokens.Select(token => token.Value).Except(All.Select(benchmark => benchmark.Name), StringComparer.Ordinal))
                result.AddError($"There is no benchmark {unknown}. There are: {Names}.");
        });
        var compare = new Option<FileInfo>("--compare") { Description = "Figures of an earlier run: ends with status 1 where one is worse by more than the tolerance." };
        var chart = new Option<FileInfo>("--chart") { Description = "Measures nothing, and draws figures of an earlier run as docs/images/benchmarks.svg." };
        foreach (var file in (Option<FileInfo>[])[compare, chart])
            file.AcceptExistingOnly();
        var command = new RootCommand("Measures speed and storage calls against floors that are measured in the same run.") { names, compare, chart };
        command.SetAction(async (parsed, cancellationToken) => parsed.GetValue(chart) is { } drawn
            ? await DrawAsync(drawn, cancellationToken)
            : await MeasureAsync(parsed.GetValue(names) ?? [], parsed.GetValue(compare), cancellationToken));
        return command;
    }

    private static async Task<int> DrawAsync(FileInfo figures, CancellationToken cancellationToken)
    {
        Console.WriteLine($"Written to {await Chart.WriteAsync(await ResultFile.ReadAsync(figures.FullName, cancellationToken), cancellationToken)}");
        return 0;
    }

    private static async Task<int> MeasureAsync(string[] names, FileInfo? earlier, CancellationToken cancellationToken)
    {
        var before = earlier is null ? [] : await ResultFile.ReadAsync(earlier.FullName, cancellationToken);
        var rows = new List<BenchmarkRow>();
        foreach (var benchmark in All.Where(benchmark => names.Length == 0 || names.Contains(benchmark.Name, StringComparer.Ordinal)))
        {
            // Each on storage of its own: thousands of another's suppliers are work for it, too.
            await using var app = await BenchmarkApp.StartAsync(cancellationToken);
            rows.AddRange(await benchmark.RunAsync(app, cancellationToken));
        }

        Console.Write(ResultTable.Of(rows));
        Console.WriteLine($"Written to {await ResultFile.WriteAsync(rows, cancellationToken)}");
        if (earlier is null)
            return rows.TrueForAll(row => row.Holds) ? 0 : 1;
        var worse = Comparison.Of(before, rows);
        Console.WriteLine(worse.Count == 0 ? $"Nothing is worse than in {earlier.Name} by more than {Comparison.Tolerance:P0}." : string.Join(Environment.NewLine, worse));
        return worse.Count == 0 ? 0 : 1;
    }
}
