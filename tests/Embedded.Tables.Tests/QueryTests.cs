using System.Globalization;
using Azure;
using Azure.Data.Tables;

namespace Embedded.Tables.Tests;

[Collection(EmulatorGroup.Name)]
public sealed class QueryTests(Emulator emulator)
{
    [Fact]
    public async Task Query_MoreThanAThousandRows_ReadsThemAllInOrder()
    {
        var table = await FilledAsync(1050);

        var pages = await table.QueryAsync<TableEntity>().AsPages().ToListAsync();

        Assert.Equal([1000, 50], pages.Select(page => page.Values.Count));
        Assert.Null(pages[^1].ContinuationToken);
        Assert.Equal(Enumerable.Range(0, 1050), pages.SelectMany(page => page.Values).Select(row => row.GetInt32("Number")!.Value));
        Assert.Equal(1050, (await table.QueryAsync<Sample>().ToListAsync()).Count);
    }

    [Fact]
    public async Task Query_WithMaxPerPage_HasPagesOfThatSize()
    {
        var table = await FilledAsync(25);

        var query = table.QueryAsync<Sample>(maxPerPage: 10);

        Assert.Equal([10, 10, 5], (await query.AsPages().ToListAsync()).Select(page => page.Values.Count));
        Assert.Equal(25, (await query.ToListAsync()).Count);
        Assert.Equal([20, 5], (await query.AsPages(pageSizeHint: 20).ToListAsync()).Select(page => page.Values.Count));
    }

    [Fact]
    public async Task AsPages_WithAnEarlierToken_GoesOnThere()
    {
        var table = await FilledAsync(25);
        var first = (await table.QueryAsync<Sample>(maxPerPage: 10).AsPages().ToListAsync())[0];

        var rest = await table.QueryAsync<Sample>(maxPerPage: 10).AsPages(first.ContinuationToken).ToListAsync();

        Assert.Equal([10, 5], rest.Select(page => page.Values.Count));
        Assert.Equal(10, rest[0].Values[0].Number);
    }

    [Fact]
    public async Task AsPages_OverKeysOfAllKinds_ReadsEachOnce()
    {
        var table = await emulator.TableAsync();
        string[] keys = ["", "a b", "O'Neill", "löß 日本", "p|q", "100 %"];
        foreach (var key in keys)
            await table.AddEntityAsync(new TableEntity(key, key));

        var pages = await table.QueryAsync<TableEntity>(maxPerPage: 1).AsPages().ToListAsync();

        Assert.Equal(string.Join(';', keys.Order(StringComparer.Ordinal)), string.Join(';', pages.SelectMany(page => page.Values).Select(row => row.RowKey)));
    }

    [Fact]
    public async Task Query_WithSelect_HasOnlyThoseColumns()
    {
        var table = await FilledAsync(1);

        var row = Assert.Single(await table.QueryAsync<TableEntity>(select: ["RowKey", "Number"]).ToListAsync());

        Assert.Equal((true, true, false), (row.ContainsKey("RowKey"), row.ContainsKey("Number"), row.ContainsKey("Text")));
    }

    [Fact]
    public async Task Query_Filtered_FindsByEveryKindOfValue()
    {
        var table = await emulator.TableAsync();
        var moment = new DateTimeOffset(2026, 1, 14, 23, 30, 0, TimeSpan.Zero);
        var id = Guid.Parse("0f8fad5b-d9cb-469f-a165-70867728950e");
        await table.AddEntityAsync(new Sample { RowKey = "1", Text = "O'Neill's", Number = 1, Total = 5_000_000_000, Fraction = 1.5, Flag = true, Id = id, Instant = moment, Bytes = [1, 171] });
        await table.AddEntityAsync(new Sample { RowKey = "2", Text = "other", Number = 2, Total = 1, Fraction = 2.5, Instant = moment.AddDays(1), Bytes = [2] });
        FormattableString[] filters =
        [
            $"Text eq {"O'Neill's"}",
            $"Number lt {2}",
            $"Total eq {5_000_000_000}",
            $"Fraction lt {2.25}",
            $"Flag eq {true}",
            $"Id eq {id}",
            $"Instant eq {moment}",
            $"Instant lt {moment.AddDays(1).UtcDateTime}",
            $"Bytes eq {new byte[] { 1, 171 }}",
            $"PartitionKey eq {"partition"} and RowKey lt {"2"}",
            $"not (Number eq {2}) or Text eq {"x"}",
        ];

        foreach (var filter in filters)
        {
            var found = await table.QueryAsync<Sample>(TableClient.CreateQueryFilter(filter)).ToListAsync();
            Assert.True(found is [{ RowKey: "1" }], TableClient.CreateQueryFilter(filter));
        }
    }

    [Fact]
    public void CreateQueryFilter_Values_AreODataLiterals()
    {
        var moment = new DateTimeOffset(2026, 1, 14, 0, 30, 0, TimeSpan.FromHours(1));

        Assert.Equal("A eq 'O''Neill' and B eq 7 and C eq 7L", TableClient.CreateQueryFilter($"A eq {"O'Neill"} and B eq {7} and C eq {7L}"));
        Assert.Equal("A eq datetime'2026-01-13T23:30:00Z' and B eq false", TableClient.CreateQueryFilter($"A eq {moment} and B eq {false}"));
        Assert.Equal("A eq guid'00000000-0000-0000-0000-000000000000' and B eq X'01FF'", TableClient.CreateQueryFilter($"A eq {Guid.Empty} and B eq {new byte[] { 1, 255 }}"));
        Assert.Equal("A eq 0.5", TableClient.CreateQueryFilter($"A eq {0.5}"));
        Assert.Throws<ArgumentException>(() => TableClient.CreateQueryFilter($"A eq {new Uri("https://example.org")}"));
    }

    [Fact]
    public async Task Query_NotUnderstood_IsABadRequest()
    {
        var table = await emulator.TableAsync();

        var refusal = await Assert.ThrowsAsync<RequestFailedException>(async () => await table.QueryAsync<Sample>("this is no filter").ToListAsync());

        Assert.Equal(400, refusal.Status);
    }

    [Fact]
    public async Task Query_Cancelled_Stops()
    {
        var table = await FilledAsync(25);
        using var source = new CancellationTokenSource();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var row in table.QueryAsync<Sample>(maxPerPage: 5).WithCancellation(source.Token))
            {
                Assert.True(row.Number < 5);
                await source.CancelAsync();
            }
        });
    }

    private async Task<TableClient> FilledAsync(int rows)
    {
        var table = await emulator.TableAsync();
        foreach (var chunk in Enumerable.Range(0, rows).Chunk(100))
        {
            await table.SubmitTransactionAsync(chunk.Select(number => new TableTransactionAction(
                TableTransactionActionType.Add,
                new TableEntity("p", number.ToString("D5", CultureInfo.InvariantCulture)) { ["Number"] = number, ["Text"] = "words" })));
        }

        return table;
    }
}
