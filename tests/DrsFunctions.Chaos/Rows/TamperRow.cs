using System.Globalization;
using Azure;
using Azure.Data.Tables;
using DrsFunctions.Chaos.Worlds;
using DrsFunctions.Storage;
using DrsFunctions.Tests.Support;

namespace DrsFunctions.Chaos.Rows;

/// <summary>Any byte of any row of a ledger is changed, a row is removed, or two are swapped; then everything is put back.</summary>
internal sealed class TamperRow : IChaosRow
{
    private static readonly string[] NotOurs = ["odata.etag", "Timestamp", "PartitionKey", "RowKey"];

    public string Name => "tamper";

    public async Task<string> RunAsync(Stage stage, Round round)
    {
        var world = await stage.WorldAsync();
        var crowd = new Crowd(world, $"Tamper{round.Seed}x");
        await crowd.RegisterAsync(1);
        foreach (var file in SentFile.Many(round.Chance, crowd.Ids, 6))
            await crowd.WriteAsync(file);
        await Settling.SettleAsync(crowd, wasKilled: false);

        var table = new TableServiceClient(world.Account.ConnectionString).GetTableClient(StorageNames.LedgerTable);
        var rows = new List<TableEntity>();
        await foreach (var row in table.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {$"{Crowd.Framework}|{crowd.Ids[0]}"}")))
            rows.Add(row);
        var entries = rows.Where(IsEntry).ToArray();

        var times = round.Of(25, 1_000);
        for (var time = 0; time < times; time++)
        {
            var (what, expected, wrong) = Wrong(round.Chance, rows, entries);
            foreach (var row in wrong)
                await (row.Count == 0 ? table.DeleteEntityAsync(row.PartitionKey, row.RowKey) : table.UpdateEntityAsync(row, ETag.All, TableUpdateMode.Replace));
            await ExpectAsync(crowd, expected, what);
            foreach (var row in rows.Where(row => wrong.Any(changed => changed.RowKey == row.RowKey)))
                await table.UpsertEntityAsync(row, TableUpdateMode.Replace);
        }

        await ExpectAsync(crowd, brokenAt: null, "put back");
        return string.Create(CultureInfo.InvariantCulture, $"{times} changes to a ledger of {entries.Length} entries, the first broken entry named each time");
    }

    private static async Task ExpectAsync(Crowd crowd, long? brokenAt, string what)
    {
        var verification = await crowd.World.Operator.GetAsync($"/api/frameworks/{Crowd.Framework}/suppliers/{crowd.Ids[0]}/ledger/verification");
        BrokenException.Unless(
            verification.Truth("intact") == brokenAt is null && verification.Number("brokenAt") == brokenAt,
            $"{what}: expected {brokenAt?.ToString(CultureInfo.InvariantCulture) ?? "no"} broken entry, and the answer is {verification}");
    }

    /// <summary>The rows as they are written wrong, one without columns to be deleted, and the first entry that is broken then.</summary>
    private static (string What, long BrokenAt, TableEntity[] Rows) Wrong(Random chance, List<TableEntity> rows, TableEntity[] entries)
    {
        switch (chance.Next(8))
        {
            case 0:
                var gone = entries[chance.Next(entries.Length)];
                return ($"{gone.RowKey} removed", SequenceOf(gone), [new TableEntity { PartitionKey = gone.PartitionKey, RowKey = gone.RowKey }]);
            case 1:
                var first = chance.Next(entries.Length - 1);
                var second = chance.Next(first + 1, entries.Length);
                return ($"{entries[first].RowKey} and {entries[second].RowKey} swapped", SequenceOf(entries[first]), [Moved(entries[first], entries[second]), Moved(entries[second], entries[first])]);
            default:
                var row = rows[chance.Next(rows.Count)];
                var column = row.Keys.Except(NotOurs, StringComparer.Ordinal).Where(name => row[name] is string { Length: > 0 } or byte[] { Length: > 0 } or long or int).OrderBy(_ => chance.Next()).First();
                return ($"{row.RowKey} {column} changed", IsEntry(row) ? SequenceOf(row) : SequenceOf(entries[^1]), [Changed(chance, row, column)]);
        }
    }

    private static TableEntity Moved(TableEntity from, TableEntity to) => new(from) { RowKey = to.RowKey };

    private static TableEntity Changed(Random chance, TableEntity row, string column)
    {
        var changed = new TableEntity(row);
        if (row[column] is string text)
        {
            var at = chance.Next(text.Length);
            changed[column] = text[..at] + (text[at] == '0' ? '1' : '0') + text[(at + 1)..];
        }
        else if (row[column] is byte[] bytes)
        {
            var others = bytes.ToArray();
            others[chance.Next(others.Length)] ^= (byte)(1 << chance.Next(8));
            changed[column] = others;
        }
        else
        {
            changed[column] = row[column] is int number ? number + 1 : (long)row[column] + 1;
        }

        return changed;
    }

    private static bool IsEntry(TableEntity row) => row.RowKey.All(char.IsAsciiDigit);

    private static long SequenceOf(TableEntity row) => long.Parse(row.RowKey, CultureInfo.InvariantCulture);
}
