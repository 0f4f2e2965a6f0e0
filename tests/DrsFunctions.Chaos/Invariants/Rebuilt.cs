using System.Security.Cryptography;
using Azure.Data.Tables;
using DrsFunctions.Chaos.InProcess;
using DrsFunctions.Chaos.Worlds;
using DrsFunctions.Recompute;
using DrsFunctions.Storage;
using DrsFunctions.Storage.Json;

namespace DrsFunctions.Chaos.Invariants;

/// <summary>What follows from the ledgers is the same as what a rebuild makes of them.</summary>
internal static class Rebuilt
{
    private static readonly string[] Projections =
        [StorageNames.StandingTable, StorageNames.ObligationTable, StorageNames.RegisterTable, StorageNames.UploadTable, StorageNames.FeedbackTable];

    // Who wrote a row first, and which delivery was seen last, is no part of what it says.
    private static readonly string[] Apart = ["odata.etag", "Timestamp"];
    private static readonly string[] ApartOfWhatStays = [.. Apart, "Version"];
    private static readonly string[] ApartOfUploads = [.. Apart, "ETag", "Version"];

    // A crowd may be thousands.
    private static readonly ParallelOptions AtOnce = new() { MaxDegreeOfParallelism = 8 };

    /// <summary>Forgets a crowd's projections, writes them again from the ledgers, and holds the new rows against the old. Receipts are written over.</summary>
    /// <returns>How many rows there are.</returns>
    public static async Task<int> EqualsAsync(Crowd crowd)
    {
        var storage = new StorageClients(StorageSettings.Of(crowd.World.Account.ConnectionString));
        var before = await RowsAsync(storage, crowd, isToBeForgotten: true);
        var receipts = await ReceiptsAsync(crowd);

        var rebuilding = new Rebuilding(storage);
        var framework = AppInProcess.UsualShelf.Find(Crowd.Framework)!;
        await Parallel.ForEachAsync(crowd.Ids, AtOnce, async (owner, cancellation) => await rebuilding.RunAsync(framework, owner, cancellation));

        var after = await RowsAsync(storage, crowd, isToBeForgotten: false);
        BrokenException.IfAny(after.Except(before, StringComparer.Ordinal), "A rebuild makes rows that were not there or otherwise");
        BrokenException.IfAny(before.Except(after, StringComparer.Ordinal), "A rebuild does not make rows that were there");
        BrokenException.IfAny((await ReceiptsAsync(crowd)).Except(receipts, StringComparer.Ordinal), "A rebuild makes other receipts");
        return before.Count;
    }

    private static async Task<IReadOnlyList<string>> RowsAsync(StorageClients storage, Crowd crowd, bool isToBeForgotten)
    {
        var rows = new List<string>();
        foreach (var name in Projections)
        {
            var table = storage.Tables.GetTableClient(name);
            var own = await table.QueryAsync<TableEntity>().Where(row => IsOf(crowd, name, row)).ToListAsync();
            rows.AddRange(own.Select(row => TextOf(name, row)));
            if (isToBeForgotten)
                await Parallel.ForEachAsync(own, AtOnce, async (row, cancellation) => await table.DeleteEntityAsync(row.PartitionKey, row.RowKey, cancellationToken: cancellation));
        }

        return rows;
    }

    // Contacts stand in the register alone; the lines of CCS's lists follow from another ledger.
    private static bool IsOf(Crowd crowd, string table, TableEntity row) =>
        crowd.Owns(row.PartitionKey + "/" + row.RowKey) && !(table == StorageNames.RegisterTable && row.RowKey.Contains('|', StringComparison.Ordinal));

    private static string TextOf(string table, TableEntity row)
    {
        var apart = table switch
        {
            StorageNames.ObligationTable or StorageNames.FeedbackTable => ApartOfWhatStays,
            StorageNames.UploadTable => ApartOfUploads,
            _ => Apart,
        };
        var columns = row.Where(column => !apart.Contains(column.Key, StringComparer.Ordinal)).ToDictionary(column => column.Key, column => column.Value, StringComparer.Ordinal);
        return $"{table} {StorageJson.Write(new SortedDictionary<string, object>(columns, StringComparer.Ordinal))}";
    }

    private static async Task<IReadOnlyList<string>> ReceiptsAsync(Crowd crowd)
    {
        var receipts = new List<string>();
        foreach (var path in (await crowd.World.Account.PathsAsync("receipts", $"{Crowd.Framework}/001")).Where(crowd.Owns))
        {
            var content = await crowd.World.Account.FindAsync("receipts", path);
            receipts.Add($"{path} {Convert.ToHexString(SHA256.HashData(content!))}");
        }

        return receipts;
    }
}
