using System.Security.Cryptography;
using DrsFunctions.Exports.Tests.Given;
using DrsFunctions.Storage.Exports;
using NodaTime;

namespace DrsFunctions.Exports.Tests;

public sealed class StagedFileTests : ExportedStorage
{
    private static readonly LocalDate Day = "2026-01-14".Day();

    [Fact]
    public async Task File_OfSeveralBlocks_IsWholeAndNotSeenBeforeItIsPublished()
    {
        var content = Enumerable.Range(0, 9_000_000).Select(number => (byte)(number % 251)).ToArray();
        using var folder = await new ExportStore(Clients).OpenAsync(Ledgers.Framework.Id, Day, default);
        var file = await folder.StageAsync("large.csv", "text/csv", default);
        foreach (var part in content.Chunk(1_000_000))
            await file.WriteAsync(part, default);

        var told = await file.CompleteAsync(rows: 7, default);

        Assert.Equal(new ExportedFile("large.csv", 7, content.Length, Convert.ToHexStringLower(SHA256.HashData(content))), told);
        Assert.False(await Export("2026-01-14").Blob("large.csv").ExistsAsync());
        Assert.True(await folder.PublishAsync(Manifest(told), default));
        Assert.Equal(content, await Export("2026-01-14").BytesAsync("large.csv"));
        Assert.Equal("text/csv", (await Export("2026-01-14").Blob("large.csv").GetPropertiesAsync()).Value.ContentType);
    }

    [Fact]
    public async Task Folder_PublishedByAnotherRunMeanwhile_RefusesThisOne()
    {
        var store = new ExportStore(Clients);
        using var slow = await store.OpenAsync(Ledgers.Framework.Id, Day, default);
        var told = await WriteAsync(slow, "slow");
        using (var quick = await store.OpenAsync(Ledgers.Framework.Id, Day, default))
            await quick.PublishAsync(Manifest(await WriteAsync(quick, "quick")), default);

        var refusal = await Assert.ThrowsAsync<Azure.RequestFailedException>(() => slow.PublishAsync(Manifest(told), default));

        Assert.Equal(409, refusal.Status);
        Assert.Equal("quick", await Export("2026-01-14").TextAsync("file.csv"));
        var manifest = await store.FindAsync(Ledgers.Framework.Id, Day, default);
        Assert.Equal(await Export("2026-01-14").HashAsync("file.csv"), manifest!.Files[0].Sha256);
    }

    private static async Task<ExportedFile> WriteAsync(ExportFolder folder, string content)
    {
        var file = await folder.StageAsync("file.csv", "text/csv", default);
        await file.WriteAsync(System.Text.Encoding.UTF8.GetBytes(content), default);
        return await file.CompleteAsync(rows: 0, default);
    }

    private ExportManifest Manifest(ExportedFile file) => new(Ledgers.Framework.Id, Day, null, new(0, 0, 0), [file], []);
}
