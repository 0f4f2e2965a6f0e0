using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Azure.Core;

namespace Azure.Data.Tables;

/// <summary>The rows of a query, fetched page by page while they are read.</summary>
internal sealed class QueryPages<T>(TableService service, string table, string? filter, int? maxPerPage, IEnumerable<string>? select, CancellationToken cancellationToken)
    : AsyncPageable<T>(cancellationToken)
    where T : class
{
    public override IAsyncEnumerable<Page<T>> AsPages(string? continuationToken = null, int? pageSizeHint = null) =>
        PagesAsync(continuationToken, pageSizeHint ?? maxPerPage, CancellationToken);

    private async IAsyncEnumerable<Page<T>> PagesAsync(string? token, int? top, [EnumeratorCancellation] CancellationToken cancellation)
    {
        do
        {
            using var message = service.Message(RequestMethod.Get, Path(top, token), Accepted.Read);
            var response = await service.SendAsync(message, cancellation).ConfigureAwait(false);
            token = ContinuationToken.In(response);
            yield return Page<T>.FromValues(EntityJson.ReadPage<T>(response.Content.ToMemory().Span), token, response);
        }
        while (token is not null);
    }

    private string Path(int? top, string? token)
    {
        var path = new StringBuilder("/").Append(table).Append("()");
        var separator = '?';
        Append("$filter", filter);
        Append("$select", select is null ? null : string.Join(',', select));
        Append("$top", top?.ToString(CultureInfo.InvariantCulture));
        var (nextPartitionKey, nextRowKey) = ContinuationToken.Parse(token);
        Append("NextPartitionKey", nextPartitionKey);
        Append("NextRowKey", nextRowKey);
        return path.ToString();

        void Append(string name, string? value)
        {
            if (value is null)
                return;
            path.Append(separator).Append(name).Append('=').Append(Uri.EscapeDataString(value));
            separator = '&';
        }
    }
}
