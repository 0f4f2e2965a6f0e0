using Azure;
using Azure.Data.Tables;

namespace Embedded.Tables.Tests;

[Collection(EmulatorGroup.Name)]
public sealed class ColumnTests(Emulator emulator)
{
    private static readonly DateTimeOffset Moment = new(2026, 1, 14, 23, 30, 59, 123, TimeSpan.FromHours(1));

    public static TheoryData<string, object> Values { get; } = new()
    {
        { "empty text", string.Empty },
        { "text", "O'Neill said \"50 %\", <b>löß</b> 日本 😀 \u2028 line\r\nbreak\ttab \\ {x}" },
        { "long text", new string('x', 32 * 1024) },
        { "JSON", """{"a":[1,2,{"b":"c"}]}""" },
        { "text that looks like a number", "0012" },
        { "text that looks like a date", "2026-01-14T00:00:00Z" },
        { "smallest int", int.MinValue },
        { "largest int", int.MaxValue },
        { "smallest long", long.MinValue },
        { "largest long", long.MaxValue },
        { "small long", 1L },
        { "whole double", 5d },
        { "zero double", 0d },
        { "fraction", 0.1d },
        { "large double", 1.5e300 },
        { "smallest double", double.Epsilon },
        { "not a number", double.NaN },
        { "infinity", double.PositiveInfinity },
        { "negative infinity", double.NegativeInfinity },
        { "true", true },
        { "false", false },
        { "id", Guid.Parse("0f8fad5b-d9cb-469f-a165-70867728950e") },
        { "moment", Moment },
        { "moment to a tick", Moment.AddTicks(1) },
        { "no bytes", Array.Empty<byte>() },
        { "bytes", Enumerable.Range(0, 256).Select(value => (byte)value).ToArray() },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public async Task DictionaryColumn_WrittenAndRead_IsTheSameValueOfTheSameType(string name, object value)
    {
        var table = await emulator.TableAsync();

        await table.AddEntityAsync(new TableEntity("p", "r") { ["Column"] = value });
        var read = (await table.GetEntityAsync<TableEntity>("p", "r")).Value["Column"];

        Assert.NotEmpty(name);
        Assert.IsType(value.GetType(), read);
        Assert.Equal(value, read);
    }

    [Fact]
    public async Task PropertyColumns_WrittenAndRead_AreTheSame()
    {
        var table = await emulator.TableAsync();
        var written = new Sample
        {
            Text = "words",
            Number = -1,
            NumberOrNone = 0,
            Total = long.MinValue,
            TotalOrNone = long.MaxValue,
            Fraction = 5,
            Flag = true,
            Id = Guid.Parse("0f8fad5b-d9cb-469f-a165-70867728950e"),
            Instant = Moment,
            InstantOrNone = Moment.AddTicks(7),
            Time = Moment.UtcDateTime,
            Bytes = [1, 2, 255],
            Data = BinaryData.FromBytes(new byte[] { 3, 4 }),
            Day = DayOfWeek.Friday,
            DayOrNone = DayOfWeek.Monday,
            OtherName = "renamed",
            Ignored = new("https://example.org"),
        };

        await table.AddEntityAsync(written);
        var read = (await table.GetEntityAsync<Sample>("partition", "row")).Value;
        var raw = (await table.GetEntityAsync<TableEntity>("partition", "row")).Value;

        Assert.Equal(("partition", "row", "words"), (read.PartitionKey, read.RowKey, read.Text));
        Assert.Equal((-1, 0, long.MinValue, long.MaxValue), (read.Number, read.NumberOrNone!.Value, read.Total, read.TotalOrNone!.Value));
        Assert.Equal((5d, true, written.Id), (read.Fraction, read.Flag, read.Id));
        Assert.Equal((written.Instant, written.InstantOrNone, written.Time), (read.Instant, read.InstantOrNone, read.Time));
        Assert.Equal(TimeSpan.Zero, read.Instant.Offset);
        Assert.Equal(DateTimeKind.Utc, read.Time.Kind);
        Assert.Equal(written.Bytes, read.Bytes);
        Assert.Equal(written.Data.ToArray(), read.Data!.ToArray());
        Assert.Equal((DayOfWeek.Friday, DayOfWeek.Monday, "renamed"), (read.Day, read.DayOrNone!.Value, read.OtherName));
        Assert.NotEqual(default, read.ETag);
        Assert.NotNull(read.Timestamp);
        Assert.Null(read.Ignored);
        Assert.Equal(("renamed", "Friday", false), (raw.GetString("Renamed"), raw.GetString("Day"), raw.ContainsKey("Ignored")));
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    [InlineData(double.MinValue)]
    public async Task PropertyColumn_UnusualDouble_IsTheSame(double value)
    {
        var table = await emulator.TableAsync();

        await table.AddEntityAsync(new Sample { Fraction = value });

        Assert.Equal(value, (await table.GetEntityAsync<Sample>("partition", "row")).Value.Fraction);
    }

    [Fact]
    public async Task PropertyColumns_WithoutValue_AreNotStored()
    {
        var table = await emulator.TableAsync();

        await table.AddEntityAsync(new Sample { Instant = Moment });
        var read = (await table.GetEntityAsync<Sample>("partition", "row")).Value;
        var raw = (await table.GetEntityAsync<TableEntity>("partition", "row")).Value;

        Assert.Equal((null, null, null, null), (read.Text, read.NumberOrNone, read.Bytes, read.DayOrNone));
        Assert.Equal((false, false), (raw.ContainsKey("Text"), raw.ContainsKey("NumberOrNone")));
    }

    [Fact]
    public async Task ExplicitInterface_WrittenAndRead_HasItsKeys()
    {
        var table = await emulator.TableAsync();

        await table.AddEntityAsync(new Hidden("p", "r") { Text = "words" });
        var read = (await table.GetEntityAsync<Hidden>("p", "r")).Value;

        Assert.Equal(("p", "r", "words"), (((ITableEntity)read).PartitionKey, ((ITableEntity)read).RowKey, read.Text));
    }

    [Fact]
    public async Task DateTime_NotInUtc_IsRefusedBeforeSending()
    {
        var table = await emulator.TableAsync();

        await Assert.ThrowsAsync<NotSupportedException>(() => table.AddEntityAsync(new TableEntity("p", "r") { ["Time"] = new DateTime(2026, 1, 14, 0, 0, 0, DateTimeKind.Local) }));
    }

    [Fact]
    public async Task Column_OfAnotherType_IsRefusedBeforeSending()
    {
        var table = await emulator.TableAsync();

        await Assert.ThrowsAsync<NotSupportedException>(() => table.AddEntityAsync(new TableEntity("p", "r") { ["Price"] = 1.5m }));
    }

    private sealed class Hidden : ITableEntity
    {
        public Hidden()
        {
        }

        public Hidden(string partitionKey, string rowKey)
        {
            var row = (ITableEntity)this;
            (row.PartitionKey, row.RowKey) = (partitionKey, rowKey);
        }

        public string? Text { get; set; }

        string ITableEntity.PartitionKey { get; set; } = string.Empty;

        string ITableEntity.RowKey { get; set; } = string.Empty;

        DateTimeOffset? ITableEntity.Timestamp { get; set; }

        ETag ITableEntity.ETag { get; set; }
    }
}
