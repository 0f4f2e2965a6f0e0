using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;
using DrsFunctions.Compliance.Chasing;
using DrsFunctions.Storage.Rows;

namespace DrsFunctions.Storage.Messages;

/// <summary>Messages to people, and how far each has come. Can be rebuilt from the ledgers, which know what is final.</summary>
public sealed class MessageTable
{
    private const int Tries = 20;

    private readonly TableClient table;

    /// <summary>The messages of an account.</summary>
    public MessageTable(StorageClients clients)
    {
        ArgumentNullException.ThrowIfNull(clients);
        table = clients.Table(StorageNames.MessageTable);
    }

    /// <summary>A message; null if none of that key is known. One point read.</summary>
    public async Task<KeptMessage?> FindAsync(MessageKey key, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(key);
        var found = await table.GetEntityIfExistsAsync<TableEntity>(
            MessageRow.PartitionOf(key.Framework, key.Supplier), MessageRow.KeyOf(key), cancellationToken: cancellationToken);
        return found.HasValue ? MessageRow.Read(found.Value!) : null;
    }

    /// <summary>Writes a message, if its row is still what was read last, or still not there where none was. One call.</summary>
    /// <returns>The message with its row's new version; null if somebody else has written it meanwhile.</returns>
    public async Task<KeptMessage?> TryPutAsync(KeptMessage message, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(message);
        try
        {
            var row = MessageRow.Of(message);
            var response = message.Row is { } version
                ? await table.UpdateEntityAsync(row, version, TableUpdateMode.Replace, cancellationToken)
                : await table.AddEntityAsync(row, cancellationToken);
            return message with { Row = response.Headers.ETag ?? ETag.All };
        }
        catch (RequestFailedException conflict) when (conflict.Status is 404 or 409 or 412)
        {
            return null;
        }
    }

    /// <summary>Changes a message: reads it, decides, and decides again where somebody else was faster.</summary>
    /// <param name="key">Which message.</param>
    /// <param name="decide">The message as it is to be, given what is kept of it, if anything; the same or null to leave it.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The message as it then stands; null if there is none.</returns>
    /// <exception cref="InvalidOperationException">Others were faster 20 times.</exception>
    public async Task<KeptMessage?> ChangeAsync(MessageKey key, Func<KeptMessage?, KeptMessage?> decide, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(decide);
        for (var attempt = 1; attempt <= Tries; attempt++)
        {
            var kept = await FindAsync(key, cancellationToken);
            if (decide(kept) is not { } wanted || wanted == kept)
                return kept;
            if (await TryPutAsync(wanted with { Row = kept?.Row }, cancellationToken) is { } written)
                return written;
        }

        throw new InvalidOperationException($"The message {key} changed {Tries} times while it was written.");
    }

    /// <summary>The messages about a supplier on any of some frameworks, or about all suppliers, in the order of their keys.</summary>
    /// <param name="frameworks">The frameworks' ids: one at least.</param>
    /// <param name="supplier">The supplier's id; null for all.</param>
    /// <param name="cursor">Where the page before ended; null for the first.</param>
    /// <param name="limit">The most messages wanted, 1 to 1,000.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="FormatException">The cursor is none.</exception>
    public Task<Listing<KeptMessage>> ListAsync(
        IEnumerable<string> frameworks,
        string? supplier,
        string? cursor,
        int limit,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(frameworks);
        var filters = frameworks.Select(framework =>
            supplier is null ? Pages.OfFramework(RowKeys.Of(framework)) : Pages.Of(MessageRow.PartitionOf(framework, supplier)));
        return table.PageAsync(string.Join(" or ", filters.Select(filter => $"({filter})")), cursor, limit, null, MessageRow.Read, cancellationToken);
    }

    /// <summary>All messages of which that has become, for those who look after them. Reads through all of the table.</summary>
    public async IAsyncEnumerable<KeptMessage> WithStatusAsync(MessageStatus status, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var filter = TableClient.CreateQueryFilter($"Status eq {MessageRow.Word(status)}");
        await foreach (var row in table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
            yield return MessageRow.Read(row);
    }
}
