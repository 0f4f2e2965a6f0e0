using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using DrsFunctions.Tests.Support;

namespace DrsFunctions.Tests.Exports;

public sealed class ExportTests : JourneyTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task PublishExtracts_RunNow_ExportsTheDayOfTheAppsClock()
    {
        var supplier = await Journey.SupplierAsync(FrameworkCopies.OfExports);
        await supplier.SendPlanAsync();
        await supplier.SendReportAsync();
        var folder = $"{supplier.Framework}/2026-01-05";

        await Api.RunNowAsync("PublishExtracts");

        var manifest = await ManifestAsync(folder);
        var ledger = manifest.Items("ledgers").Single(ledger => ledger.Text("owner") == supplier.Id);
        var entries = await supplier.LedgerAsync();
        Assert.Equal((1, entries.Count, entries[^1].Text("hash")), (ledger.Whole("from"), ledger.Whole("to"), ledger.Text("headHash")));
        foreach (var file in manifest.Items("files"))
        {
            var content = await Account.FindAsync("exports", $"{folder}/{file.Text("name")}");
            Assert.Equal(file.Text("sha256"), Convert.ToHexStringLower(SHA256.HashData(content!)));
        }

        var standing = await supplier.StandingAsync();
        var line = Encoding.UTF8.GetString((await Account.FindAsync("exports", $"{folder}/standings.csv"))!).Split("\r\n").Single(row => row.StartsWith($"{supplier.Framework},{supplier.Id},", StringComparison.Ordinal) && row.Contains(",4,2024-12-14,", StringComparison.Ordinal));
        Assert.Contains($",{standing.Text("submission")},true,{standing.Text("acceptedOn")},{standing.Text("uploadId")},{standing.Text("rating")},", line, StringComparison.Ordinal);
    }

    private async Task<JsonElement> ManifestAsync(string folder)
    {
        var started = Stopwatch.GetTimestamp();
        while (true)
        {
            if (await Account.FindAsync("exports", $"{folder}/manifest.json") is { } manifest)
                return JsonSerializer.Deserialize<JsonElement>(manifest);
            if (Stopwatch.GetElapsedTime(started) > Patience)
                throw new TimeoutException($"There is no export {folder}");
            await Task.Delay(50);
        }
    }
}
