using System.Runtime.CompilerServices;
using System.Text.Json;
using Azure.Data.Tables;
using DrsFunctions.Compliance.Uploads;
using DrsFunctions.Storage.Rows;

namespace DrsFunctions.Storage.Uploads;

/// <summary>Uploads by path: what is to be read, and what became of the rest. Can be rebuilt from the ledgers.</summary>
public sealed class UploadTable
{
    private const string Unrecognised = "unrecognised|unrecognised";

    private readonly TableClient table;
    private readonly VersionedRows rows;

    /// <summary>The uploads of an account.</summary>
    public UploadTable(StorageClients clients)
    {
        ArgumentNullException.ThrowIfNull(clients);
        table = clients.Table(StorageNames.UploadTable);
        rows = new(table);
    }

    /// <summary>Keeps what is known of an upload, unless what is kept follows from a later entry. One call, where its row is known or new.</summary>
    /// <returns>The upload with its row's version, to keep it again; null if the newer stays.</returns>
    public async Task<KeptUpload?> PutAsync(KeptUpload upload, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(upload);
        var row = UploadRow.Of(PartitionOf(upload.Path), upload);
        var written = await rows.PutAsync(row, upload.Version, upload.Row, isNew: true, cancellationToken);
        return written is { } etag ? upload with { Row = etag } : null;
    }

    /// <summary>The upload at a path; null if none is known. One point read.</summary>
    public async Task<KeptUpload?> FindAsync(UploadPath path, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(path);
        var found = await table.GetEntityIfExistsAsync<TableEntity>(PartitionOf(path), RowKeys.HashOf(path.Text), cancellationToken: cancellationToken);
        return found.HasValue ? UploadRow.Read(found.Value!) : null;
    }

    /// <summary>The upload of that id, of one owner or of any; null if there is none.</summary>
    public async Task<KeptUpload?> FindByIdAsync(string framework, string? owner, string uploadId, CancellationToken cancellationToken)
    {
        var filter = $"{OwnedBy(framework, owner)} and {TableClient.CreateQueryFilter($"UploadId eq {uploadId}")}";
        await foreach (var row in table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
            return UploadRow.Read(row);
        return null;
    }

    /// <summary>A framework's uploads, of one owner or all, in the order of their keys.</summary>
    /// <param name="framework">The framework's id.</param>
    /// <param name="owner">The owner's id; null for all.</param>
    /// <param name="outcome">What became of them; null for any.</param>
    /// <param name="cursor">Where the page before ended; null for the first.</param>
    /// <param name="limit">The most uploads wanted, 1 to 1,000.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="FormatException">The cursor is none.</exception>
    public Task<Listing<KeptUpload>> ListAsync(
        string framework,
        string? owner,
        UploadOutcome? outcome,
        string? cursor,
        int limit,
        CancellationToken cancellationToken)
    {
        var filter = OwnedBy(framework, owner);
        if (outcome is { } wanted)
            filter = $"{filter} and {TableClient.CreateQueryFilter($"Outcome eq {JsonNamingPolicy.CamelCase.ConvertName(wanted.ToString())}")}";
        return table.PageAsync(filter, cursor, limit, null, UploadRow.Read, cancellationToken);
    }

    /// <summary>Every upload of every framework and of none, for the sweep.</summary>
    public async IAsyncEnumerable<KeptUpload> AllAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var row in table.QueryAsync<TableEntity>(cancellationToken: cancellationToken))
            yield return UploadRow.Read(row);
    }

    private static string OwnedBy(string framework, string? owner) =>
        owner is null ? Pages.OfFramework(RowKeys.Of(framework)) : Pages.Of(PartitionOf(framework, owner));

    private static string PartitionOf(UploadPath path) => path.IsRecognised ? PartitionOf(path.Framework, path.Owner) : Unrecognised;

    private static string PartitionOf(string framework, string owner) => $"{RowKeys.Of(framework)}|{RowKeys.Of(owner)}";
}
