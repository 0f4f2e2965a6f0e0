namespace Azure.Data.Tables;

/// <summary>A row's two keys, which must be there before it is sent. Both may be empty.</summary>
internal static class Keys
{
    /// <exception cref="ArgumentNullException">The row or one of its keys is null.</exception>
    public static void Check(ITableEntity? entity)
    {
        ArgumentNullException.ThrowIfNull(entity);
        Check(entity.PartitionKey, entity.RowKey);
    }

    /// <exception cref="ArgumentNullException">One of the keys is null.</exception>
    public static void Check(string? partitionKey, string? rowKey)
    {
        ArgumentNullException.ThrowIfNull(partitionKey);
        ArgumentNullException.ThrowIfNull(rowKey);
    }
}
