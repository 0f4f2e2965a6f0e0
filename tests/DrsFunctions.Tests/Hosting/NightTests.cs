using Azure;
using Azure.Data.Tables;
using DrsFunctions.Tests.Support;

namespace DrsFunctions.Tests.Hosting;

/// <summary>What the night's verification mends.</summary>
public sealed class NightTests
{
    private static readonly (string, string) NoRecompute = ("AzureWebJobs.RaiseTargets.Disabled", "true");

    [Fact]
    public async Task Rows_ThatWereChangedOrLost_AreWrittenAgainFromTheLedgerOvernight()
    {
        await using var scene = await Scene.SetAsync();
        await scene.StartAsync("2026-01-05T09:00:00Z", NoRecompute);
        await scene.Supplier().RegisterAsync();
        await scene.Supplier().SendPlanAsync();
        await scene.Supplier().SendReportAsync();
        await scene.Api.UntilAsync("/api/health/ready", health => health.GetProperty("queues").GetProperty("recompute").GetInt32() == 0);
        await scene.StartAsync("2026-01-06T02:00:00Z", NoRecompute);
        var supplier = scene.Supplier();
        var sound = (await supplier.StandingAsync()).Text("rating");
        var tables = new TableServiceClient(scene.Account.ConnectionString);
        var standings = tables.GetTableClient("Standing");
        TableEntity forged = await standings.GetEntityAsync<TableEntity>("RM6226|04", supplier.Id);
        TableEntity other = await standings.GetEntityAsync<TableEntity>("RM6226|03", supplier.Id);
        foreach (var column in other.Keys.Where(name => name.StartsWith("Summary", StringComparison.Ordinal) || name.StartsWith("Detail", StringComparison.Ordinal)))
            forged[column] = other[column];
        await standings.UpdateEntityAsync(forged, ETag.All, TableUpdateMode.Replace);
        await tables.GetTableClient("Register").DeleteEntityAsync("RM6226", supplier.Id);
        Assert.NotEqual(sound, (await supplier.StandingAsync()).Text("rating"));

        await scene.Api.RunNowAsync("VerifyLedgers");

        await scene.Api.UntilAsync($"{supplier.Route}/years/4", standing => standing.Text("rating") == sound);
        Assert.True((await tables.GetTableClient("Register").GetEntityIfExistsAsync<TableEntity>("RM6226", supplier.Id)).HasValue);
        Assert.Contains("The row in Standing of year 4 did not say what the ledger", scene.App.Log, StringComparison.Ordinal);
        Assert.Contains("The row in Register did not say", scene.App.Log, StringComparison.Ordinal);
        Assert.DoesNotContain("Standing of year 3", scene.App.Log, StringComparison.Ordinal);
    }
}
