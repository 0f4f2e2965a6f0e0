using System.Runtime.Serialization;
using Azure;
using Azure.Data.Tables;

namespace Embedded.Tables.Tests;

/// <summary>A row with a column of every type.</summary>
public sealed class Sample : ITableEntity
{
    public string PartitionKey { get; set; } = "partition";

    public string RowKey { get; set; } = "row";

    public DateTimeOffset? Timestamp { get; set; }

    public ETag ETag { get; set; }

    public string? Text { get; set; }

    public int Number { get; set; }

    public int? NumberOrNone { get; set; }

    public long Total { get; set; }

    public long? TotalOrNone { get; set; }

    public double Fraction { get; set; }

    public bool Flag { get; set; }

    public Guid Id { get; init; }

    public DateTimeOffset Instant { get; set; }

    public DateTimeOffset? InstantOrNone { get; set; }

    public DateTime Time { get; set; } = DateTime.UnixEpoch;

    public byte[]? Bytes { get; set; }

    public BinaryData? Data { get; set; }

    public DayOfWeek Day { get; set; }

    public DayOfWeek? DayOrNone { get; set; }

    [DataMember(Name = "Renamed")]
    public string? OtherName { get; set; }

    [IgnoreDataMember]
    public Uri? Ignored { get; set; }
}
