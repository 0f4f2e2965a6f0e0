using System.Globalization;
using DrsFunctions.Benchmarks.Given;
using DrsFunctions.Benchmarks.Measuring;
using DrsFunctions.Compliance.Standings;
using DrsFunctions.Compliance.Suppliers;
using DrsFunctions.Frameworks;
using DrsFunctions.Storage.Ledgers;
using DrsFunctions.Storage.Standings;
using DrsFunctions.TestFiles;

namespace DrsFunctions.Benchmarks.Pages;

/// <summary>
/// The page of a framework with 1,000 suppliers over loopback HTTP, compressed as browsers ask for it, against the JSON of the same
/// 1,000 standings; and what browsers fetch for that page and for a supplier's, fonts apart.
/// </summary>
internal sealed class PagesBenchmark : IBenchmark
{
    private const double TimeLimit = 2;
    private const double WeightLimit = 150;
    private const double Kilobyte = 1024;
    private const int Suppliers = 1_000;
    private const int AtATime = 16;
    private const int WarmUps = 60;
    private const int Rounds = 9;
    private const int Samples = 7;

    // No other measure has suppliers on it.
    private const string Framework = "RM6366";
    private const int Year = 1;

    /// <inheritdoc/>
    public string Name => "pages";

    /// <inheritdoc/>
    public async Task<IReadOnlyList<BenchmarkRow>> RunAsync(BenchmarkApp app, CancellationToken cancellationToken)
    {
        var model = await FillAsync(app, cancellationToken);
        using var http = new HttpClient { BaseAddress = app.Address };
        using var browser = new HttpClient(new HttpClientHandler { AutomaticDecompression = System.Net.DecompressionMethods.None }) { BaseAddress = app.Address };
        browser.DefaultRequestHeaders.Add("Accept", "text/html");
        browser.DefaultRequestHeaders.Add("Accept-Encoding", "gzip, br");
        var page = $"/frameworks/{Framework}?year={Year}";
        var weight = new PageWeight(browser);
        return
        [
            await MeasureAsync(
                app,
                () => http.GetByteArrayAsync($"/api/frameworks/{Framework}/standings?year={Year}&limit={Suppliers}", cancellationToken),
                () => browser.GetByteArrayAsync(page, cancellationToken)),
            Row("framework, KB", await weight.OfAsync(page, cancellationToken)),
            Row("supplier, KB", await weight.OfAsync($"/frameworks/RM6226/suppliers/{model}", cancellationToken)),
        ];
    }

    // One real standing, with its reasons and figures, under 1,000 names.
    private static async Task<string> FillAsync(BenchmarkApp app, CancellationToken cancellationToken)
    {
        var suppliers = new KnownSuppliers(app);
        var model = (await suppliers.RegisterAsync("pages-", 1)).Dequeue();
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
                var id = string.Create(CultureInfo.InvariantCulture, $"pages-{number:000000}");
                await standings.PutAsync(
                    facts with
                    {
                        Framework = Framework,
                        Year = facts.Year with { Number = Year },
                        Supplier = facts.Supplier with { Id = id, Name = $"Fair Recovery {id} Ltd" },
                        Accepted = facts.Accepted! with { Rating = number % 20 == 0 ? Rating.Inadequate : Rating.Good },
                    },
                    1,
                    token);
            });
        return model;
    }

    private static async Task<BenchmarkRow> MeasureAsync(BenchmarkApp app, Func<Task> json, Func<Task> page)
    {
        for (var count = 0; count < WarmUps; count++)
        {
            await json();
            await page();
        }

        PeakMemory.Reset();
        var (jsonCalls, pageCalls) = (0, 0);
        var timing = await Interleaved.MeasureAsync(Rounds, Samples, () => Task.FromResult(JsonAsync), () => Task.FromResult(PageAsync));
        var ratio = timing.WorkMs / timing.FloorMs;
        return new(
            "pages", "framework", timing.Rounds, timing.FloorMs, timing.WorkMs, ratio, TimeLimit, pageCalls, PeakMemory.InMegabytes(), ratio <= TimeLimit && pageCalls <= jsonCalls);

        async Task JsonAsync() => jsonCalls = await CountedAsync(json, jsonCalls);

        async Task PageAsync() => pageCalls = await CountedAsync(page, pageCalls);

        async Task<int> CountedAsync(Func<Task> work, int most)
        {
            var before = app.Calls.Count;
            await work();
            return Math.Max(most, app.Calls.Count - before);
        }
    }

    private static BenchmarkRow Row(string variant, long bytes) =>
        new("pages", variant, Rounds: 1, FloorMs: 0, WorkMs: 0, bytes / Kilobyte, WeightLimit, StorageCalls: 0, PeakMemory.InMegabytes(), bytes / Kilobyte <= WeightLimit);
}
