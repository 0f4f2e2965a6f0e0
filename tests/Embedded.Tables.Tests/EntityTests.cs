using Azure;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;

namespace Embedded.Tables.Tests;

[Collection(EmulatorGroup.Name)]
public sealed class EntityTests(Emulator emulator)
{
    [Fact]
    public async Task Add_NewRow_CanBeReadWithItsETagAndTimestamp()
    {
        var table = await emulator.TableAsync();

        var added = await table.AddEntityAsync(new TableEntity("p", "r") { ["Text"] = "words" });
        var read = await table.GetEntityAsync<TableEntity>("p", "r");

        Assert.Equal(204, added.Status);
        Assert.Equal("words", read.Value.GetString("Text"));
        Assert.Equal(added.Headers.ETag, read.Value.ETag);
        Assert.NotNull(read.Value.Timestamp);
        Assert.Equal("PartitionKey RowKey Text Timestamp odata.etag", string.Join(' ', read.Value.Keys.Order(StringComparer.Ordinal)));
    }

    [Fact]
    public async Task Add_ExistingRow_IsConflict()
    {
        var table = await emulator.TableAsync();
        await table.AddEntityAsync(new TableEntity("p", "r"));

        var refusal = await Assert.ThrowsAsync<RequestFailedException>(() => table.AddEntityAsync(new TableEntity("p", "r")));

        Assert.Equal(409, refusal.Status);
        Assert.True(refusal.ErrorCode == TableErrorCode.EntityAlreadyExists);
    }

    [Fact]
    public async Task Add_WithoutKey_IsRefusedBeforeSending()
    {
        var table = await emulator.TableAsync();

        await Assert.ThrowsAsync<ArgumentNullException>(() => table.AddEntityAsync(new TableEntity { RowKey = "r" }));
    }

    [Fact]
    public async Task Get_MissingRow_IsNotFound()
    {
        var table = await emulator.TableAsync();

        var refusal = await Assert.ThrowsAsync<RequestFailedException>(() => table.GetEntityAsync<Sample>("p", "r"));

        Assert.Equal(404, refusal.Status);
        Assert.True(refusal.ErrorCode == TableErrorCode.ResourceNotFound);
    }

    [Fact]
    public async Task GetIfExists_MissingRow_HasNoValue()
    {
        var table = await emulator.TableAsync();

        var missing = await table.GetEntityIfExistsAsync<Sample>("p", "r");

        Assert.False(missing.HasValue);
        Assert.Equal(404, missing.GetRawResponse().Status);
        Assert.Throws<InvalidOperationException>(() => missing.Value);
    }

    [Fact]
    public async Task GetIfExists_PresentRow_HasIt()
    {
        var table = await emulator.TableAsync();
        await table.AddEntityAsync(new Sample { Number = 7 });

        var present = await table.GetEntityIfExistsAsync<Sample>("partition", "row");

        Assert.True(present.HasValue);
        Assert.Equal(7, present.Value!.Number);
    }

    [Fact]
    public async Task Get_WithSelect_HasOnlyThoseColumns()
    {
        var table = await emulator.TableAsync();
        await table.AddEntityAsync(new TableEntity("p", "r") { ["A"] = 1, ["B"] = 2, ["C"] = 3 });

        var read = await table.GetEntityAsync<TableEntity>("p", "r", ["A", "C"]);

        Assert.Equal("A C", string.Join(' ', read.Value.Keys.Where(key => key.Length == 1).Order(StringComparer.Ordinal)));
    }

    [Theory]
    [InlineData(TableUpdateMode.Merge, true)]
    [InlineData(TableUpdateMode.Replace, false)]
    public async Task Upsert_PresentRow_KeepsOtherColumnsOnlyInAMerge(TableUpdateMode mode, bool kept)
    {
        var table = await emulator.TableAsync();
        await table.UpsertEntityAsync(new TableEntity("p", "r") { ["A"] = 1, ["B"] = 2 });

        var written = await table.UpsertEntityAsync(new TableEntity("p", "r") { ["B"] = 3 }, mode);
        var read = (await table.GetEntityAsync<TableEntity>("p", "r")).Value;

        Assert.Equal(kept, read.ContainsKey("A"));
        Assert.Equal(3, read.GetInt32("B"));
        Assert.Equal(written.Headers.ETag, read.ETag);
    }

    [Theory]
    [InlineData(TableUpdateMode.Merge)]
    [InlineData(TableUpdateMode.Replace)]
    public async Task Update_OfAnOlderVersion_FailsThePrecondition(TableUpdateMode mode)
    {
        var table = await emulator.TableAsync();
        var first = (await table.AddEntityAsync(new TableEntity("p", "r") { ["A"] = 1 })).Headers.ETag!.Value;
        await table.UpdateEntityAsync(new TableEntity("p", "r") { ["A"] = 2 }, first, mode);

        var refusal = await Assert.ThrowsAsync<RequestFailedException>(() => table.UpdateEntityAsync(new TableEntity("p", "r") { ["A"] = 3 }, first, mode));

        Assert.Equal(412, refusal.Status);
        Assert.True(refusal.ErrorCode == TableErrorCode.UpdateConditionNotSatisfied);
        Assert.Equal(2, (await table.GetEntityAsync<TableEntity>("p", "r")).Value.GetInt32("A"));
    }

    [Fact]
    public async Task Update_OfAnyVersion_Succeeds()
    {
        var table = await emulator.TableAsync();
        await table.AddEntityAsync(new TableEntity("p", "r") { ["A"] = 1 });

        await table.UpdateEntityAsync(new TableEntity("p", "r") { ["A"] = 2 }, ETag.All);

        Assert.Equal(2, (await table.GetEntityAsync<TableEntity>("p", "r")).Value.GetInt32("A"));
    }

    [Fact]
    public async Task Update_MissingRow_IsNotFound()
    {
        var table = await emulator.TableAsync();

        var refusal = await Assert.ThrowsAsync<RequestFailedException>(() => table.UpdateEntityAsync(new TableEntity("p", "r"), ETag.All));

        Assert.Equal(404, refusal.Status);
    }

    [Fact]
    public async Task Update_WithoutAVersion_IsRefusedBeforeSending()
    {
        var table = await emulator.TableAsync();

        await Assert.ThrowsAsync<ArgumentException>(() => table.UpdateEntityAsync(new TableEntity("p", "r"), default));
    }

    [Fact]
    public async Task Delete_OfAnOlderVersion_FailsThePreconditionAndOfThePresentOneSucceeds()
    {
        var table = await emulator.TableAsync();
        var first = (await table.AddEntityAsync(new TableEntity("p", "r") { ["A"] = 1 })).Headers.ETag!.Value;
        var second = (await table.UpsertEntityAsync(new TableEntity("p", "r") { ["A"] = 2 })).Headers.ETag!.Value;

        var refusal = await Assert.ThrowsAsync<RequestFailedException>(() => table.DeleteEntityAsync("p", "r", first));
        var deleted = await table.DeleteEntityAsync("p", "r", second);

        Assert.Equal(412, refusal.Status);
        Assert.Equal(204, deleted.Status);
        Assert.False((await table.GetEntityIfExistsAsync<TableEntity>("p", "r")).HasValue);
    }

    [Fact]
    public async Task Delete_MissingRow_AnswersNotFoundWithoutThrowing()
    {
        var table = await emulator.TableAsync();

        Assert.Equal(404, (await table.DeleteEntityAsync("p", "r")).Status);
    }
}
