using System.Text.Json;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Embedded.Functions.Tests.Support;
using Microsoft.Azure.Functions.Worker;

namespace Embedded.Functions.Tests;

public sealed class BlobTriggerTests
{
    public sealed class Takes(Recorder recorder)
    {
        [Function("Takes")]
        public void Run([BlobTrigger("%Container%/{path}", Connection = "SupplierStorage", Source = BlobTriggerSource.EventGrid)] BlobClient blob, string path) =>
            recorder.Add($"{blob.Name}={path}");
    }

    public sealed class Reads(Recorder recorder)
    {
        [Function("ReadsText")]
        public void Text([BlobTrigger("%Container%/{folder}/{name}")] string text, string folder, string name) => recorder.Add($"text {folder}|{name}|{text}");

        [Function("ReadsBytes")]
        public void Bytes([BlobTrigger("%Container%/{name}")] byte[] bytes) => recorder.Add($"bytes {bytes.Length}");

        [Function("ReadsStream")]
        public async Task Stream([BlobTrigger("%Container%/{name}")] Stream stream, FunctionContext context)
        {
            using var reader = new StreamReader(stream);
            recorder.Add($"stream {await reader.ReadToEndAsync()} {context.BindingContext.BindingData["name"]}");
        }
    }

    public sealed class Fails(Recorder recorder)
    {
        [Function("Fails")]
        public void Run([BlobTrigger("%Container%/{path}")] BlobClient blob, FunctionContext context)
        {
            recorder.Add("try " + context.RetryContext.RetryCount);
            throw new InvalidOperationException("as told");
        }
    }

    public sealed class Slow(Recorder recorder)
    {
        private static int parallel;

        [Function("Slow")]
        public async Task Run([BlobTrigger("%Container%/{path}")] BlobClient blob)
        {
            recorder.Add("parallel " + Interlocked.Increment(ref parallel));
            await Task.Delay(300);
            Interlocked.Decrement(ref parallel);
            recorder.Add("done");
        }
    }

    [Fact]
    public async Task Blob_UploadedAndWrittenAgain_FiresForEachVersionOnce()
    {
        var (container, settings) = await SetUpAsync();
        await using var host = await TestHost.StartAsync(settings, [typeof(Takes)]);

        await container.UploadBlobAsync("RM6226/S1/a b.csv", BinaryData.FromString("1"));
        await host.Recorder.WaitForAsync("RM6226/S1/a b.csv=RM6226/S1/a b.csv", seconds: 4);
        await container.GetBlobClient("RM6226/S1/a b.csv").UploadAsync(BinaryData.FromString("1"), overwrite: true);
        await host.Recorder.WaitForAsync("RM6226/S1/a b.csv=RM6226/S1/a b.csv", times: 2);
        await Task.Delay(1500);

        Assert.Equal(2, host.Recorder.Entries.Count);
    }

    [Fact]
    public async Task Restart_WithBlobsDoneAndBlobsThatCameMeanwhile_FiresTheNewOnesOnce()
    {
        var (container, settings) = await SetUpAsync();
        await container.UploadBlobAsync("before", BinaryData.FromString("1"));
        await using (var first = await TestHost.StartAsync(settings, [typeof(Takes)]))
            await first.Recorder.WaitForAsync("before=before");

        await container.UploadBlobAsync("while-down", BinaryData.FromString("2"));
        await using var second = await TestHost.StartAsync(settings, [typeof(Takes)]);
        await second.Recorder.WaitForAsync("while-down=while-down");
        await Task.Delay(1500);

        Assert.Equal(["while-down=while-down"], second.Recorder.Entries);
    }

    [Fact]
    public async Task NewHostId_WithBlobsDoneByAnother_FiresThemAgain()
    {
        var (container, settings) = await SetUpAsync();
        await container.UploadBlobAsync("one", BinaryData.FromString("1"));
        await using (var first = await TestHost.StartAsync(settings, [typeof(Takes)]))
            await first.Recorder.WaitForAsync("one=one");

        settings["AzureFunctionsWebHost:hostid"] = Emulator.Name("host");
        await using var second = await TestHost.StartAsync(settings, [typeof(Takes)]);

        await second.Recorder.WaitForAsync("one=one");
    }

    [Fact]
    public async Task Blob_BoundToTextBytesAndStream_GivesContentAndTokens()
    {
        var (container, settings) = await SetUpAsync();
        await using var host = await TestHost.StartAsync(settings, [typeof(Reads)]);

        await container.UploadBlobAsync("1/2/3.csv", BinaryData.FromString("content"));

        await host.Recorder.WaitForAsync("text 1/2|3.csv|content");
        await host.Recorder.WaitForAsync("bytes 7");
        await host.Recorder.WaitForAsync("stream content 1/2/3.csv");
    }

    [Fact]
    public async Task FailingFunction_AfterFiveTries_LeavesAPoisonMessageAndIsNotTriedUntilRewritten()
    {
        var (container, settings) = await SetUpAsync();
        var queue = (await Emulator.QueuesAsync()).GetQueueClient("webjobs-blobtrigger-poison");
        BlobContentInfo written = await container.GetBlobClient("a/b.csv").UploadAsync(BinaryData.FromString("1"));
        await using (var host = await TestHost.StartAsync(settings, [typeof(Fails)]))
        {
            await host.Recorder.WaitForAsync("try 4");
            var message = await MessageAsync(queue, container.Name);
            Assert.Equal(
                $$"""{"Type":"BlobTrigger","FunctionId":"Host.Functions.Fails","BlobType":"BlockBlob","ContainerName":"{{container.Name}}","BlobName":"a/b.csv","ETag":{{JsonSerializer.Serialize($"\"{written.ETag.ToString().Trim('"')}\"").Replace("\\u0022", "\\\"", StringComparison.Ordinal)}}}""",
                message);
            await Task.Delay(1500);
            Assert.Equal(["try 0", "try 1", "try 2", "try 3", "try 4"], host.Recorder.Entries);
        }

        await using var again = await TestHost.StartAsync(settings, [typeof(Fails)]);
        await Task.Delay(2000);
        Assert.Empty(again.Recorder.Entries);
        await container.GetBlobClient("a/b.csv").UploadAsync(BinaryData.FromString("2"), overwrite: true);
        await again.Recorder.WaitForAsync("try 4");
    }

    [Fact]
    public async Task Blobs_MoreThanRunAtOnce_WaitForRoom()
    {
        var (container, settings) = await SetUpAsync();
        for (var i = 0; i < 9; i++)
            await container.UploadBlobAsync("b" + i, BinaryData.FromString("1"));
        await using var host = await TestHost.StartAsync(settings, [typeof(Slow)], hostJson: """{"extensions":{"blobs":{"maxDegreeOfParallelism":3}}}""");

        await host.Recorder.WaitForAsync("done", times: 9);

        Assert.Equal(3, host.Recorder.Entries.Where(entry => entry.StartsWith("parallel", StringComparison.Ordinal)).Max(entry => int.Parse(entry[9..])));
    }

    [Fact]
    public async Task TwoHosts_OnTheSameBlobs_RunEachOnce()
    {
        var (container, settings) = await SetUpAsync();
        var recorder = new Recorder();
        await using var one = await TestHost.StartAsync(settings, [typeof(Takes)], recorder);
        await using var other = await TestHost.StartAsync(settings, [typeof(Takes)], recorder);

        await Task.WhenAll(Enumerable.Range(0, 40).Select(i => container.UploadBlobAsync($"b{i}", BinaryData.FromString("1"))));
        await recorder.WaitAsync(entries => entries.Distinct(StringComparer.Ordinal).Count() == 40);
        await Task.Delay(1500);

        Assert.Equal(40, recorder.Entries.Count);
    }

    private static async Task<(BlobContainerClient Container, Dictionary<string, string?> Settings)> SetUpAsync()
    {
        var container = (await Emulator.BlobsAsync()).GetBlobContainerClient(Emulator.Name("blobs"));
        await container.CreateAsync();
        return (container, TestHost.Settings(("Container", container.Name)));
    }

    private static async Task<string> MessageAsync(Azure.Storage.Queues.QueueClient queue, string about)
    {
        for (var tries = 0; tries < 50; tries++)
        {
            if (await queue.ExistsAsync())
            {
                var texts = (await queue.PeekMessagesAsync(32)).Value.Select(message => System.Text.Encoding.UTF8.GetString(Convert.FromBase64String(message.Body.ToString())));
                if (texts.FirstOrDefault(text => text.Contains(about, StringComparison.Ordinal)) is { } found)
                    return found;
            }

            await Task.Delay(100);
        }

        throw new TimeoutException("There is no poison message.");
    }
}
