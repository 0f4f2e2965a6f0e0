using System.Globalization;
using Azure;
using Azure.Data.Tables;
using Microsoft.AspNetCore.WebUtilities;

namespace DrsFunctions.Benchmarks.Storage;

/// <summary>Recorded calls to the Table service, bare. Conditions name the versions that the calls before met.</summary>
internal sealed class BareTableCalls(TableServiceClient tables, Renaming renaming)
{
    private readonly Dictionary<(string Table, string Partition, string Row), ETag> versions = [];

    /// <summary>What makes the call again.</summary>
    public Func<Task> Of(StorageCall call)
    {
        if (call.Address.AbsolutePath.EndsWith("/$batch", StringComparison.Ordinal))
            return Submit(renaming.Of(call.Body));

        var address = TableAddress.Of(call.Address);
        var table = tables.GetTableClient(address.Table);
        var key = address.Key is { } named ? (Partition: renaming.Of(named.Partition), Row: renaming.Of(named.Row)) : default;
        return (call.Method, address.Key) switch
        {
            ("GET", not null) => () => FindAsync(table, key.Partition, key.Row, Options(call).Select),
            ("GET", null) => Query(table, Options(call)),
            ("PUT", not null) => Replace(table, key.Partition, key.Row, renaming.Of(call.Body)),
            ("POST", null) => Add(table, renaming.Of(call.Body)),
            _ => throw new NotSupportedException($"The app does not {call.Method} rows."),
        };
    }

    private (string? Filter, int? Most, string[]? Select) Options(StorageCall call)
    {
        var query = QueryHelpers.ParseQuery(call.Address.Query);
        if (query.ContainsKey("NextPartitionKey"))
            throw new NotSupportedException("No measured list of the app goes on where a page ended.");
        return (
            query.TryGetValue("$filter", out var filter) ? renaming.Of(filter.ToString()) : null,
            query.TryGetValue("$top", out var most) ? int.Parse(most.ToString(), CultureInfo.InvariantCulture) : null,
            query.TryGetValue("$select", out var columns) ? columns.ToString().Split(',') : null);
    }

    private async Task FindAsync(TableClient table, string partition, string row, string[]? select)
    {
        var found = await table.GetEntityIfExistsAsync<TableEntity>(partition, row, select);
        if (found.HasValue)
            versions[(table.Name, partition, row)] = found.GetRawResponse().Headers.ETag ?? found.Value!.ETag;
    }

    private Func<Task> Query(TableClient table, (string? Filter, int? Most, string[]? Select) options) => async () =>
    {
        // One call is one page, whatever else there is.
        await foreach (var page in table.QueryAsync<TableEntity>(options.Filter, options.Most, options.Select).AsPages())
        {
            foreach (var row in page.Values)
                versions[(table.Name, row.PartitionKey, row.RowKey)] = row.ETag;
            return;
        }
    };

    private Func<Task> Replace(TableClient table, string partition, string key, string body)
    {
        var row = RecordedRows.Row(body);
        (row.PartitionKey, row.RowKey) = (partition, key);
        return () => table.UpdateEntityAsync(row, versions[(table.Name, partition, key)], TableUpdateMode.Replace);
    }

    private static Func<Task> Add(TableClient table, string body)
    {
        var row = RecordedRows.Row(body);
        return () => table.AddEntityAsync(row);
    }

    private Func<Task> Submit(string body)
    {
        var table = tables.GetTableClient(RecordedRows.TableIn(body));
        var actions = RecordedRows.Actions(body).ToArray();
        (string Table, string Partition, string Row) KeyOf(ITableEntity row) => (table.Name, row.PartitionKey, row.RowKey);
        return async () =>
        {
            TableTransactionAction[] now =
                [.. actions.Select(action => new TableTransactionAction(action.Type, action.Row, action.IsConditional ? versions[KeyOf(action.Row)] : default))];
            var answers = (await table.SubmitTransactionAsync(now)).Value;
            for (var index = 0; index < now.Length; index++)
                versions[KeyOf(now[index].Entity)] = answers[index].Headers.ETag ?? default;
        };
    }
}
