using System.Diagnostics;
using System.Net;
using DrsFunctions.Tests.Support;
using Embedded.Azurite;

namespace DrsFunctions.Tests.Hosting;

/// <summary>The app listens before its storage is there, and says so.</summary>
public sealed class StorageStartTests
{
    [Fact]
    public async Task App_WhoseStorageDoesNotAnswerYet_IsLiveAndNotReadyAndLetsOthersWait()
    {
        await using var storage = await HeldStorage.StartAsync();
        await using var app = RunningApp.Launch(storage.ConnectionString, clock: null);
        await IsLiveAsync(app);

        var ready = await new Api(app).AskAsync("/api/health/ready");
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "notReady", "down"), (ready.Status, ready.Json.Text("status"), ready.Json.Text("storage")));
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(1));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => app.Http.GetAsync("/api/frameworks", limit.Token));

        storage.LetGo();
        Assert.Equal(HttpStatusCode.OK, (await new Api(app).AskAsync("/api/frameworks")).Status);
        Assert.Equal(HttpStatusCode.OK, (await new Api(app).AskAsync("/api/health/ready")).Status);
    }

    [Fact]
    public async Task App_WithoutStorage_EndsAndSaysWhy()
    {
        var (exitCode, log) = await RunningApp.RunToEndAsync(StoragePorts.Free().ConnectionString, clock: null);

        Assert.Equal(1, exitCode);
        Assert.Contains("The containers, tables and queues could not be made: the app ends", log, StringComparison.Ordinal);
    }

    private static async Task IsLiveAsync(RunningApp app)
    {
        var started = Stopwatch.GetTimestamp();
        while (true)
        {
            try
            {
                Assert.Equal(HttpStatusCode.OK, (await new Api(app).AskAsync("/api/health/live")).Status);
                return;
            }
            catch (HttpRequestException) when (Stopwatch.GetElapsedTime(started).TotalSeconds < 60)
            {
                await Task.Delay(100);
            }
        }
    }
}
