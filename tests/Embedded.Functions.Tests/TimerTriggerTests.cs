using Azure.Storage.Blobs;
using Embedded.Functions.Tests.Support;
using Microsoft.Azure.Functions.Worker;

namespace Embedded.Functions.Tests;

public sealed class TimerTriggerTests
{
    public sealed class EverySecond(Recorder recorder)
    {
        [Function("EverySecond")]
        public async Task Run([TimerTrigger("%Schedule%")] TimerInfo timer)
        {
            recorder.Add($"begun, kept {timer.ScheduleStatus is not null}");
            await Task.Delay(200);
            recorder.Add("done");
        }
    }

    public sealed class Hourly(Recorder recorder)
    {
        [Function("Hourly")]
        public void Run([TimerTrigger("0 0 * * * *")] TimerInfo timer) => recorder.Add($"past due {timer.IsPastDue}, next {timer.ScheduleStatus!.Next:yyyy}");
    }

    public sealed class AtStart(Recorder recorder)
    {
        [Function("AtStart")]
        public void Run([TimerTrigger("0 0 0 1 1 *", RunOnStartup = true)] TimerInfo timer) => recorder.Add($"past due {timer.IsPastDue}");
    }

    [Fact]
    public async Task Schedule_UnderAMinute_RunsWithoutARecord()
    {
        await using var host = await TestHost.StartAsync(TestHost.Settings(("Schedule", "* * * * * *")), [typeof(EverySecond)]);

        await host.Recorder.WaitForAsync("done", times: 2);

        Assert.Equal(0, host.Recorder.Count("begun, kept True"));
    }

    [Fact]
    public async Task Start_WithoutARecord_WritesTheNextTimeAndDoesNotRun()
    {
        var settings = TestHost.Settings();
        var status = await StatusAsync(settings, "Hourly");
        await using var host = await TestHost.StartAsync(settings, [typeof(Hourly)]);

        var written = await WrittenAsync(status);

        Assert.Equal(default, written.Last);
        Assert.InRange(written.Next, TimeProvider.System.GetUtcNow().UtcDateTime, TimeProvider.System.GetUtcNow().UtcDateTime.AddHours(1));
        Assert.Empty(host.Recorder.Entries);
    }

    [Fact]
    public async Task Start_WithATimeMissed_RunsAtOncePastDue()
    {
        var settings = TestHost.Settings();
        var status = await StatusAsync(settings, "Hourly");
        var missed = new ScheduleStatus { Last = new(2020, 1, 1), Next = new(2020, 1, 1, 1, 0, 0, DateTimeKind.Utc), LastUpdated = new(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc) };
        await status.UploadAsync(BinaryData.FromObjectAsJson(missed));

        await using (var host = await TestHost.StartAsync(settings, [typeof(Hourly)]))
        {
            await host.Recorder.WaitForAsync("past due True, next 2020", seconds: 5);
            await host.Recorder.WaitAsync(_ => status.DownloadContent().Value.Content.ToObjectFromJson<ScheduleStatus>()!.Next.Year > 2020);
        }

        await using var again = await TestHost.StartAsync(settings, [typeof(Hourly)]);
        await Task.Delay(1000);
        Assert.Empty(again.Recorder.Entries);
    }

    [Fact]
    public async Task RunOnStartup_AtStart_RunsOnce()
    {
        await using var host = await TestHost.StartAsync(TestHost.Settings(), [typeof(AtStart)]);

        await host.Recorder.WaitForAsync("past due False");
        await Task.Delay(500);

        Assert.Single(host.Recorder.Entries);
    }

    [Fact]
    public async Task TwoHosts_WithTheSameTimer_RunItOneAtATimeAndTakeOver()
    {
        var settings = TestHost.Settings(("Schedule", "* * * * * *"));
        Recorder one = new(), other = new();
        await using var first = await TestHost.StartAsync(settings, [typeof(EverySecond)], one);
        await one.WaitForAsync("done");
        await using var second = await TestHost.StartAsync(settings, [typeof(EverySecond)], other);

        await one.WaitForAsync("done", times: 4);
        Assert.Empty(other.Entries);

        await first.StopAsync();
        await other.WaitForAsync("done", times: 2);
        var runsOfFirst = one.Entries.Count;
        await other.WaitForAsync("done", times: 3);
        Assert.Equal(runsOfFirst, one.Entries.Count);
    }

    private static async Task<BlobClient> StatusAsync(Dictionary<string, string?> settings, string function)
    {
        var container = (await Emulator.BlobsAsync()).GetBlobContainerClient("azure-webjobs-hosts");
        await container.CreateIfNotExistsAsync();
        return container.GetBlobClient($"timers/{settings["AzureFunctionsWebHost:hostid"]}/Host.Functions.{function}/status");
    }

    private static async Task<ScheduleStatus> WrittenAsync(BlobClient status)
    {
        for (var tries = 0; tries < 100 && !await status.ExistsAsync(); tries++)
            await Task.Delay(50);
        return (await status.DownloadContentAsync()).Value.Content.ToObjectFromJson<ScheduleStatus>()!;
    }
}
