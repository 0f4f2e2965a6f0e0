#nullable disable // See ITableEntity.

using Azure.Core;
using Azure.Data.Tables.Models;

namespace Azure.Data.Tables;

/// <summary>One table. Safe to share.</summary>
/// <remarks>Every operation is one request, a query one per page; refusals are a <see cref="RequestFailedException"/>.</remarks>
public partial class TableClient
{
    private readonly TableService service;

    internal TableClient(TableService service, string name)
    {
        this.service = service;
        Name = name;
    }

    /// <summary>For a test double.</summary>
    protected TableClient()
    {
    }

    /// <summary>The table's name.</summary>
    public virtual string Name { get; }

    /// <summary>An OData filter out of an interpolated string, its values quoted and escaped.</summary>
    /// <param name="filter">For example <c>$"PartitionKey eq {partition} and RowKey ge {from}"</c>.</param>
    /// <exception cref="ArgumentException">A value has a type that OData has no literal for.</exception>
    public static string CreateQueryFilter(FormattableString filter) => QueryFilter.Create(filter);

    /// <summary>Creates the table, unless it exists (the answer's status is then 409).</summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="RequestFailedException">Refused; also while a table of that name is still being deleted.</exception>
    public virtual async Task<Response<TableItem>> CreateIfNotExistsAsync(CancellationToken cancellationToken = default)
    {
        using var message = service.Message(RequestMethod.Post, "/Tables", Accepted.Create, EntityJson.OfTable(Name));
        message.Request.Headers.SetValue("Prefer", "return-no-content");
        var response = await service.SendAsync(message, cancellationToken).ConfigureAwait(false);
        if (response.Status == 409 && new RequestFailedException(response) is var refusal && refusal.ErrorCode == TableErrorCode.TableBeingDeleted)
            throw refusal;
        return Response.FromValue(new TableItem(Name), response);
    }

    /// <summary>Deletes the table, if it exists (the answer's status is 404 if it does not).</summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="RequestFailedException">Refused.</exception>
    public virtual async Task<Response> DeleteAsync(CancellationToken cancellationToken = default)
    {
        using var message = service.Message(RequestMethod.Delete, $"/Tables('{Name}')", Accepted.Delete);
        return await service.SendAsync(message, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The rows that a filter lets through, ordered by partition and row key, fetched page by page while they are read.</summary>
    /// <typeparam name="T">The rows' class.</typeparam>
    /// <param name="filter">An OData filter; null for every row.</param>
    /// <param name="maxPerPage">The most rows of one page (at most 1,000); no limit to their total.</param>
    /// <param name="select">The columns wanted; null for all.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public virtual AsyncPageable<T> QueryAsync<T>(string filter = null, int? maxPerPage = null, IEnumerable<string> select = null, CancellationToken cancellationToken = default)
        where T : class, ITableEntity =>
        new QueryPages<T>(service, Name, filter, maxPerPage, select, cancellationToken);

    /// <summary>Does all of the actions, or none.</summary>
    /// <param name="transactionActions">1 to 100 changes to rows of one partition, no two to the same row.</param>
    /// <param name="cancellationToken">Gives up; whether it was done is then unknown.</param>
    /// <returns>The answer to each action, in their order.</returns>
    /// <exception cref="TableTransactionFailedException">An action was refused; the exception says which.</exception>
    /// <exception cref="RequestFailedException">The whole was refused.</exception>
    /// <exception cref="InvalidOperationException">There is no action.</exception>
    public virtual async Task<Response<IReadOnlyList<Response>>> SubmitTransactionAsync(IEnumerable<TableTransactionAction> transactionActions, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(transactionActions);
        var content = new ChangesetContent(service.Endpoint, Name).Of(transactionActions);
        using var message = service.Message(RequestMethod.Post, "/$batch", Accepted.Transaction, content, ChangesetContent.ContentType);
        var response = await service.SendAsync(message, cancellationToken).ConfigureAwait(false);
        var answers = ChangesetAnswers.In(response);
        return answers.Find(answer => answer.IsError) is { } refusal
            ? throw new TableTransactionFailedException(new RequestFailedException(refusal, innerException: null, ErrorDetails.Parser))
            : Response.FromValue<IReadOnlyList<Response>>(answers, response);
    }
}
