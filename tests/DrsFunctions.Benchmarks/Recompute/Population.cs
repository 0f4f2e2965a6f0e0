using Azure.Data.Tables;
using DrsFunctions.Storage;

namespace DrsFunctions.Benchmarks.Recompute;

/// <summary>
/// The suppliers that are there beside those that are measured: copies of all rows of one, under other names. The details of their
/// standings are left out, so that the emulator can hold them in memory.
/// </summary>
internal sealed class Population(TableServiceClient tables, string framework, string model)
{
    private const int Transaction = 100;
    private const int AtATime = 8;
    private static readonly string[] Tables = [StorageNames.LedgerTable, StorageNames.RegisterTable, StorageNames.StandingTable, StorageNames.ObligationTable];

    /// <summary>Adds copies under names that are as long as the model's.</summary>
    public async Task AddAsync(IEnumerable<string> names, CancellationToken cancellationToken)
    {
        var ids = names.ToArray();
        foreach (var name in Tables)
        {
            var table = tables.GetTableClient(name);
            var rows = await RowsAsync(table, cancellationToken);
            var transactions = ids.SelectMany(id => rows.Select(row => Copy(row, id)))
                .GroupBy(row => row.PartitionKey, StringComparer.Ordinal)
                .SelectMany(partition => partition.Chunk(Transaction));
            await Parallel.ForEachAsync(
                transactions,
                new ParallelOptions { MaxDegreeOfParallelism = AtATime, CancellationToken = cancellationToken },
                async (chunk, token) => await table.SubmitTransactionAsync(chunk.Select(row => new TableTransactionAction(TableTransactionActionType.Add, row)), token));
        }
    }

    private async Task<IReadOnlyList<TableEntity>> RowsAsync(TableClient table, CancellationToken cancellationToken)
    {
        var rows = new List<TableEntity>();
        var ofFramework = TableClient.CreateQueryFilter($"PartitionKey ge {framework} and PartitionKey lt {framework + "}"}");
        await foreach (var row in table.QueryAsync<TableEntity>(ofFramework, cancellationToken: cancellationToken))
        {
            if (row.PartitionKey.EndsWith(model, StringComparison.Ordinal) || row.RowKey.StartsWith(model, StringComparison.Ordinal))
                rows.Add(row);
        }

        return rows;
    }

    private TableEntity Copy(TableEntity row, string id)
    {
        var copy = new TableEntity(Renamed(row.PartitionKey), Renamed(row.RowKey));
        foreach (var (column, value) in row.Where(column => !IsLeftOut(column.Key)))
            copy[column] = value is string text ? Renamed(text) : value;
        return copy;

        string Renamed(string text) => text.Replace(model, id, StringComparison.Ordinal);
    }

    private static bool IsLeftOut(string column) =>
        column is nameof(TableEntity.PartitionKey) or nameof(TableEntity.RowKey) or "odata.etag" or nameof(TableEntity.Timestamp)
        || column.StartsWith("Detail", StringComparison.Ordinal);
}
