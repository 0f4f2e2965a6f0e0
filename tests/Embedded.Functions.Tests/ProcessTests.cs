using System.Diagnostics;
using Embedded.Functions.Tests.Support;

namespace Embedded.Functions.Tests;

public sealed class ProcessTests
{
    [Fact]
    public async Task Kill_WhileABlobAndTheTimersRun_LetsTheNextProcessTakeBothAtOnce()
    {
        var (host, container) = await SetUpAsync(milliseconds: 6000);
        using (var first = await SampleProcess.StartAsync(host, container, "http://127.0.0.1:0"))
        {
            await first.WaitForAsync("begun blob");
            await first.WaitForAsync("tick");
            await first.KillAsync();
        }

        using var second = await SampleProcess.StartAsync(host, container, "http://127.0.0.1:0");
        await second.WaitForAsync("begun blob", seconds: 8);
        await second.WaitForAsync("tick", seconds: 8);
        await second.WaitForAsync("done blob");
    }

    [Fact]
    public async Task Terminate_WhileABlobRuns_LetsItEndAndExitsWithinTenSeconds()
    {
        var (host, container) = await SetUpAsync(milliseconds: 2000);
        using var process = await SampleProcess.StartAsync(host, container, "http://127.0.0.1:0");
        await process.WaitForAsync("begun blob");

        var started = Stopwatch.GetTimestamp();
        var code = await process.TerminateAsync();

        Assert.Equal(0, code);
        Assert.InRange(Stopwatch.GetElapsedTime(started).TotalSeconds, 0.5, 10);
        Assert.Contains("done blob", process.Marks, StringComparer.Ordinal);
    }

    [Fact]
    public async Task SampleApp_AskedOverHttp_AnswersThroughItsMiddleware()
    {
        var (host, container) = await SetUpAsync(milliseconds: 0);
        var address = $"http://127.0.0.1:{Embedded.Azurite.StoragePorts.Free().Blob}";
        using var process = await SampleProcess.StartAsync(host, container, address);
        await process.WaitForAsync("done blob");
        using var http = new HttpClient { BaseAddress = new(address) };

        using var response = await http.GetAsync("/alive");

        Assert.Equal("alive", await response.Content.ReadAsStringAsync());
        Assert.Equal("Alive", response.Headers.GetValues("x-function").Single());
    }

    private static async Task<(string Host, string Container)> SetUpAsync(int milliseconds)
    {
        var container = (await Emulator.BlobsAsync()).GetBlobContainerClient(Emulator.Name("blobs"));
        await container.CreateAsync();
        await container.UploadBlobAsync("blob", BinaryData.FromString(milliseconds.ToString()));
        return (Emulator.Name("host"), container.Name);
    }
}
