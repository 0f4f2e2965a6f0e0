using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;

namespace DrsFunctions.Storage.Ledgers;

/// <summary>The rows of ledgers. Digits sort before letters: a partition holds its entries, then its head, then its snapshot.</summary>
internal sealed class LedgerRows(TableClient table)
{
    /// <summary>The head; null without entries. One point read.</summary>
    public async Task<TableEntity?> HeadAsync(LedgerName ledger, CancellationToken cancellationToken)
    {
        var head = await table.GetEntityIfExistsAsync<TableEntity>(ledger.PartitionKey, HeadRow.Key, cancellationToken: cancellationToken);
        return head.HasValue ? head.Value : null;
    }

    /// <summary>Head and snapshot, and whatever else is not an entry. One query.</summary>
    public async Task<LedgerTail> TailAsync(LedgerName ledger, CancellationToken cancellationToken)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {ledger.PartitionKey} and RowKey ge {HeadRow.Key}");
        TableEntity? head = null;
        TableEntity? snapshot = null;
        var strangers = 0;
        await foreach (var row in table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
        {
            if (row.RowKey == HeadRow.Key)
                head = row;
            else if (row.RowKey == SnapshotRow.Key)
                snapshot = row;
            else
                strangers++;
        }

        return new(head, snapshot, strangers);
    }

    /// <summary>The entries after one and up to another, in order.</summary>
    public AsyncPageable<TableEntity> EntriesAsync(LedgerName ledger, long after, long upTo, int? pageSize, CancellationToken cancellationToken)
    {
        var filter = TableClient.CreateQueryFilter(
            $"PartitionKey eq {ledger.PartitionKey} and RowKey gt {EntryRow.KeyOf(after)} and RowKey le {EntryRow.KeyOf(upTo)}");
        return table.QueryAsync<TableEntity>(filter, pageSize, cancellationToken: cancellationToken);
    }

    /// <summary>Every row before the head: the entries, and whatever else was put there.</summary>
    public AsyncPageable<TableEntity> BeforeHeadAsync(LedgerName ledger, CancellationToken cancellationToken)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {ledger.PartitionKey} and RowKey lt {HeadRow.Key}");
        return table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken);
    }

    /// <summary>The hash of an entry; null if there is none.</summary>
    public async Task<string?> HashAsync(LedgerName ledger, long sequence, CancellationToken cancellationToken)
    {
        var entry = await table.GetEntityIfExistsAsync<TableEntity>(
            ledger.PartitionKey, EntryRow.KeyOf(sequence), [nameof(StoredEntry.Hash)], cancellationToken);
        return entry.HasValue ? entry.Value!.GetString(nameof(StoredEntry.Hash)) : null;
    }

    /// <summary>The heads of a framework's ledgers, or of all ledgers; null where one cannot be read.</summary>
    public async IAsyncEnumerable<(LedgerName Ledger, LedgerHead? Head)> HeadsAsync(
        string? framework,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var filter = TableClient.CreateQueryFilter($"RowKey eq {HeadRow.Key}");
        if (framework is not null)
            filter = $"{Rows.Pages.OfFramework(framework)} and {filter}";
        await foreach (var row in table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
            yield return (LedgerName.Of(row.PartitionKey), HeadRow.TryRead(row));
    }

    /// <summary>Replaces a row, if it is the one that is known.</summary>
    public async Task<ETag?> ReplaceAsync(TableEntity row, ETag known, CancellationToken cancellationToken) =>
        (await table.UpdateEntityAsync(row, known, TableUpdateMode.Replace, cancellationToken)).Headers.ETag;

    /// <summary>Writes rows, all or none.</summary>
    /// <returns>The head's new version; null if the service did not say.</returns>
    public async Task<ETag?> SubmitAsync(IReadOnlyList<TableTransactionAction> actions, CancellationToken cancellationToken)
    {
        var answer = await table.SubmitTransactionAsync(actions, cancellationToken);
        for (var index = 0; index < actions.Count; index++)
        {
            if (actions[index].Entity.RowKey == HeadRow.Key)
                return answer.Value[index].Headers.ETag;
        }

        return null;
    }
}

/// <summary>What stands in a ledger's partition after its entries.</summary>
internal sealed record LedgerTail(TableEntity? Head, TableEntity? Snapshot, int Strangers);
