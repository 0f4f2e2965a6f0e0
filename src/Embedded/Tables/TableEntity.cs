#nullable disable // See ITableEntity.

namespace Azure.Data.Tables;

/// <summary>A row as a dictionary of its columns, for tables whose rows differ.</summary>
/// <remarks>
/// Values are <see cref="string"/>, <see cref="int"/>, <see cref="long"/>, <see cref="double"/>, <see cref="bool"/>, <see cref="Guid"/>,
/// <see cref="DateTimeOffset"/>, <see cref="DateTime"/> (UTC), <see cref="byte"/> arrays or <see cref="BinaryData"/>; null is not stored.
/// Times come back as <see cref="DateTimeOffset"/>, bytes as an array.
/// </remarks>
#pragma warning disable CA1710 // Named as the original.
public sealed partial class TableEntity : ITableEntity
#pragma warning restore CA1710
{
    internal const string ETagKey = "odata.etag";
    internal const string TimestampKey = nameof(Timestamp);

    /// <summary>A row without keys yet.</summary>
    public TableEntity()
    {
        Properties = new(StringComparer.Ordinal);
    }

    /// <summary>A row without columns yet.</summary>
    /// <param name="partitionKey">The first part of the key.</param>
    /// <param name="rowKey">The second part of the key.</param>
    public TableEntity(string partitionKey, string rowKey)
        : this()
    {
        PartitionKey = partitionKey;
        RowKey = rowKey;
    }

    /// <summary>A row with columns.</summary>
    /// <param name="values">The columns, copied; they may hold the keys, too.</param>
    public TableEntity(IDictionary<string, object> values)
    {
        Properties = values is null ? new(StringComparer.Ordinal) : new(values, StringComparer.Ordinal);
    }

    /// <summary>The first part of the key.</summary>
    public string PartitionKey
    {
        get => GetString(nameof(PartitionKey));
        set => Properties[nameof(PartitionKey)] = value;
    }

    /// <summary>The second part of the key.</summary>
    public string RowKey
    {
        get => GetString(nameof(RowKey));
        set => Properties[nameof(RowKey)] = value;
    }

    /// <summary>When the service last wrote the row.</summary>
    public DateTimeOffset? Timestamp
    {
        get => GetDateTimeOffset(TimestampKey);
        set => Properties[TimestampKey] = value;
    }

    /// <summary>The version of the row that was read.</summary>
    public ETag ETag
    {
        get => new(GetString(ETagKey));
        set => Properties[ETagKey] = value.ToString();
    }

    internal Dictionary<string, object> Properties { get; }

    /// <summary>A text; null if the row has no such column.</summary>
    /// <param name="key">The column.</param>
    /// <exception cref="InvalidOperationException">It holds something else.</exception>
    public string GetString(string key) => Value<string>(key);

    /// <summary>Bytes; null if the row has no such column.</summary>
    /// <param name="key">The column.</param>
    /// <exception cref="InvalidOperationException">It holds something else.</exception>
    public byte[] GetBinary(string key) => Value(key) is BinaryData data ? data.ToArray() : Value<byte[]>(key);

    /// <summary>Bytes; null if the row has no such column.</summary>
    /// <param name="key">The column.</param>
    /// <exception cref="InvalidOperationException">It holds something else.</exception>
    public BinaryData GetBinaryData(string key) => Value(key) is byte[] bytes ? BinaryData.FromBytes(bytes) : Value<BinaryData>(key);

    /// <summary>A yes or no; null if the row has no such column.</summary>
    /// <param name="key">The column.</param>
    /// <exception cref="InvalidOperationException">It holds something else.</exception>
    public bool? GetBoolean(string key) => Value<bool?>(key);

    /// <summary>A time in UTC; null if the row has no such column.</summary>
    /// <param name="key">The column.</param>
    /// <exception cref="InvalidOperationException">It holds something else.</exception>
    public DateTime? GetDateTime(string key) => Value(key) is DateTimeOffset instant ? instant.UtcDateTime : Value<DateTime?>(key);

    /// <summary>A time; null if the row has no such column.</summary>
    /// <param name="key">The column.</param>
    /// <exception cref="InvalidOperationException">It holds something else.</exception>
    public DateTimeOffset? GetDateTimeOffset(string key) => Value(key) is DateTime time ? new DateTimeOffset(time) : Value<DateTimeOffset?>(key);

    /// <summary>A number; null if the row has no such column.</summary>
    /// <param name="key">The column.</param>
    /// <exception cref="InvalidOperationException">It holds something else.</exception>
    public double? GetDouble(string key) => Value<double?>(key);

    /// <summary>An identifier; null if the row has no such column.</summary>
    /// <param name="key">The column.</param>
    /// <exception cref="InvalidOperationException">It holds something else.</exception>
    public Guid? GetGuid(string key) => Value<Guid?>(key);

    /// <summary>A whole number of 32 bits; null if the row has no such column.</summary>
    /// <param name="key">The column.</param>
    /// <exception cref="InvalidOperationException">It holds something else.</exception>
    public int? GetInt32(string key) => Value<int?>(key);

    /// <summary>A whole number of 64 bits; null if the row has no such column.</summary>
    /// <param name="key">The column.</param>
    /// <exception cref="InvalidOperationException">It holds something else.</exception>
    public long? GetInt64(string key) => Value<long?>(key);

    private object Value(string key)
    {
        ArgumentException.ThrowIfNullOrEmpty(key);
        return Properties.GetValueOrDefault(key);
    }

    private T Value<T>(string key) => Value(key) switch
    {
        null => default,
        T value => value,
        var other => throw new InvalidOperationException($"'{key}' holds a {other.GetType()}, not a {typeof(T)}."),
    };
}
