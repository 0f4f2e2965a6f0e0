using Azure.Data.Tables;
using DrsFunctions.Benchmarks.Given;
using DrsFunctions.Benchmarks.Measuring;
using DrsFunctions.Storage;
using DrsFunctions.TestFiles;

namespace DrsFunctions.Benchmarks.Standing;

/// <summary>
/// <c>GET</c> of a standing with an accepted report, over loopback HTTP, against a point read of the row that it stands in, first by
/// one client and then by 32 at once.
/// </summary>
internal sealed class StandingBenchmark : IBenchmark
{
    private const double TimeLimit = 1.5;
    private const double ThroughputLimit = 0.8;
    private const int Calls = 1;
    private const int WarmUps = 6000;
    private const int Rounds = 9;
    private const int Samples = 100;
    private const int Clients = 32;
    private const int AnswersPerClient = 60;

    /// <inheritdoc/>
    public string Name => "standing";

    /// <inheritdoc/>
    public async Task<IReadOnlyList<BenchmarkRow>> RunAsync(BenchmarkApp app, CancellationToken cancellationToken)
    {
        var suppliers = new KnownSuppliers(app);
        var supplier = (await suppliers.RegisterAsync("standing-", 1)).Dequeue();
        await suppliers.PlanAsync(supplier);
        await suppliers.TakeInAsync(supplier, "report", "report.csv", CsvFile.Of(ReportRows.Report(suppliers.Framework, supplier)));

        using var http = new HttpClient { BaseAddress = app.Address };
        var path = $"/api/frameworks/{suppliers.Framework.Id}/suppliers/{supplier}/years/{ReportRows.Year}";
        var table = app.Storage.Tables.GetTableClient(StorageNames.StandingTable);
        var partition = $"{suppliers.Framework.Id}|{ReportRows.Year:00}";
        var measurement = new Measurement(app, () => http.GetByteArrayAsync(path, cancellationToken), () => table.GetEntityAsync<TableEntity>(partition, supplier, cancellationToken: cancellationToken));
        return [await measurement.AloneAsync(), await measurement.TogetherAsync()];
    }

    private sealed class Measurement(BenchmarkApp app, Func<Task> work, Func<Task> floor)
    {
        private int mostCalls;

        public async Task<BenchmarkRow> AloneAsync()
        {
            await WarmUpAsync();
            var timing = await Interleaved.MeasureAsync(Rounds, Samples, () => Task.FromResult(floor), () => Task.FromResult(CountedAsync));
            return Row("1 client", timing, timing.WorkMs / timing.FloorMs, TimeLimit, ratio => ratio <= TimeLimit);

            async Task CountedAsync()
            {
                var before = app.Calls.Count;
                await work();
                mostCalls = Math.Max(mostCalls, app.Calls.Count - before);
            }
        }

        public async Task<BenchmarkRow> TogetherAsync()
        {
            for (var count = 0; count < Rounds; count++)
            {
                await AtOnceAsync(floor);
                await AtOnceAsync(work);
            }

            PeakMemory.Reset();
            mostCalls = 0;
            var timing = await Interleaved.MeasureAsync(Rounds, 1, () => Task.FromResult(() => AtOnceAsync(floor)), () => Task.FromResult(CountedAsync));
            var perAnswer = timing with { FloorMs = timing.FloorMs / (Clients * AnswersPerClient), WorkMs = timing.WorkMs / (Clients * AnswersPerClient) };
            return Row($"{Clients} clients", perAnswer, perAnswer.FloorMs / perAnswer.WorkMs, ThroughputLimit, ratio => ratio >= ThroughputLimit);

            async Task CountedAsync()
            {
                var before = app.Calls.Count;
                await AtOnceAsync(work);
                mostCalls = Math.Max(mostCalls, (int)Math.Ceiling((app.Calls.Count - before) / (double)(Clients * AnswersPerClient)));
            }
        }

        private async Task WarmUpAsync()
        {
            for (var count = 0; count < WarmUps; count++)
            {
                await floor();
                await work();
            }

            PeakMemory.Reset();
        }

        private static Task AtOnceAsync(Func<Task> answer) => Task.WhenAll(Enumerable.Range(0, Clients).Select(async _ =>
        {
            for (var count = 0; count < AnswersPerClient; count++)
                await answer();
        }));

        private BenchmarkRow Row(string variant, Timing timing, double ratio, double limit, Func<double, bool> isWithin) => new(
            "standing", variant, timing.Rounds, timing.FloorMs, timing.WorkMs, ratio, limit, mostCalls, PeakMemory.InMegabytes(), isWithin(ratio) && mostCalls == Calls);
    }
}
