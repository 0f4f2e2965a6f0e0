using System.Globalization;
using Azure;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;

namespace Embedded.Tables.Tests;

[Collection(EmulatorGroup.Name)]
public sealed class TransactionTests(Emulator emulator)
{
    [Fact]
    public async Task Transaction_OfAHundred_IsDoneWithAnAnswerAndETagForEach()
    {
        var table = await emulator.TableAsync();

        var answers = (await table.SubmitTransactionAsync(Adding(100))).Value;
        var rows = await table.QueryAsync<TableEntity>().ToListAsync();

        Assert.Equal(100, answers.Count);
        Assert.All(answers, answer => Assert.Equal(204, answer.Status));
        Assert.Equal(rows.Select(row => row.ETag), answers.Select(answer => answer.Headers.ETag!.Value));
    }

    [Fact]
    public async Task Transaction_OfEveryKindOfAction_DoesThemAll()
    {
        var table = await emulator.TableAsync();
        var etags = new List<ETag>();
        foreach (var key in (string[])["merge", "replace", "delete", "upsert"])
            etags.Add((await table.AddEntityAsync(new TableEntity("p", key) { ["A"] = 1 })).Headers.ETag!.Value);

        var answers = (await table.SubmitTransactionAsync([
            new(TableTransactionActionType.Add, new Sample { PartitionKey = "p", RowKey = "add", Instant = DateTimeOffset.UnixEpoch, Text = "löß 日本 😀" }),
            new(TableTransactionActionType.UpdateMerge, new TableEntity("p", "merge") { ["B"] = 2 }, etags[0]),
            new(TableTransactionActionType.UpdateReplace, new TableEntity("p", "replace") { ["B"] = 2 }, etags[1]),
            new(TableTransactionActionType.Delete, new TableEntity("p", "delete"), etags[2]),
            new(TableTransactionActionType.UpsertMerge, new TableEntity("p", "upsert") { ["B"] = 2 }),
            new(TableTransactionActionType.UpsertReplace, new TableEntity("p", "new") { ["B"] = 2 }),
        ])).Value;
        var rows = await table.QueryAsync<TableEntity>().Select(row => $"{row.RowKey} {row.GetInt32("A")}{row.GetInt32("B")}{row.GetString("Text")}").ToListAsync();

        Assert.Equal(6, answers.Count);
        Assert.Equal("add löß 日本 😀; merge 12; new 2; replace 2; upsert 12", string.Join("; ", rows));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    [InlineData(99)]
    public async Task Transaction_WithARowThatExists_SaysWhichAndLeavesNothing(int index)
    {
        var table = await emulator.TableAsync();
        await table.AddEntityAsync(Row(index));

        var refusal = await Assert.ThrowsAsync<TableTransactionFailedException>(() => table.SubmitTransactionAsync(Adding(100)));

        Assert.Equal(index, refusal.FailedTransactionActionIndex);
        Assert.Equal(409, refusal.Status);
        Assert.True(refusal.ErrorCode == TableErrorCode.EntityAlreadyExists);
        Assert.Single(await table.QueryAsync<TableEntity>().ToListAsync());
    }

    [Fact]
    public async Task Transaction_WithAnOlderVersion_FailsThePreconditionAndLeavesNothing()
    {
        var table = await emulator.TableAsync();
        var head = new TableEntity("p", "head");
        var first = (await table.AddEntityAsync(head)).Headers.ETag!.Value;
        await table.UpsertEntityAsync(new TableEntity("p", "head") { ["A"] = 1 });

        var refusal = await Assert.ThrowsAsync<TableTransactionFailedException>(() => table.SubmitTransactionAsync(
            [.. Adding(3), new(TableTransactionActionType.UpdateReplace, head, first)]));

        Assert.Equal((3, 412), (refusal.FailedTransactionActionIndex, refusal.Status));
        Assert.True(refusal.ErrorCode == TableErrorCode.UpdateConditionNotSatisfied);
        Assert.Single(await table.QueryAsync<TableEntity>().ToListAsync());
    }

    [Fact]
    public async Task Transaction_DeletingAMissingRow_IsNotFound()
    {
        var table = await emulator.TableAsync();

        var refusal = await Assert.ThrowsAsync<TableTransactionFailedException>(() => table.SubmitTransactionAsync(
            [.. Adding(1), new(TableTransactionActionType.Delete, new TableEntity("p", "missing"))]));

        Assert.Equal((1, 404), (refusal.FailedTransactionActionIndex, refusal.Status));
        Assert.Empty(await table.QueryAsync<TableEntity>().ToListAsync());
    }

    [Fact]
    public async Task Transaction_WithTheSameRowTwice_IsRefused()
    {
        var table = await emulator.TableAsync();

        var refusal = await Assert.ThrowsAsync<TableTransactionFailedException>(() => table.SubmitTransactionAsync(
            [.. Adding(2), new(TableTransactionActionType.UpsertMerge, Row(0))]));

        Assert.Equal((2, 400), (refusal.FailedTransactionActionIndex, refusal.Status));
        Assert.True(refusal.ErrorCode == TableErrorCode.InvalidDuplicateRow);
    }

    [Fact]
    public async Task Transaction_OfAHundredAndOne_IsRefused()
    {
        var table = await emulator.TableAsync();

        var refusal = await Assert.ThrowsAnyAsync<RequestFailedException>(() => table.SubmitTransactionAsync(Adding(101)));

        Assert.Equal(400, refusal.Status);
        Assert.Empty(await table.QueryAsync<TableEntity>().ToListAsync());
    }

    [Fact]
    public async Task Transaction_WithoutActions_IsRefusedBeforeSending()
    {
        var table = await emulator.TableAsync();

        await Assert.ThrowsAsync<InvalidOperationException>(() => table.SubmitTransactionAsync([]));
    }

    private static IEnumerable<TableTransactionAction> Adding(int rows) =>
        Enumerable.Range(0, rows).Select(index => new TableTransactionAction(TableTransactionActionType.Add, Row(index)));

    private static TableEntity Row(int index) => new("p", index.ToString("D5", CultureInfo.InvariantCulture)) { ["Body"] = """{"a":"{b}"}""" };
}
