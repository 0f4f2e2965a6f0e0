using System.Globalization;
using DrsFunctions.Benchmarks.Given;
using DrsFunctions.Benchmarks.Measuring;
using DrsFunctions.Benchmarks.Storage;
using DrsFunctions.Compliance.Standings;
using DrsFunctions.Compliance.Suppliers;
using DrsFunctions.Frameworks;
using DrsFunctions.Storage.Ledgers;
using DrsFunctions.Storage.Standings;
using DrsFunctions.TestFiles;

namespace DrsFunctions.Benchmarks.List;

/// <summary>
/// The first page of 25 from 10,000 standings over loopback HTTP, with no filter and by rating, against the query that it makes, bare.
/// One standing in twenty has the rating asked for.
/// </summary>
internal sealed class ListBenchmark : IBenchmark
{
    private const double Limit = 1.5;
    private const int MostCalls = 1;
    private const int Suppliers = 10_000;
    private const int AtATime = 16;
    private const int WarmUps = 400;
    private const int Rounds = 9;
    private const int Samples = 20;

    /// <inheritdoc/>
    public string Name => "list";

    /// <inheritdoc/>
    public async Task<IReadOnlyList<BenchmarkRow>> RunAsync(BenchmarkApp app, CancellationToken cancellationToken)
    {
        var framework = await FillAsync(app, cancellationToken);
        using var http = new HttpClient { BaseAddress = app.Address };
        var route = $"/api/frameworks/{framework}/standings?year={ReportRows.Year}";
        return
        [
            await MeasureAsync(app, "no filter", () => http.GetByteArrayAsync(route, cancellationToken)),
            await MeasureAsync(app, "by rating", () => http.GetByteArrayAsync(route + "&rating=inadequate", cancellationToken)),
        ];
    }

    // One real standing under 10,000 names.
    private static async Task<string> FillAsync(BenchmarkApp app, CancellationToken cancellationToken)
    {
        var suppliers = new KnownSuppliers(app);
        var model = (await suppliers.RegisterAsync("list-", 1)).Dequeue();
        await suppliers.PlanAsync(model);
        await suppliers.TakeInAsync(model, "report", "report.csv", CsvFile.Of(ReportRows.Report(suppliers.Framework, model)));
        var record = (await app.Service<Ledger<SupplierRecord>>().LoadAsync(new(suppliers.Framework.Id, model), cancellationToken)).Record;
        var facts = app.Service<FrameworkShelf>().Find(suppliers.Framework.Id)!.Standings.Of(model, record, suppliers.Framework.YearOf(ReportRows.Year)!);
        var standings = app.Service<StandingTable>();
        await Parallel.ForEachAsync(
            Enumerable.Range(1, Suppliers),
            new ParallelOptions { MaxDegreeOfParallelism = AtATime, CancellationToken = cancellationToken },
            async (number, token) =>
            {
                var rating = number % 20 == 0 ? Rating.Inadequate : Rating.Good;
                var id = string.Create(CultureInfo.InvariantCulture, $"list-{number:0000000}");
                await standings.PutAsync(facts with { Supplier = facts.Supplier with { Id = id }, Accepted = facts.Accepted! with { Rating = rating } }, 1, token);
            });
        return suppliers.Framework.Id;
    }

    private static async Task<BenchmarkRow> MeasureAsync(BenchmarkApp app, string variant, Func<Task<byte[]>> work)
    {
        var floor = new BareCalls(app.Storage, await app.Calls.RecordAsync(work), new Renaming());
        for (var count = 0; count < WarmUps; count++)
        {
            await floor.RunAsync();
            await work();
        }

        PeakMemory.Reset();
        var mostCalls = 0;
        var timing = await Interleaved.MeasureAsync(Rounds, Samples, () => Task.FromResult(floor.RunAsync), () => Task.FromResult(CountedAsync));
        var ratio = timing.WorkMs / timing.FloorMs;
        return new("list", variant, timing.Rounds, timing.FloorMs, timing.WorkMs, ratio, Limit, mostCalls, PeakMemory.InMegabytes(), ratio <= Limit && mostCalls <= MostCalls);

        async Task CountedAsync()
        {
            var before = app.Calls.Count;
            await work();
            mostCalls = Math.Max(mostCalls, app.Calls.Count - before);
        }
    }
}
