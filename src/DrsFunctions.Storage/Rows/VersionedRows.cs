using Azure;
using Azure.Data.Tables;

namespace DrsFunctions.Storage.Rows;

/// <summary>Rows that follow from a ledger and bear the sequence they were built from: an older one never replaces a newer one.</summary>
internal sealed class VersionedRows(TableClient table)
{
    /// <summary>The column of the version.</summary>
    public const string Version = "Version";

    private const int Tries = 20;

    /// <summary>Writes a row, unless a newer one is there. Writing the same again changes nothing.</summary>
    /// <param name="row">The row, without its version.</param>
    /// <param name="version">The ledger sequence it was built from.</param>
    /// <param name="known">The row's ETag as it was read last: saves reading it first.</param>
    /// <param name="isNew">Whether it is probably not there yet: tries to add it first.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Its ETag; null if a newer row stays.</returns>
    public async Task<ETag?> PutAsync(TableEntity row, long version, ETag? known, bool isNew, CancellationToken cancellationToken)
    {
        row[Version] = version;
        if (known is null && !isNew)
        {
            var present = await FindAsync(row, cancellationToken);
            if (present is { } older && older.Version > version)
                return null;
            known = present?.Row;
        }

        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await WriteAsync(row, known, cancellationToken);
            }
            catch (RequestFailedException conflict) when (conflict.Status is 404 or 409 or 412 && attempt < Tries)
            {
                var present = await FindAsync(row, cancellationToken);
                if (present is { } newer && newer.Version > version)
                    return null;
                known = present?.Row;
            }
        }
    }

    /// <summary>Writes a row, if it is still what was read last.</summary>
    /// <returns>Its ETag; null if somebody else has written it meanwhile.</returns>
    public async Task<ETag?> TryPutAsync(TableEntity row, long version, ETag? known, CancellationToken cancellationToken)
    {
        row[Version] = version;
        try
        {
            return await WriteAsync(row, known, cancellationToken);
        }
        catch (RequestFailedException conflict) when (conflict.Status is 404 or 409 or 412)
        {
            return null;
        }
    }

    /// <summary>Whether a row of this version says what it should; one of another version is not judged. One point read.</summary>
    public async Task<bool> HoldsAsync(TableEntity row, long version, CancellationToken cancellationToken)
    {
        var present = await table.GetEntityIfExistsAsync<TableEntity>(row.PartitionKey, row.RowKey, cancellationToken: cancellationToken);
        return present.HasValue && (present.Value!.GetInt64(Version) != version || row.All(column => IsSame(column.Value, present.Value[column.Key])));
    }

    /// <summary>Deletes a row, unless a newer one is there.</summary>
    public async Task RemoveAsync(string partition, string key, long version, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            if (await FindAsync(new(partition, key), cancellationToken) is not { } present || present.Version > version)
                return;
            try
            {
                await table.DeleteEntityAsync(partition, key, present.Row, cancellationToken);
                return;
            }
            catch (RequestFailedException conflict) when (conflict.Status is 412 && attempt < Tries)
            {
                // It changed since it was read: look again.
            }
        }
    }

    private static bool IsSame(object one, object? other) =>
        one is byte[] bytes ? other is byte[] others && bytes.AsSpan().SequenceEqual(others) : one.Equals(other);

    private async Task<ETag?> WriteAsync(TableEntity row, ETag? known, CancellationToken cancellationToken)
    {
        var response = known is { } etag
            ? await table.UpdateEntityAsync(row, etag, TableUpdateMode.Replace, cancellationToken)
            : await table.AddEntityAsync(row, cancellationToken);
        return response.Headers.ETag ?? ETag.All;
    }

    private async Task<(long Version, ETag Row)?> FindAsync(TableEntity row, CancellationToken cancellationToken)
    {
        var present = await table.GetEntityIfExistsAsync<TableEntity>(row.PartitionKey, row.RowKey, [Version], cancellationToken);
        return present.HasValue ? (present.Value!.GetInt64(Version) ?? 0, present.GetRawResponse().Headers.ETag ?? present.Value.ETag) : null;
    }
}
