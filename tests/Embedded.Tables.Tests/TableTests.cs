using Azure;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;

namespace Embedded.Tables.Tests;

[Collection(EmulatorGroup.Name)]
public sealed class TableTests(Emulator emulator)
{
    [Fact]
    public async Task CreateIfNotExists_NewTable_CreatesIt()
    {
        var table = emulator.Service.GetTableClient(emulator.FreeName());

        var created = await table.CreateIfNotExistsAsync();

        Assert.Equal(table.Name, created.Value.Name);
        Assert.Equal(204, created.GetRawResponse().Status);
        await table.AddEntityAsync(new TableEntity("p", "r"));
    }

    [Fact]
    public async Task CreateIfNotExists_ExistingTable_AnswersConflictWithoutThrowing()
    {
        var table = await emulator.TableAsync();

        var again = await table.CreateIfNotExistsAsync();

        Assert.Equal(table.Name, again.Value.Name);
        Assert.Equal(409, again.GetRawResponse().Status);
    }

    [Fact]
    public async Task Delete_TwiceInARow_RemovesThenFindsNothing()
    {
        var table = await emulator.TableAsync();

        Assert.Equal(204, (await table.DeleteAsync()).Status);
        Assert.Equal(404, (await table.DeleteAsync()).Status);
    }

    [Fact]
    public async Task Operations_MissingTable_AreNotFound()
    {
        var table = emulator.Service.GetTableClient(emulator.FreeName());

        var adding = await Assert.ThrowsAsync<RequestFailedException>(() => table.AddEntityAsync(new TableEntity("p", "r")));
        var reading = await Assert.ThrowsAsync<RequestFailedException>(async () => await table.QueryAsync<TableEntity>().AsPages().GetAsyncEnumerator().MoveNextAsync());

        Assert.Equal(404, adding.Status);
        Assert.True(adding.ErrorCode == TableErrorCode.TableNotFound);
        Assert.Equal(404, reading.Status);
        Assert.False((await table.GetEntityIfExistsAsync<TableEntity>("p", "r")).HasValue);
    }
}
