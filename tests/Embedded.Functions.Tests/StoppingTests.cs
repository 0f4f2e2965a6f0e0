using System.Diagnostics;
using Embedded.Functions.Tests.Support;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Embedded.Functions.Tests;

public sealed class StoppingTests
{
    public sealed class Works(Recorder recorder)
    {
        [Function("Works")]
        public async Task Run([BlobTrigger("%Container%/{seconds}")] string content, int seconds, CancellationToken cancellationToken)
        {
            recorder.Add("begun");
            try
            {
                await Task.Delay(TimeSpan.FromSeconds(seconds), cancellationToken);
                recorder.Add("done");
            }
            catch (OperationCanceledException)
            {
                recorder.Add("cancelled");
                throw;
            }
        }
    }

    public sealed class Hangs(Recorder recorder)
    {
        [Function("Hangs")]
        public async Task Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "hangs")] HttpRequest request, CancellationToken cancellationToken)
        {
            recorder.Add("begun");
            try
            {
                await Task.Delay(Timeout.Infinite, cancellationToken);
            }
            finally
            {
                recorder.Add("ended");
            }
        }
    }

    [Fact]
    public async Task Stop_WithARequestThatHangs_CutsItWithinTenSeconds()
    {
        await using var host = await TestHost.StartAsync(TestHost.Settings(), [typeof(Hangs)]);
        var request = host.Http.GetAsync("/api/hangs");
        await host.Recorder.WaitForAsync("begun");

        var started = Stopwatch.GetTimestamp();
        await host.StopAsync();

        Assert.InRange(Stopwatch.GetElapsedTime(started).TotalSeconds, 4, 10);
        await host.Recorder.WaitForAsync("ended", seconds: 1);
        await Assert.ThrowsAnyAsync<HttpRequestException>(() => request);
    }

    [Fact]
    public async Task Stop_WithAShortRun_LetsItEnd()
    {
        var settings = await SetUpAsync("2");
        await using (var host = await TestHost.StartAsync(settings, [typeof(Works)]))
        {
            await host.Recorder.WaitForAsync("begun");
            await host.StopAsync();
            Assert.Equal(["begun", "done"], host.Recorder.Entries);
        }

        await using var again = await TestHost.StartAsync(settings, [typeof(Works)]);
        await Task.Delay(1500);
        Assert.Empty(again.Recorder.Entries);
    }

    [Fact]
    public async Task Stop_WithALongRun_CancelsItWithinTenSecondsAndTheNextHostRunsItAgain()
    {
        var settings = await SetUpAsync("60");
        await using (var host = await TestHost.StartAsync(settings, [typeof(Works)]))
        {
            await host.Recorder.WaitForAsync("begun");
            var started = Stopwatch.GetTimestamp();
            await host.StopAsync();
            Assert.InRange(Stopwatch.GetElapsedTime(started).TotalSeconds, 4, 10);
            Assert.Equal(["begun", "cancelled"], host.Recorder.Entries);
        }

        await using var again = await TestHost.StartAsync(settings, [typeof(Works)]);
        await again.Recorder.WaitForAsync("begun");
    }

    private static async Task<Dictionary<string, string?>> SetUpAsync(string blob)
    {
        var container = (await Emulator.BlobsAsync()).GetBlobContainerClient(Emulator.Name("blobs"));
        await container.CreateAsync();
        await container.UploadBlobAsync(blob, BinaryData.FromString("content"));
        return TestHost.Settings(("Container", container.Name));
    }
}
