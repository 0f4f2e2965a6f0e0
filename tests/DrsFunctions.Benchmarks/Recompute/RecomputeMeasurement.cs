using System.Collections.Immutable;
using System.Globalization;
using DrsFunctions.Benchmarks.Given;
using DrsFunctions.Benchmarks.Measuring;
using DrsFunctions.Benchmarks.Storage;
using DrsFunctions.Clock;
using DrsFunctions.Compliance.Awards;
using DrsFunctions.Compliance.Ledgers;
using DrsFunctions.Compliance.Suppliers;
using DrsFunctions.Frameworks;
using DrsFunctions.Recompute;
using DrsFunctions.Storage.Ledgers;

namespace DrsFunctions.Benchmarks.Recompute;

/// <summary>Measures the recompute of one supplier among others.</summary>
internal sealed class RecomputeMeasurement(BenchmarkApp app)
{
    private const double Limit = 1.4;
    private const int CallsOfUnchanged = 2;
    private const int WarmUps = 60;
    private const int Rounds = 9;
    private const int Samples = 5;
    private const string Series = "work-";

    private readonly KnownSuppliers suppliers = new(app);
    private readonly Ledger<SupplierRecord> ledger = app.Service<Ledger<SupplierRecord>>();
    private readonly Recomputation recomputation = app.Service<Recomputation>();
    private readonly AppClock clock = app.Service<AppClock>();
    private Queue<string> fresh = new();
    private string model = "";
    private IReadOnlyList<StorageCall> recorded = [];
    private int others;
    private int mostCalls;

    private FrameworkInService Framework => app.Service<FrameworkShelf>().Find(suppliers.Framework.Id)!;

    /// <summary>Registers the suppliers that are measured and adds others around them; runs everything until it is as fast as it gets.</summary>
    public async Task WarmUpAsync(int all, CancellationToken cancellationToken)
    {
        fresh = await suppliers.RegisterAsync(Series, 1 + (2 * WarmUps) + (4 * (Rounds + 1) * Samples) + ((Rounds + 1) * Samples));
        model = fresh.Dequeue();
        await PrepareAsync(model, cancellationToken);
        await GrowAsync(all - fresh.Count - 1, cancellationToken);
        recorded = await app.Calls.RecordAsync(() => WinAsync(model, cancellationToken));
        for (var count = 0; count < WarmUps; count++)
        {
            await (await WorkAsync(cancellationToken))();
            await (await FloorAsync(cancellationToken))();
        }
    }

    /// <summary>Adds suppliers that are only there.</summary>
    public Task GrowAsync(int count, CancellationToken cancellationToken)
    {
        var first = others;
        others += count;
        var names = Enumerable.Range(first, count).Select(number => string.Create(CultureInfo.InvariantCulture, $"idle-{number:000000}"));
        return new Population(app.Storage.Tables, Framework.Id, model).AddAsync(names, cancellationToken);
    }

    /// <summary>Measures suppliers that win work.</summary>
    public async Task<BenchmarkRow> RunAsync(string variant, CancellationToken cancellationToken)
    {
        PeakMemory.Reset();
        mostCalls = 0;
        var timing = await Interleaved.MeasureAsync(Rounds, Samples, () => FloorAsync(cancellationToken), () => WorkAsync(cancellationToken));
        var ratio = timing.WorkMs / timing.FloorMs;
        return new("recompute", variant, timing.Rounds, timing.FloorMs, timing.WorkMs, ratio, Limit, mostCalls, PeakMemory.InMegabytes(), ratio <= Limit);
    }

    /// <summary>Measures suppliers that nothing changed for.</summary>
    public async Task<BenchmarkRow> UnchangedAsync(CancellationToken cancellationToken)
    {
        PeakMemory.Reset();
        mostCalls = 0;
        var calls = await app.Calls.RecordAsync(() => LookAsync(cancellationToken));
        var floor = new BareCalls(app.Storage, calls, new Renaming());
        var timing = await Interleaved.MeasureAsync(Rounds, Samples, () => Task.FromResult(floor.RunAsync), () => Task.FromResult(() => CountedAsync(() => LookAsync(cancellationToken))));
        var ratio = timing.WorkMs / timing.FloorMs;
        var holds = ratio <= Limit && mostCalls == CallsOfUnchanged && calls.All(call => call.Method == "GET");
        return new("recompute", "unchanged", timing.Rounds, timing.FloorMs, timing.WorkMs, ratio, Limit, mostCalls, PeakMemory.InMegabytes(), holds);
    }

    private async Task LookAsync(CancellationToken cancellationToken)
    {
        if (!await recomputation.IsUpToDateAsync(Framework, model, cancellationToken))
            throw new InvalidOperationException($"Nothing changed for {model}, and it is not up to date.");
    }

    private async Task<Func<Task>> WorkAsync(CancellationToken cancellationToken)
    {
        var supplier = fresh.Dequeue();
        await PrepareAsync(supplier, cancellationToken);
        return () => CountedAsync(() => WinAsync(supplier, cancellationToken));
    }

    private async Task<Func<Task>> FloorAsync(CancellationToken cancellationToken)
    {
        var supplier = fresh.Dequeue();
        await PrepareAsync(supplier, cancellationToken);
        return new BareCalls(app.Storage, recorded, new Renaming((model, supplier))).RunAsync;
    }

    private async Task PrepareAsync(string supplier, CancellationToken cancellationToken)
    {
        await suppliers.PlanAsync(supplier);
        await recomputation.RunAsync(Framework, supplier, "benchmark", cancellationToken);
    }

    private async Task WinAsync(string supplier, CancellationToken cancellationToken)
    {
        var now = clock.GetCurrentInstant();
        var award = new Award("CON-2025-0815", "10012345", "Leeds City Council", "1", new(2025, 4, 1), new(2027, 3, 31), 4_800_000m);
        ImmutableArray<Change> won = [new AwardsListed([award])];
        await ledger.AppendAsync(
            new(Framework.Id, supplier),
            record => Framework.Settlement.Around(record, now, _ => won),
            new("ccs", "benchmark"),
            now,
            Framework.Settlement.NextDay,
            known: null,
            cancellationToken);
        await recomputation.RunAsync(Framework, supplier, "benchmark", cancellationToken);
    }

    private async Task CountedAsync(Func<Task> work)
    {
        var before = app.Calls.Count;
        await work();
        mostCalls = Math.Max(mostCalls, app.Calls.Count - before);
    }
}
