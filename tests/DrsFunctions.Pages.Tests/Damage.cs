using Azure;
using Azure.Data.Tables;
using DrsFunctions.Tests.Support;

namespace DrsFunctions.Pages.Tests;

/// <summary>Does to ledgers what nobody should.</summary>
internal sealed class Damage(Account account)
{
    private readonly TableClient ledger = new TableServiceClient(account.ConnectionString).GetTableClient("Ledger");

    /// <summary>Makes the last entry of a supplier on RM6226 somebody else's.</summary>
    /// <returns>The entry's sequence.</returns>
    public async Task<long> ChangeLastEntryAsync(string supplier)
    {
        var last = (await EntriesAsync(supplier)).MaxBy(row => row.RowKey, StringComparer.Ordinal)!;
        last["Actor"] = "nobody";
        await ledger.UpdateEntityAsync(last, ETag.All, TableUpdateMode.Replace);
        return (long)last["Sequence"];
    }

    /// <summary>Takes away what a supplier's record on the long framework is read from.</summary>
    public async Task RemoveRecordAsync(string supplier)
    {
        await ledger.DeleteEntityAsync($"{TestFrameworks.Long}|{supplier}", "snapshot");
        await ledger.DeleteEntityAsync($"{TestFrameworks.Long}|{supplier}", "000000000001");
    }

    private async Task<List<TableEntity>> EntriesAsync(string supplier)
    {
        var rows = new List<TableEntity>();
        await foreach (var row in ledger.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {$"RM6226|{supplier}"} and RowKey lt {"1"}")))
            rows.Add(row);
        return rows;
    }
}
