#nullable disable // See ITableEntity.

using Azure.Core;

namespace Azure.Data.Tables;

public partial class TableClient
{
    /// <summary>A row.</summary>
    /// <typeparam name="T">Its class.</typeparam>
    /// <param name="partitionKey">The first part of its key.</param>
    /// <param name="rowKey">The second part of its key.</param>
    /// <param name="select">The columns wanted; null for all.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="RequestFailedException">There is none (404), or refused.</exception>
    public virtual async Task<Response<T>> GetEntityAsync<T>(string partitionKey, string rowKey, IEnumerable<string> select = null, CancellationToken cancellationToken = default)
        where T : class, ITableEntity
    {
        Keys.Check(partitionKey, rowKey);
        using var message = service.Message(RequestMethod.Get, EntityPath.Of(Name, partitionKey, rowKey, select), Accepted.Read);
        var response = await service.SendAsync(message, cancellationToken).ConfigureAwait(false);
        return Response.FromValue(EntityJson.Read<T>(response.Content.ToMemory().Span), response);
    }

    /// <summary>A row, if it exists.</summary>
    /// <typeparam name="T">Its class.</typeparam>
    /// <param name="partitionKey">The first part of its key.</param>
    /// <param name="rowKey">The second part of its key.</param>
    /// <param name="select">The columns wanted; null for all.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>An answer without a value if there is none, or no such table.</returns>
    /// <exception cref="RequestFailedException">Refused.</exception>
    public virtual async Task<NullableResponse<T>> GetEntityIfExistsAsync<T>(string partitionKey, string rowKey, IEnumerable<string> select = null, CancellationToken cancellationToken = default)
        where T : class, ITableEntity
    {
        Keys.Check(partitionKey, rowKey);
        using var message = service.Message(RequestMethod.Get, EntityPath.Of(Name, partitionKey, rowKey, select), Accepted.ReadIfExists);
        var response = await service.SendAsync(message, cancellationToken).ConfigureAwait(false);
        return response.Status == 404
            ? new NoEntityResponse<T>(response)
            : Response.FromValue(EntityJson.Read<T>(response.Content.ToMemory().Span), response);
    }

    /// <summary>Adds a row.</summary>
    /// <typeparam name="T">Its class.</typeparam>
    /// <param name="entity">The row.</param>
    /// <param name="cancellationToken">Gives up; whether it was added is then unknown.</param>
    /// <returns>The answer, with the row's ETag.</returns>
    /// <exception cref="RequestFailedException">It exists (409), or refused.</exception>
    public virtual async Task<Response> AddEntityAsync<T>(T entity, CancellationToken cancellationToken = default)
        where T : ITableEntity
    {
        Keys.Check(entity);
        using var message = service.Message(RequestMethod.Post, $"/{Name}", Accepted.Write, EntityJson.Of(entity));
        message.Request.Headers.SetValue("Prefer", "return-no-content");
        return await service.SendAsync(message, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Adds a row or changes it, whichever version is there.</summary>
    /// <typeparam name="T">Its class.</typeparam>
    /// <param name="entity">The row.</param>
    /// <param name="mode">What happens to columns that the row does not have.</param>
    /// <param name="cancellationToken">Gives up; whether it was written is then unknown.</param>
    /// <returns>The answer, with the row's new ETag.</returns>
    /// <exception cref="RequestFailedException">Refused.</exception>
    public virtual async Task<Response> UpsertEntityAsync<T>(T entity, TableUpdateMode mode = TableUpdateMode.Merge, CancellationToken cancellationToken = default)
        where T : ITableEntity
    {
        Keys.Check(entity);
        using var message = Writing(entity, mode);
        return await service.SendAsync(message, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Changes a row that is there.</summary>
    /// <typeparam name="T">Its class.</typeparam>
    /// <param name="entity">The row.</param>
    /// <param name="ifMatch">The version that must be there; <see cref="ETag.All"/> for any.</param>
    /// <param name="mode">What happens to columns that the row does not have.</param>
    /// <param name="cancellationToken">Gives up; whether it was changed is then unknown.</param>
    /// <returns>The answer, with the row's new ETag.</returns>
    /// <exception cref="RequestFailedException">It has another version (412), does not exist (404), or refused.</exception>
    public virtual async Task<Response> UpdateEntityAsync<T>(T entity, ETag ifMatch, TableUpdateMode mode = TableUpdateMode.Merge, CancellationToken cancellationToken = default)
        where T : ITableEntity
    {
        Keys.Check(entity);
        if (ifMatch == default)
            throw new ArgumentException("An update names the version that must be there, or ETag.All.", nameof(ifMatch));
        using var message = Writing(entity, mode);
        message.Request.Headers.SetValue("If-Match", ifMatch.ToString());
        return await service.SendAsync(message, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Deletes a row, if it exists (the answer's status is 404 if it does not).</summary>
    /// <param name="partitionKey">The first part of its key.</param>
    /// <param name="rowKey">The second part of its key.</param>
    /// <param name="ifMatch">The version that must be there; by default any.</param>
    /// <param name="cancellationToken">Gives up; whether it was deleted is then unknown.</param>
    /// <exception cref="RequestFailedException">It has another version (412), or refused.</exception>
    public virtual async Task<Response> DeleteEntityAsync(string partitionKey, string rowKey, ETag ifMatch = default, CancellationToken cancellationToken = default)
    {
        Keys.Check(partitionKey, rowKey);
        using var message = service.Message(RequestMethod.Delete, EntityPath.Of(Name, partitionKey, rowKey), Accepted.Delete);
        message.Request.Headers.SetValue("If-Match", (ifMatch == default ? ETag.All : ifMatch).ToString());
        return await service.SendAsync(message, cancellationToken).ConfigureAwait(false);
    }

    private HttpMessage Writing(ITableEntity entity, TableUpdateMode mode)
    {
        var method = mode switch
        {
            TableUpdateMode.Merge => RequestMethod.Patch,
            TableUpdateMode.Replace => RequestMethod.Put,
            _ => throw new ArgumentException($"There is no update mode {mode}.", nameof(mode)),
        };
        return service.Message(method, EntityPath.Of(Name, entity.PartitionKey, entity.RowKey), Accepted.Write, EntityJson.Of(entity));
    }
}
