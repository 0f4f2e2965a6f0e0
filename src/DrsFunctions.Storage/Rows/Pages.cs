using System.Collections.Immutable;
using Azure;
using Azure.Data.Tables;

namespace DrsFunctions.Storage.Rows;

/// <summary>Reads lists page by page.</summary>
internal static class Pages
{
    /// <summary>A page of the rows that a filter lets through: one call where it filters by keys only.</summary>
    /// <exception cref="FormatException">The cursor is none.</exception>
    public static async Task<Listing<T>> PageAsync<T>(
        this TableClient table,
        string filter,
        string? cursor,
        int limit,
        IEnumerable<string>? select,
        Func<TableEntity, T> read,
        CancellationToken cancellationToken)
    {
        var items = ImmutableArray.CreateBuilder<T>();
        var token = Cursor.TokenOf(cursor);
        try
        {
            do
            {
                var page = await FirstAsync(table.QueryAsync<TableEntity>(filter, limit - items.Count, select, cancellationToken), token, cancellationToken);
                items.AddRange(page.Values.Select(read));
                token = string.IsNullOrEmpty(page.ContinuationToken) ? null : page.ContinuationToken;
            }
            while (token is not null && items.Count < limit);
        }
        catch (RequestFailedException refusal) when (refusal.Status == 400 && cursor is not null)
        {
            throw new FormatException("This is no cursor of this list.", refusal);
        }

        return new(items.ToImmutable(), Cursor.Of(token));
    }

    /// <summary>The filter for the rows of one partition.</summary>
    public static string Of(string partition) => TableClient.CreateQueryFilter($"PartitionKey eq {partition}");

    /// <summary>The filter for all partitions whose keys begin with a framework's id and a bar.</summary>
    public static string OfFramework(string framework) =>
        TableClient.CreateQueryFilter($"PartitionKey ge {framework + "|"} and PartitionKey lt {framework + "}"}");

    private static async Task<Page<TableEntity>> FirstAsync(AsyncPageable<TableEntity> rows, string? token, CancellationToken cancellationToken)
    {
        await foreach (var page in rows.AsPages(token).WithCancellation(cancellationToken))
            return page;
        throw new InvalidOperationException("A query answers with one page at least.");
    }
}
