using DrsFunctions.Benchmarks.Given;
using DrsFunctions.Benchmarks.Measuring;
using DrsFunctions.Benchmarks.Storage;
using DrsFunctions.Intake;
using DrsFunctions.TestFiles;

namespace DrsFunctions.Benchmarks.Report;

/// <summary>
/// A 60-line annual report from the trigger's call to its receipt, against the calls to storage that this makes, bare. Each sample of
/// work and floor has a supplier of its own in the same state: registered, its plan accepted, its report uploaded.
/// </summary>
internal sealed class ReportBenchmark : IBenchmark
{
    private const double Limit = 1.4;
    private const int MostCalls = 12;
    private const int WarmUps = 40;
    private const int Rounds = 9;
    private const int Samples = 5;

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
        var rows = new List<BenchmarkRow>();
        foreach (var variant in Variants)
            rows.Add(await new Measurement(app, variant).RunAsync());
        return rows;
    }

    private sealed class Measurement(BenchmarkApp app, ReportVariant variant)
    {
        private readonly UploadIntake intake = app.Service<UploadIntake>();
        private readonly KnownSuppliers suppliers = new(app);
        private Queue<string> fresh = new();
        private int mostCalls;

        public async Task<BenchmarkRow> RunAsync()
        {
            fresh = await suppliers.RegisterAsync($"report-{variant.Name}-", (2 * WarmUps) + (2 * (Rounds + 1) * Samples));
            var (model, recorded) = await WarmUpAsync();
            PeakMemory.Reset();
            mostCalls = 0;
            var timing = await Interleaved.MeasureAsync(Rounds, Samples, () => FloorAsync(model, recorded), WorkAsync);
            var ratio = timing.WorkMs / timing.FloorMs;
            return new("report", variant.Name, timing.Rounds, timing.FloorMs, timing.WorkMs, ratio, Limit, mostCalls, PeakMemory.InMegabytes(), ratio <= Limit && mostCalls <= MostCalls);
        }

        // What the last piece of work called is what the floor calls.
        private async Task<(SentReport Model, IReadOnlyList<StorageCall> Recorded)> WarmUpAsync()
        {
            SentReport? model = null;
            IReadOnlyList<StorageCall> recorded = [];
            for (var count = 0; count < WarmUps; count++)
            {
                var sent = model = await SendAsync();
                recorded = await app.Calls.RecordAsync(() => intake.TakeAsync(sent.Path, sent.Blob, CancellationToken.None));
                await suppliers.ExpectAcceptedAsync(sent.Path, sent.UploadId);
                var floor = await FloorAsync(sent, recorded);
                if (await app.Calls.RecordAsync(floor) is var bare && !bare.Select(ShapeOf).SequenceEqual(recorded.Select(ShapeOf), StringComparer.Ordinal))
                    throw new InvalidOperationException($"The floor does not call what the work calls:\n{Lines(bare)}\nnot\n{Lines(recorded)}");
            }

            return (model!, recorded);
        }

        private async Task<Func<Task>> WorkAsync()
        {
            var sent = await SendAsync();
            return async () =>
            {
                var before = app.Calls.Count;
                await intake.TakeAsync(sent.Path, sent.Blob, CancellationToken.None);
                mostCalls = Math.Max(mostCalls, app.Calls.Count - before);
            };
        }

        private async Task<Func<Task>> FloorAsync(SentReport model, IReadOnlyList<StorageCall> recorded)
        {
            var sent = await SendAsync();
            var renaming = new Renaming((model.Supplier, sent.Supplier), (model.Sha256, sent.Sha256), (model.UploadId, sent.UploadId));
            return new BareCalls(app.Storage, recorded, renaming).RunAsync;
        }

        private async Task<SentReport> SendAsync()
        {
            var supplier = fresh.Dequeue();
            await suppliers.PlanAsync(supplier);
            var content = variant.Write(ReportRows.Report(suppliers.Framework, supplier));
            var (path, blob) = await suppliers.UploadAsync(supplier, "report", variant.FileName, content);
            return new(supplier, path, blob, KnownSuppliers.HashOf(content));
        }

        // Method, service and length, as far as the length is not a matter of how an instant is written.
        private static string ShapeOf(StorageCall call) => $"{call.Method} {call.Address.Port} {call.Address.AbsolutePath.Length} {(call.Body.Length + 32) / 1024}";

        private static string Lines(IEnumerable<StorageCall> calls) => string.Join('\n', calls.Select(call => $"{ShapeOf(call)} {call.Address}"));
    }
}
