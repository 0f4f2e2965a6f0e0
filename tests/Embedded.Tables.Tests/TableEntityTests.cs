using Azure;
using Azure.Data.Tables;

namespace Embedded.Tables.Tests;

public sealed class TableEntityTests
{
    [Fact]
    public void Get_ColumnOfAnotherType_IsRefused()
    {
        var row = new TableEntity("p", "r") { ["Text"] = "words", ["Number"] = 1 };

        Assert.Throws<InvalidOperationException>(() => row.GetInt32("Text"));
        Assert.Throws<InvalidOperationException>(() => row.GetInt64("Number"));
        Assert.Throws<InvalidOperationException>(() => row.GetString("Number"));
    }

    [Fact]
    public void Get_MissingColumn_IsNull()
    {
        var row = new TableEntity("p", "r");

        Assert.Null(row.GetString("A"));
        Assert.Null(row.GetInt32("A"));
        Assert.Null(row.GetDateTimeOffset("A"));
        Assert.Null(row.GetBinary("A"));
        Assert.Null(row["A"]);
    }

    [Fact]
    public void Indexer_PresentColumn_WidensWholeNumbersAndRefusesOthers()
    {
        var row = new TableEntity("p", "r") { ["Long"] = 1L, ["Double"] = 1d, ["Text"] = "words" };

        row["Long"] = 2;
        row["Double"] = 3;

        Assert.Equal((2L, 3d), (row.GetInt64("Long"), row.GetDouble("Double")));
        Assert.Throws<InvalidOperationException>(() => row["Text"] = 1);
    }

    [Fact]
    public void Binary_EitherWay_IsTheSame()
    {
        var row = new TableEntity { ["Bytes"] = new byte[] { 1, 2 }, ["Data"] = BinaryData.FromBytes(new byte[] { 3 }) };

        Assert.Equal([1, 2], row.GetBinaryData("Bytes").ToArray());
        Assert.Equal([3], row.GetBinary("Data"));
    }

    [Fact]
    public void Time_EitherWay_IsTheSame()
    {
        var time = new DateTime(2026, 1, 14, 1, 2, 3, DateTimeKind.Utc);
        var row = new TableEntity { ["Time"] = time, ["Instant"] = new DateTimeOffset(time) };

        Assert.Equal(new DateTimeOffset(time), row.GetDateTimeOffset("Time"));
        Assert.Equal(time, row.GetDateTime("Instant"));
    }

    [Fact]
    public void Entity_IsADictionaryOfItsColumns()
    {
        var row = new TableEntity(new Dictionary<string, object>(StringComparer.Ordinal) { ["PartitionKey"] = "p", ["A"] = 1 });

        row.Add("B", 2);

        Assert.Equal("PartitionKey A B", string.Join(' ', row.Keys));
        Assert.True(row.TryGetValue("B", out var value) && value is 2);
        Assert.True(row.Remove("A"));
        Assert.Equal(("p", new ETag(null!)), (row.PartitionKey, row.ETag));
        Assert.Equal(2, row.Count);
        row.Clear();
        Assert.Empty(row);
    }
}
