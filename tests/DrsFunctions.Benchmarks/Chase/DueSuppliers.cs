using System.Globalization;
using DrsFunctions.Benchmarks.Given;
using DrsFunctions.Chasing;
using DrsFunctions.Compliance.Standings;
using DrsFunctions.Compliance.Suppliers;
using DrsFunctions.Recompute;
using DrsFunctions.Storage;
using DrsFunctions.Storage.Ledgers;
using DrsFunctions.Storage.Obligations;
using DrsFunctions.TestFiles;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace DrsFunctions.Benchmarks.Chase;

/// <summary>Suppliers that owe the report on year 4: some that are due to be written to, and many that were written to before.</summary>
internal sealed class DueSuppliers(BenchmarkApp app)
{
    private const int AtATime = 16;
    private static readonly LocalDate DueOn = new(2026, 1, 14);

    private readonly KnownSuppliers known = new(app);
    private readonly ObligationTable obligations = app.Service<ObligationTable>();
    private readonly Ledger<SupplierRecord> ledger = app.Service<Ledger<SupplierRecord>>();
    private readonly RecomputeSupplier recompute = ActivatorUtilities.CreateInstance<RecomputeSupplier>(app.Service<IServiceProvider>());
    private readonly ChaseReports chase = ActivatorUtilities.CreateInstance<ChaseReports>(app.Service<IServiceProvider>());

    /// <summary>Adds what the table of obligations keeps of suppliers that wait for their next stage.</summary>
    public Task AddIdleAsync(int from, int to, CancellationToken cancellationToken) => Parallel.ForEachAsync(
        Enumerable.Range(from, to - from),
        Several(cancellationToken),
        async (number, token) => await obligations.ReplaceAsync(
            known.Framework.Id,
            string.Create(CultureInfo.InvariantCulture, $"idle-{number:000000}"),
            ReportRows.Year,
            [new(ObligationKind.Report, "4", DueOn, new(2026, 1, 28), IsMet: false, IsWaived: false) { ChaseOn = new(2026, 1, 7) }],
            version: 1,
            token));

    /// <summary>Registers suppliers with a contact and brings their obligations into the table.</summary>
    public async Task<IReadOnlyList<string>> AddDueAsync(string series, int count, CancellationToken cancellationToken)
    {
        var ids = (await known.RegisterAsync(series, count)).ToArray();
        IEnumerable<IReadOnlyList<object?>> rows = ids.Select(IReadOnlyList<object?> (id) => [id, $"{id}@example.org", "Somebody"]);
        await known.TakeInAsync("ccs", "contacts", $"{series}.csv", CsvFile.Of(rows.Prepend(["supplier_salesforce_id", "email", "name"])));
        await Parallel.ForEachAsync(ids, Several(cancellationToken), async (id, token) => await recompute.Run(new(known.Framework.Id, id, "benchmark"), token));
        await app.Storage.Queues.GetQueueClient(StorageNames.RecomputeQueue).ClearMessagesAsync(cancellationToken);
        return ids;
    }

    /// <summary>Runs the timer's function, and for each who is due what its message in the queue asks for.</summary>
    public async Task ChaseAsync(IReadOnlyList<string> ids, CancellationToken cancellationToken)
    {
        await chase.Run(new TimerInfo(), cancellationToken);
        await Parallel.ForEachAsync(ids, Several(cancellationToken), async (id, token) => await recompute.Run(new(known.Framework.Id, id, nameof(ChaseReports)), token));
    }

    /// <summary>Holds a chased day against what it must be.</summary>
    /// <exception cref="InvalidOperationException">The run found others than those who are due, or did not write to them.</exception>
    public async Task ExpectChasedAsync(IReadOnlyList<string> ids, CancellationToken cancellationToken)
    {
        var queue = app.Storage.Queues.GetQueueClient(StorageNames.RecomputeQueue);
        var asked = (await queue.GetPropertiesAsync(cancellationToken)).Value.ApproximateMessagesCount;
        var open = (await ledger.LoadAsync(new(known.Framework.Id, ids[0]), cancellationToken)).Record.Messages.Open.Count();
        if (asked != ids.Count || open == 0)
            throw new InvalidOperationException($"{asked} suppliers were asked for instead of {ids.Count}, and the first has {open} messages.");
        await queue.ClearMessagesAsync(cancellationToken);
    }

    private static ParallelOptions Several(CancellationToken cancellationToken) => new() { MaxDegreeOfParallelism = AtATime, CancellationToken = cancellationToken };
}
