using System.Diagnostics;
using DrsFunctions.Benchmarks.Measuring;

namespace DrsFunctions.Benchmarks.Chase;

/// <summary>
/// A day's chasing: from the timer's call to the last message handed on. The same 100 due are chased among 1,000 and among 10,000
/// suppliers, and 10 due among 10,000: what it costs must grow with those due, not with all.
/// </summary>
internal sealed class ChaseBenchmark : IBenchmark
{
    private const int Few = 1_000;
    private const int Many = 10_000;
    private const int Due = 100;
    private const int FewDue = 10;
    private const int Rounds = 3;
    private const double GrowthLimit = 1.1;

    /// <inheritdoc/>
    public string Name => "chase";

    /// <inheritdoc/>
    public async Task<IReadOnlyList<BenchmarkRow>> RunAsync(BenchmarkApp app, CancellationToken cancellationToken)
    {
        var suppliers = new DueSuppliers(app);
        await suppliers.AddIdleAsync(0, Few, cancellationToken);
        await MeasureAsync(app, suppliers, "warm-", FewDue, 1, cancellationToken);
        var among = await MeasureAsync(app, suppliers, "few-", Due, Rounds, cancellationToken);
        await suppliers.AddIdleAsync(Few, Many, cancellationToken);
        var all = await MeasureAsync(app, suppliers, "many-", Due, Rounds, cancellationToken);
        var less = await MeasureAsync(app, suppliers, "less-", FewDue, Rounds, cancellationToken);
        return
        [
            Row("10,000/1,000", among, all, GrowthLimit),
            Row("10/100 due", all, less, GrowthLimit * FewDue / Due),
        ];
    }

    private static async Task<Day> MeasureAsync(BenchmarkApp app, DueSuppliers suppliers, string series, int due, int rounds, CancellationToken cancellationToken)
    {
        var days = new List<Day>();
        for (var round = 0; round < rounds; round++)
        {
            var ids = await suppliers.AddDueAsync($"{series}{round}-", due, cancellationToken);
            PeakMemory.Reset();
            var (calls, started) = (app.Calls.Count, Stopwatch.GetTimestamp());
            await suppliers.ChaseAsync(ids, cancellationToken);
            days.Add(new(rounds, Stopwatch.GetElapsedTime(started).TotalMilliseconds, app.Calls.Count - calls, PeakMemory.InMegabytes()));
            await suppliers.ExpectChasedAsync(ids, cancellationToken);
        }

        return days.OrderBy(day => day.Milliseconds).ElementAt(rounds / 2) with { Calls = days.Max(day => day.Calls) };
    }

    // Calls are what is held against the limit: times go with them.
    private static BenchmarkRow Row(string variant, Day floor, Day work, double limit)
    {
        var ratio = work.Calls / (double)floor.Calls;
        return new("chase", variant, work.Rounds, floor.Milliseconds, work.Milliseconds, ratio, limit, work.Calls, work.PeakMb, ratio <= limit);
    }

    private sealed record Day(int Rounds, double Milliseconds, int Calls, double PeakMb);
}
