using System.Diagnostics;
using DrsFunctions.Tests.Support;

namespace DrsFunctions.Tests.Hosting;

/// <summary>How the app ends when it is asked to. It is timed, so nothing else runs meanwhile.</summary>
[Collection(TimedCollection.Name)]
public sealed class TerminationTests
{
    private const string Clock = "2026-01-05T09:00:00Z";

    [Fact]
    public async Task Terminate_WhileUploadsArrive_EndsWithinTenSecondsAndLosesNothing()
    {
        await using var scene = await Scene.SetAsync();
        await scene.StartAsync(Clock);
        var supplier = scene.Supplier();
        await supplier.RegisterAsync();
        var upload = await scene.Account.WriteAsync($"RM6226/{supplier.Id}/plan/plan.csv", supplier.Plan().AsCsv());
        var started = Stopwatch.GetTimestamp();

        var exitCode = await scene.App.StopAsync();

        Assert.Equal(0, exitCode);
        Assert.InRange(Stopwatch.GetElapsedTime(started).TotalSeconds, 0, 10);
        await scene.StartAsync(Clock);
        Assert.Equal("accepted", (await scene.Account.ReceiptAsync(upload)).Text("outcome"));
    }
}
