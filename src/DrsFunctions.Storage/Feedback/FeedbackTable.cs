using System.Runtime.CompilerServices;
using Azure.Data.Tables;
using DrsFunctions.Compliance.Feedback;
using DrsFunctions.Storage.Json;
using DrsFunctions.Storage.Rows;
using NodaTime.Text;

namespace DrsFunctions.Storage.Feedback;

/// <summary>
/// Counts of what consumers said: partition <c>{framework}|{supplier}</c>, row <c>{yyyy-MM}|{lot}</c>. A month that is on record
/// stays on record, so rows are only ever replaced. Can be rebuilt from the ledgers.
/// </summary>
public sealed class FeedbackTable
{
    private const string Counts = "Counts";
    private const string Upload = "UploadId";
    private const string Responses = "Responses";
    private const string LotName = "Lot";
    private const int AtATime = 8;
    private readonly TableClient table;
    private readonly VersionedRows rows;

    /// <summary>The feedback of an account.</summary>
    public FeedbackTable(StorageClients clients)
    {
        ArgumentNullException.ThrowIfNull(clients);
        table = clients.Table(StorageNames.FeedbackTable);
        rows = new(table);
    }

    /// <summary>Writes the months of a supplier that differ from those kept, unless those follow from a later entry. One call where none does.</summary>
    /// <param name="framework">The framework's id.</param>
    /// <param name="supplier">The supplier's id.</param>
    /// <param name="feedback">All that is on record.</param>
    /// <param name="version">The sequence of the supplier's ledger that it follows from.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task PutAsync(string framework, string supplier, FeedbackLog feedback, long version, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(feedback);
        if (feedback.Months.IsEmpty)
            return;
        var partition = PartitionOf(framework, supplier);
        var present = new Dictionary<string, string?>(StringComparer.Ordinal);
        await foreach (var row in table.QueryAsync<TableEntity>(Pages.Of(partition), select: [nameof(TableEntity.RowKey), Counts, Upload], cancellationToken: cancellationToken))
            present[row.RowKey] = row.GetString(Upload) + row.GetString(Counts);

        var fresh = feedback.Months.Select(month => RowOf(partition, month)).Where(row => present.GetValueOrDefault(row.RowKey) != row.GetString(Upload) + row.GetString(Counts));
        await Parallel.ForEachAsync(
            fresh,
            new ParallelOptions { MaxDegreeOfParallelism = AtATime, CancellationToken = cancellationToken },
            async (row, token) => await rows.PutAsync(row, version, known: null, isNew: !present.ContainsKey(row.RowKey), token));
    }

    /// <summary>What is on record for all suppliers of a framework, from a month on, by supplier.</summary>
    public async IAsyncEnumerable<SupplierFeedback> AllAsync(string framework, NodaTime.YearMonth from, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var filter = $"{Pages.OfFramework(framework)} and {TableClient.CreateQueryFilter($"RowKey ge {YearMonthPattern.Iso.Format(from)}")}";
        await foreach (var row in table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
        {
            yield return new(
                row.PartitionKey[(framework.Length + 1)..],
                new(YearMonthPattern.Iso.Parse(row.RowKey[..7]).Value, row.GetString(LotName) ?? "", StorageJson.Read<FeedbackCounts>(row.GetString(Counts) ?? "null")));
        }
    }

    private static string PartitionOf(string framework, string supplier) => $"{framework}|{supplier}";

    private static TableEntity RowOf(string partition, KeptFeedback month) => new(partition, $"{YearMonthPattern.Iso.Format(month.Month)}|{RowKeys.Of(month.Lot)}")
    {
        [LotName] = month.Lot,
        [Upload] = month.UploadId,
        [Responses] = month.Counts.Responses,
        [Counts] = StorageJson.Write(month.Counts),
    };
}
