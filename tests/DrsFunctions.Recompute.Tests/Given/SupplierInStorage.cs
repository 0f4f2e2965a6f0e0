using System.Text;
using Azure;
using Azure.Data.Tables;
using DrsFunctions.Clock;
using DrsFunctions.Compliance.Calendar;
using DrsFunctions.Compliance.Ledgers;
using DrsFunctions.Compliance.Suppliers;
using DrsFunctions.Frameworks;
using DrsFunctions.Intake;
using DrsFunctions.Storage;
using DrsFunctions.Storage.Json;
using DrsFunctions.Storage.Ledgers;
using DrsFunctions.Storage.Standings;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;

namespace DrsFunctions.Recompute.Tests.Given;

/// <summary>One supplier of a framework of its own: its ledger, the messages that ask for its recompute, and all that follows from it.</summary>
internal sealed class SupplierInStorage(StorageClients clients)
{
    private const string Supplier = "001Rising";
    private static readonly string[] Projections = [StorageNames.StandingTable, StorageNames.ObligationTable, StorageNames.RegisterTable];

    private readonly Ledger<SupplierRecord> ledger = new(clients);

    public FrameworkInService Framework { get; } = Copies.Next();

    /// <summary>Appends what happened, with what it does to targets, as the intake does.</summary>
    public Task TellAsync(LocalDate day, Func<SupplierRecord, IEnumerable<Change>> happened) => ledger.AppendAsync(
        new(Framework.Id, Supplier),
        record => Framework.Settlement.Around(record, Noon(day), happened),
        new("ccs", "test"),
        Noon(day),
        Framework.Settlement.NextDay);

    /// <summary>Delivers a message of the queue: the hourly one, or that of an upload, written when the ledger was as it is.</summary>
    public async Task DeliverAsync(LocalDate day, bool isOfAnUpload) => await DeliverAsync(day, isOfAnUpload ? "upload" : nameof(RaiseTargets), isOfAnUpload ? await SequenceAsync() : null);

    /// <summary>Delivers a message of the queue.</summary>
    /// <param name="day">The day.</param>
    /// <param name="cause">What it says calls for the recompute.</param>
    /// <param name="sequence">The entry from which it wants everything to follow; null for whatever is there.</param>
    public Task DeliverAsync(LocalDate day, string cause, long? sequence)
    {
        var shelf = new FrameworkShelf([Framework.Definition]);
        var lists = new FrameworkLists(new(clients), shelf);
        var clock = new AppClock(new StoppedClock(Noon(day)), null);
        var recomputation = new Recomputation(
            ledger,
            new(new(clients), new(clients)),
            new(new(clients), new(clients), new(clients), new(clients)),
            lists,
            clock);
        var check = new ProjectionCheck(ledger, new(clients), new(clients), lists, clock, NullLogger<ProjectionCheck>.Instance);
        return new RecomputeSupplier(shelf, check, recomputation).Run(new(Framework.Id, Supplier, cause) { Sequence = sequence }, CancellationToken.None);
    }

    /// <summary>The sequence of the ledger's last entry; null without any.</summary>
    public async Task<long?> SequenceAsync() => (await ledger.ReadHeadAsync(new(Framework.Id, Supplier), CancellationToken.None))?.Sequence;

    /// <summary>Writes the standings as the intake of a plan does, and nothing else.</summary>
    public async Task WriteStandingsAsync()
    {
        var state = await ledger.LoadAsync(new(Framework.Id, Supplier), CancellationToken.None);
        foreach (var year in Framework.Standings.All(Supplier, state.Record))
            await new StandingTable(clients).PutAsync(year, state.Sequence, CancellationToken.None);
    }

    /// <summary>Writes everything again that follows from the ledger.</summary>
    public Task RebuildAsync() => new Rebuilding(clients).RunAsync(Framework, Supplier, CancellationToken.None);

    /// <summary>
    /// What messages write, row by row: the awards in the register are claimed by the intake. An obligation that stays as it was keeps
    /// the version that first wrote it.
    /// </summary>
    public async Task<IReadOnlyList<string>> ProjectedAsync()
    {
        var rows = new List<string>();
        foreach (var table in Projections)
        {
            string[] apart = ["odata.etag", "Timestamp", .. table == StorageNames.ObligationTable ? ["Version"] : Array.Empty<string>()];
            await foreach (var row in RowsOf(table).Where(row => !row.ContainsKey("Award")))
                rows.Add($"{table} {StorageJson.Write(new SortedDictionary<string, object>(row.Where(column => !apart.Contains(column.Key)).ToDictionary(), StringComparer.Ordinal))}");
        }

        return rows;
    }

    /// <summary>Loses all of it.</summary>
    public async Task ForgetAsync()
    {
        foreach (var table in Projections)
        {
            await foreach (var row in RowsOf(table))
                await clients.Tables.GetTableClient(table).DeleteEntityAsync(row.PartitionKey, row.RowKey);
        }
    }

    /// <summary>What the standings of all years tell on a day, without the framework's id.</summary>
    public async Task<IReadOnlyList<string>> AnswersAsync(LocalDate day)
    {
        var standings = new StandingTable(clients);
        var answers = new List<string>();
        foreach (var year in Framework.Definition.Years)
        {
            var told = (await standings.FindAsync(Framework.Id, year.Number, Supplier, CancellationToken.None))!.On(day);
            answers.AddRange(new[] { told.OfDay, told.Steady, told.Detail }.Select(piece => Encoding.UTF8.GetString(piece.Span).Replace(Framework.Id, "", StringComparison.Ordinal)));
        }

        return answers;
    }

    private AsyncPageable<TableEntity> RowsOf(string table)
    {
        var (whole, first, after) = (Framework.Id, $"{Framework.Id}|", $"{Framework.Id}}}");
        return clients.Tables.GetTableClient(table).QueryAsync<TableEntity>(
            TableClient.CreateQueryFilter($"PartitionKey eq {whole} or (PartitionKey ge {first} and PartitionKey lt {after})"));
    }

    private static Instant Noon(LocalDate day) => London.StartOf(day) + Duration.FromHours(12);
}
