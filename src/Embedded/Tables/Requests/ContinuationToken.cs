namespace Azure.Data.Tables;

/// <summary>Where the next page begins: the service's two headers with a space between them.</summary>
internal static class ContinuationToken
{
    /// <summary>The token of the page after this one; null after the last.</summary>
    public static string? In(Response response)
    {
        var hasPartition = response.Headers.TryGetValue("x-ms-continuation-NextPartitionKey", out var partitionKey);
        var hasRow = response.Headers.TryGetValue("x-ms-continuation-NextRowKey", out var rowKey);
        return hasPartition || hasRow ? $"{partitionKey} {rowKey}" : null;
    }

    /// <summary>The two headers of a token.</summary>
    public static (string? PartitionKey, string? RowKey) Parse(string? token)
    {
        if (token is null or { Length: <= 1 })
            return default;
        var space = token.IndexOf(' ', StringComparison.Ordinal);
        return space < 0 || space == token.Length - 1 ? (token.TrimEnd(' '), null) : (token[..space], token[(space + 1)..]);
    }
}
