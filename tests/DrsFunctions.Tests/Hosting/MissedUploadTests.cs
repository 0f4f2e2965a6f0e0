using System.Diagnostics;
using System.Text.Json;
using DrsFunctions.Tests.Support;

namespace DrsFunctions.Tests.Hosting;

/// <summary>Uploads that the trigger missed, that nobody can take in, or whose process was killed: each ends with one receipt.</summary>
public sealed class MissedUploadTests
{
    private const string Clock = "2026-01-05T09:00:00Z";

    // As if the storage's events never came.
    private static readonly (string, string) Withheld = ("AzureWebJobs.IngestUpload.Disabled", "true");

    [Fact]
    public async Task Upload_ThatTheTriggerMissed_IsTakenInByTheSweep()
    {
        await using var scene = await Scene.SetAsync();
        await scene.StartAsync(Clock, Withheld);
        var supplier = scene.Supplier();
        var list = await scene.Account.WriteAsync("RM6226/ccs/suppliers/list.csv", ListOf(supplier));
        await scene.Api.RunNowAsync("SweepUploads");
        await scene.Account.ReceiptAsync(list);
        var plan = await scene.Account.WriteAsync($"RM6226/{supplier.Id}/plan/plan.csv", supplier.Plan().AsCsv());
        var stray = await scene.Account.WriteAsync("stray.csv", "stray"u8.ToArray());

        await scene.Api.RunNowAsync("SweepUploads");

        Assert.Equal("accepted", (await scene.Account.ReceiptAsync(plan)).Text("outcome"));
        Assert.Equal("rejected", (await scene.Account.ReceiptAsync($"unrecognised/{stray.Id}.json")).Text("outcome"));
        var entries = await supplier.LedgerAsync();
        await scene.Api.RunNowAsync("SweepUploads");
        await Task.Delay(500);
        Assert.Equal(entries.Count, (await supplier.LedgerAsync()).Count);
    }

    [Fact]
    public async Task Upload_ThatCannotBeTakenIn_IsUnreadableAfterFifteenMinutes()
    {
        await using var scene = await Scene.SetAsync();
        await scene.StartAsync(Clock);
        var supplier = scene.Supplier();
        await supplier.RegisterAsync();

        // Files are kept as evidence before they are judged: without its container every attempt fails.
        await scene.Account.RemoveAsync("evidence");
        var upload = await scene.Account.WriteAsync($"RM6226/{supplier.Id}/report/report.csv", supplier.Report().AsCsv());
        await scene.Api.UntilAsync($"{supplier.Route}/years/4", standing => standing.Text("submission") == "submitted");
        await scene.Api.RunNowAsync("SweepUploads");
        Assert.Null(await scene.Account.FindReceiptAsync(upload.ReceiptPath));

        await scene.StartAsync("2026-01-05T09:20:00Z", Withheld);
        await scene.Account.RemoveAsync("evidence");
        var receipt = await SweptAsync(scene, upload);

        Assert.Equal(("unreadable", 1), (receipt.Text("outcome"), receipt.Whole("counts.errors")));
        Assert.Contains("15 minutes", Assert.Single(receipt.Items("messages")).Text("message"), StringComparison.Ordinal);
        Assert.StartsWith("2026-01-05T09:0", receipt.Text("receivedOn"), StringComparison.Ordinal);

        // Once the container is there again, the file only has to be sent again.
        await scene.StartAsync("2026-01-05T09:40:00Z");
        Assert.Equal("errorsToCorrect", (await scene.Supplier().StandingAsync()).Text("submission"));
        Assert.True((await scene.Api.GetAsync($"{scene.Supplier().Route}/ledger/verification")).Truth("intact"));
        Assert.Equal("accepted", (await scene.Account.SendAsync(upload.Path, upload.Content)).Text("outcome"));
    }

    [Fact]
    public async Task Uploads_WhoseProcessIsKilled_EndWithOneReceiptEachAndSoundChains()
    {
        await using var scene = await Scene.SetAsync();
        await scene.StartAsync(Clock);
        var suppliers = Enumerable.Range(0, 12).Select(number => scene.Supplier($"001Kill{number:00}")).ToArray();
        await scene.Account.SendAsync("RM6226/ccs/suppliers/list.csv", ListOf(suppliers));

        var uploads = new List<Upload>();
        foreach (var supplier in suppliers)
            uploads.Add(await scene.Account.WriteAsync($"RM6226/{supplier.Id}/plan/plan.csv", supplier.Plan().AsCsv()));
        for (var round = 0; round < 3; round++)
        {
            foreach (var supplier in suppliers)
                uploads.Add(await scene.Account.WriteAsync($"RM6226/{supplier.Id}/report/report-{round}.csv", supplier.Report().With("KPI", "VI-01", ("Value", 2700 + round)).AsCsv()));
            await Task.Delay(300 + (round * 400));
            await scene.App.KillAsync();
            await scene.StartAsync(Clock);
        }

        foreach (var upload in uploads)
            await SweptAsync(scene, upload);
        foreach (var supplier in suppliers.Select(supplier => scene.Supplier(supplier.Id)))
            await IsSoundAsync(scene, supplier, uploads);
    }

    private static byte[] ListOf(params Supplier[] suppliers) => Lists.Csv(
    [
        ["framework_short_name", "lot_number", "supplier_name", "salesforce_id"],
        .. suppliers.Select(supplier => (IReadOnlyList<object?>)["RM6226", "1", supplier.Id, supplier.Id]),
    ]);

    // One file judged once, however often the process died, and the same story in ledger and standing.
    private static async Task IsSoundAsync(Scene scene, Supplier supplier, IEnumerable<Upload> uploads)
    {
        var entries = await supplier.LedgerAsync();
        foreach (var upload in uploads.Where(upload => upload.Path.Contains($"/{supplier.Id}/", StringComparison.Ordinal)))
        {
            Assert.Equal(1, entries.Count(entry => entry.Text("kind") == "uploadReceived" && entry.Text("cause") == upload.Id));
            Assert.Equal(1, entries.Count(entry => entry.Text("kind") == "uploadJudged" && entry.Text("cause") == upload.Id));
        }

        Assert.True((await scene.Api.GetAsync($"{supplier.Route}/ledger/verification")).Truth("intact"));
        var accepted = entries.Last(entry => entry.Text("kind") == "reportAccepted");
        Assert.Equal(accepted.Text("cause"), (await supplier.StandingAsync()).Text("uploadId"));
    }

    private static async Task<JsonElement> SweptAsync(Scene scene, Upload upload)
    {
        var started = Stopwatch.GetTimestamp();
        while (true)
        {
            if (await scene.Account.FindReceiptAsync(upload.ReceiptPath) is { } receipt)
                return receipt;
            if (Stopwatch.GetElapsedTime(started).TotalSeconds > 60)
                throw new TimeoutException($"There is no receipt of {upload.Path}");
            await scene.Api.RunNowAsync("SweepUploads");
            await Task.Delay(500);
        }
    }
}
