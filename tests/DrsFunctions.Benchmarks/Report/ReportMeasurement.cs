using System.Globalization;
using DrsFunctions.Benchmarks.Given;
using DrsFunctions.Benchmarks.Measuring;
using DrsFunctions.Benchmarks.Storage;
using DrsFunctions.Intake;

namespace DrsFunctions.Benchmarks.Report;

/// <summary>Measures one form of the report.</summary>
internal sealed class ReportMeasurement(BenchmarkApp app, ReportVariant variant)
{
    private const double Limit = 1.4;
    private const int MostCalls = 12;
    private const int Corrections = 150;
    private const int Checks = 10;
    private const int MostDifference = 64;
    private const int Rounds = 9;
    private const int Samples = 5;

    private readonly UploadIntake intake = app.Service<UploadIntake>();
    private readonly KnownSuppliers suppliers = new(app);
    private Queue<string> fresh = new();
    private IReadOnlyList<StorageCall> recorded = [];
    private SentReport? model;
    private int mostCalls;

    /// <summary>Registers the suppliers, runs everything until it is as fast as it gets, and records what one report calls.</summary>
    /// <exception cref="InvalidOperationException">The floor does not call what the work calls.</exception>
    public async Task WarmUpAsync()
    {
        fresh = await suppliers.RegisterAsync($"report-{variant.Name}-", 1 + (2 * Checks) + (2 * (Rounds + 1) * Samples));
        await CorrectAsync(fresh.Dequeue());
        for (var count = 0; count < Checks; count++)
        {
            var sent = model = await SendAsync();
            recorded = await app.Calls.RecordAsync(() => intake.TakeAsync(sent.Path, sent.Blob, CancellationToken.None));
            await suppliers.ExpectAcceptedAsync(sent.Path, sent.UploadId);
            var bare = await app.Calls.RecordAsync(await FloorAsync());
            if (bare.Count != recorded.Count || !bare.Zip(recorded, IsLike).All(isLike => isLike))
                throw new InvalidOperationException($"The floor does not call what the work calls:\n{Lines(bare)}\nnot\n{Lines(recorded)}");
        }
    }

    /// <summary>Measures.</summary>
    public async Task<BenchmarkRow> RunAsync()
    {
        PeakMemory.Reset();
        mostCalls = 0;
        var timing = await Interleaved.MeasureAsync(Rounds, Samples, FloorAsync, WorkAsync);
        var ratio = timing.WorkMs / timing.FloorMs;
        var holds = ratio <= Limit && mostCalls <= MostCalls;
        return new("report", variant.Name, timing.Rounds, timing.FloorMs, timing.WorkMs, ratio, Limit, mostCalls, PeakMemory.InMegabytes(), holds);
    }

    // One supplier that corrects its report again and again: what a first report runs through, without a supplier for each.
    private async Task CorrectAsync(string supplier)
    {
        await suppliers.PlanAsync(supplier);
        for (var edition = 0; edition < Corrections; edition++)
        {
            var name = edition.ToString(CultureInfo.InvariantCulture) + variant.FileName;
            await suppliers.TakeInAsync(supplier, "report", name, variant.Write(ReportRows.Report(suppliers.Framework, supplier, edition)));
        }
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

    private async Task<Func<Task>> FloorAsync()
    {
        var sent = await SendAsync();
        var renaming = new Renaming((model!.Supplier, sent.Supplier), (model.Sha256, sent.Sha256), (model.UploadId, sent.UploadId));
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

    // Names have the same length; contents differ by how many places an instant needs, or how well a workbook is packed.
    private static bool IsLike(StorageCall call, StorageCall other) =>
        call.Method == other.Method
        && call.Address.AbsoluteUri.Length == other.Address.AbsoluteUri.Length
        && Math.Abs(call.Body.Length - other.Body.Length) <= MostDifference;

    private static string Lines(IEnumerable<StorageCall> calls) => string.Join('\n', calls.Select(call => $"{call.Method} {call.Address} {call.Body.Length}"));
}
