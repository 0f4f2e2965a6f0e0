using System.Diagnostics;
using System.Globalization;
using System.Text;
using Azure.Data.Tables;

namespace DrsFunctions.Pages.Tests;

/// <summary>Very many suppliers of one framework and year: the standing of a real one under as many names, written in bulk.</summary>
internal sealed class Crowd(string connectionString)
{
    /// <summary>The real one, whose id and name no other text of its standing holds.</summary>
    public const string Model = "001Crowd00000";

    /// <summary>How many there are in all.</summary>
    public const int Suppliers = 10_000;

    private const string Partition = $"{TestFrameworks.Crowded}|04";
    private const int Transaction = 100;
    private const int AtATime = 4;

    private readonly TableClient table = new TableServiceClient(connectionString).GetTableClient("Standing");

    public async Task GatherAsync()
    {
        var model = await ModelAsync();
        var others = Enumerable.Range(1, Suppliers - 1).Select(number => Copy(model, string.Create(CultureInfo.InvariantCulture, $"001Crowd{number:00000}"))).ToList();
        await Parallel.ForEachAsync(
            others.Chunk(Transaction),
            new ParallelOptions { MaxDegreeOfParallelism = AtATime },
            async (rows, token) => await table.SubmitTransactionAsync(rows.Select(row => new TableTransactionAction(TableTransactionActionType.UpsertReplace, row)), token));
    }

    // The recompute that follows its registration writes it.
    private async Task<TableEntity> ModelAsync()
    {
        var started = Stopwatch.GetTimestamp();
        while (true)
        {
            var found = await table.GetEntityIfExistsAsync<TableEntity>(Partition, Model);
            if (found.HasValue)
                return found.Value!;
            Assert.True(Stopwatch.GetElapsedTime(started).TotalSeconds < 60, "The model has no standing.");
            await Task.Delay(100);
        }
    }

    private static TableEntity Copy(TableEntity model, string id)
    {
        var copy = new TableEntity(Partition, id);
        foreach (var (name, value) in model.Where(column => column.Key is not ("PartitionKey" or "RowKey" or "Timestamp" or "odata.etag")))
        {
            copy[name] = value switch
            {
                byte[] bytes => Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(bytes).Replace(Model, id, StringComparison.Ordinal)),
                BinaryData bytes => BinaryData.FromString(bytes.ToString().Replace(Model, id, StringComparison.Ordinal)),
                string text => text.Replace(Model, id, StringComparison.Ordinal),
                _ => value,
            };
        }

        return copy;
    }
}
