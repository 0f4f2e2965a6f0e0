using Azure.Data.Tables;

namespace Embedded.Tables.Tests;

[Collection(EmulatorGroup.Name)]
public sealed class KeyTests(Emulator emulator)
{
    public static TheoryData<string> Keys { get; } =
    [
        "RM6226|0012A00000xyz",
        "O'Neill",
        "''",
        "100 %",
        "%27",
        "a+b&c=d",
        "with spaces ",
        "(round), [square], {curly}",
        "löß 日本 😀",
        "2026-01-14T00:00:00Z",
        "a;b:c@d!e$f*g,h",
        "~tilde-._",
        "<tag>",
        "\"quoted\"",
        new('k', 400),
    ];

    [Theory]
    [MemberData(nameof(Keys))]
    public async Task Row_OfAnyKey_CanBeAddedReadChangedFoundAndDeleted(string key)
    {
        var table = await emulator.TableAsync();

        var etag = (await table.AddEntityAsync(new TableEntity(key, key) { ["A"] = 1 })).Headers.ETag!.Value;
        await table.UpdateEntityAsync(new TableEntity(key, key) { ["A"] = 2 }, etag);
        await table.UpsertEntityAsync(new TableEntity(key, key) { ["B"] = 3 });
        var read = (await table.GetEntityAsync<TableEntity>(key, key)).Value;
        var found = await table.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {key} and RowKey eq {key}")).ToListAsync();
        var deleted = await table.DeleteEntityAsync(key, key);

        Assert.Equal((key, key, 2, 3), (read.PartitionKey, read.RowKey, read.GetInt32("A"), read.GetInt32("B")));
        Assert.Equal(key, Assert.Single(found).RowKey);
        Assert.Equal(204, deleted.Status);
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public async Task Transaction_OfAnyKey_Works(string key)
    {
        var table = await emulator.TableAsync();
        await table.AddEntityAsync(new TableEntity(key, key + "2"));

        await table.SubmitTransactionAsync([
            new(TableTransactionActionType.Add, new TableEntity(key, key) { ["A"] = key }),
            new(TableTransactionActionType.Delete, new TableEntity(key, key + "2")),
            new(TableTransactionActionType.UpsertReplace, new TableEntity(key, key + "3") { ["A"] = 1 }),
        ]);

        Assert.Equal(key, (await table.GetEntityAsync<TableEntity>(key, key)).Value.GetString("A"));
        Assert.False((await table.GetEntityIfExistsAsync<TableEntity>(key, key + "2")).HasValue);
        Assert.Equal(1, (await table.GetEntityAsync<TableEntity>(key, key + "3")).Value.GetInt32("A"));
    }

    [Fact]
    public async Task Row_OfEmptyKeys_CanBeAddedAndRead()
    {
        var table = await emulator.TableAsync();

        await table.AddEntityAsync(new TableEntity(string.Empty, string.Empty) { ["A"] = 1 });

        Assert.Equal(1, (await table.GetEntityAsync<TableEntity>(string.Empty, string.Empty)).Value.GetInt32("A"));
    }
}
