#nullable disable // The original's public surface says nothing about null; callers compile alike against both.

namespace Azure.Data.Tables;

/// <summary>A row of a table: its two keys, and what the service says of its last write.</summary>
/// <remarks>Every other public property of an implementing class is a column, named like the property.</remarks>
public interface ITableEntity
{
    /// <summary>The first part of the key: rows that share it can be changed in one transaction.</summary>
    string PartitionKey { get; set; }

    /// <summary>The second part of the key: unique within the partition.</summary>
    string RowKey { get; set; }

    /// <summary>When the service last wrote the row (UTC). Never sent.</summary>
    DateTimeOffset? Timestamp { get; set; }

    /// <summary>The version of the row that was read. Never sent as a column.</summary>
    ETag ETag { get; set; }
}
