namespace Azure.Data.Tables;

/// <summary>The addresses below the endpoint, escaped.</summary>
internal static class EntityPath
{
    /// <summary>One row: <c>/Ledger(PartitionKey='RM6226%7C42',RowKey='head')</c>.</summary>
    public static string Of(string table, string partitionKey, string rowKey) =>
        $"/{table}(PartitionKey='{Escaped(partitionKey)}',RowKey='{Escaped(rowKey)}')";

    /// <summary>One row, of which only some columns are wanted.</summary>
    public static string Of(string table, string partitionKey, string rowKey, IEnumerable<string>? select) =>
        select is null ? Of(table, partitionKey, rowKey) : $"{Of(table, partitionKey, rowKey)}?$select={Uri.EscapeDataString(string.Join(',', select))}";

    // Inside the quotes of an OData string a quote is doubled.
    private static string Escaped(string key) => Uri.EscapeDataString(key.Replace("'", "''", StringComparison.Ordinal));
}
