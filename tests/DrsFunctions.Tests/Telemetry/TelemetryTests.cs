using System.Diagnostics;
using DrsFunctions.Tests.Support;

namespace DrsFunctions.Tests.Telemetry;

/// <summary>What the app sends of itself, and what a night leaves behind.</summary>
public sealed class TelemetryTests
{
    [Fact]
    public async Task Journey_OfAnUpload_IsOneTraceFromItsBlobToItsMessageAndIsCounted()
    {
        await using var collector = await TelemetryCollector.StartAsync();
        await using var scene = await Scene.SetAsync();
        await scene.StartAsync(Journey.Clock, collector.Settings);
        var supplier = scene.Supplier();
        await supplier.RegisterAsync();
        await supplier.ListContactAsync("pat@example.org");

        await supplier.SendPlanAsync();
        await scene.Account.WriteAsync("stray.csv", "stray"u8.ToArray());
        await scene.Api.RunNowAsync("VerifyLedgers");
        await scene.Api.RunNowAsync("CountLate");

        var trace = await UntilAsync(() => collector.Spans.Where(span => span.Name == "upload").Select(span => collector.Spans.Where(other => other.Trace == span.Trace).ToArray())
            .FirstOrDefault(spans => spans.Any(span => span.Name == "message") && spans.Any(span => span.Name == "recompute")));
        var upload = trace.Single(span => span.Name == "upload");
        Assert.Contains(trace, span => span.Id == upload.Parent);
        Assert.Contains(trace, span => span.Name == "ledger append" && span.Parent == upload.Id);
        Assert.Contains(trace, span => span.Name == "recompute" && span.Parent == upload.Id);

        string[] figures = ["drs.uploads", "drs.upload.duration", "drs.messages", "drs.ledger.verifications", "drs.suppliers.late"];
        var told = await UntilAsync(() => collector.TextOf("metrics") is var text && figures.All(figure => text.Contains(figure, StringComparison.Ordinal)) ? text : null);
        Assert.Contains("unrecognised", told, StringComparison.Ordinal);
        Assert.Contains("drs-functions", told, StringComparison.Ordinal);
        Assert.DoesNotContain("example.org", told + collector.TextOf("logs"), StringComparison.Ordinal);
        Assert.Equal(0, await scene.App.StopAsync());
    }

    [Fact]
    public async Task Night_LeavesHeadsAndCopiesOfLedgersAndContacts()
    {
        await using var scene = await Scene.SetAsync();
        await scene.StartAsync(Journey.Clock);
        var supplier = scene.Supplier();
        await supplier.RegisterAsync();
        await supplier.ListContactAsync("pat@example.org");

        await scene.Api.RunNowAsync("VerifyLedgers");
        var contacts = await UntilAsync(() => scene.Account.FindAsync("backup", "contacts/2026-01-05.json").Result);

        Assert.Contains("pat@example.org", System.Text.Encoding.UTF8.GetString(contacts), StringComparison.Ordinal);
        Assert.Equal(
            ["ledger/2026-01-05/RM6226.jsonl.gz", "ledger/2026-01-05/manifest.json"],
            (await scene.Account.PathsAsync("evidence", "ledger/")).Order(StringComparer.Ordinal));
        Assert.NotNull(await scene.Account.FindAsync("evidence", "heads/2026-01-05.json"));
    }

    private static async Task<T> UntilAsync<T>(Func<T?> find)
        where T : class
    {
        var started = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(started) < TimeSpan.FromSeconds(60))
        {
            if (find() is { } found)
                return found;
            await Task.Delay(200);
        }

        throw new TimeoutException("It was not sent.");
    }
}
