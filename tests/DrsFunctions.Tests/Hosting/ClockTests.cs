using System.Text.Json;
using DrsFunctions.Tests.Support;
using Embedded.Azurite;

namespace DrsFunctions.Tests.Hosting;

/// <summary>What the passing of days does, without any timer: the app is started anew with a later clock.</summary>
public sealed class ClockTests
{
    [Fact]
    public async Task Standing_AsDaysPass_GoesFromNotDueToLate()
    {
        await using var scene = await Scene.SetAsync();
        (string Clock, string Submission, string Rating, string Status)[] days =
        [
            ("2025-12-13T23:59:00Z", "notDue", "other", "open"),
            ("2025-12-14T00:01:00Z", "due", "other", "open"),
            ("2026-01-14T23:00:00Z", "due", "other", "open"),
            ("2026-01-15T00:01:00Z", "overdue", "requiresImprovement", "overdue"),
            ("2026-01-28T00:01:00Z", "late", "inadequate", "late"),
        ];
        string? tag = null;
        foreach (var (clock, submission, rating, status) in days)
        {
            await scene.StartAsync(clock, ("AzureWebJobs.RaiseTargets.Disabled", "true"));
            var supplier = scene.Supplier();
            if (tag is null)
                await supplier.RegisterAsync();

            var answer = await scene.Api.AskAsync($"{supplier.Route}/years/4");

            Assert.Equal((clock, submission, rating), (clock, answer.Json.Text("submission"), answer.Json.Text("rating")));
            Assert.Equal(status, answer.Json.Items("obligations").Single(owed => owed.Text("obligation") == "report").Text("status"));
            var listed = await scene.Api.UntilAsync($"/api/frameworks/RM6226/standings?year=4&submission={submission}", page => page.Items().Count == 1);
            Assert.Equal(rating, listed.Items()[0].Text("rating"));
            Assert.True(submission == "due" || answer.ETag != tag, "the tag changes with what is derived from the day");
            tag = answer.ETag;
        }
    }

    [Fact]
    public async Task Targets_AfterTheDueDate_AreFrozenAndToldOnce()
    {
        await using var scene = await Scene.SetAsync();
        await scene.StartAsync("2026-01-05T09:00:00Z");
        await scene.Supplier().RegisterAsync();
        await scene.Supplier().SendPlanAsync();
        await scene.Supplier().SendReportAsync();
        Assert.False((await scene.Api.GetAsync($"{scene.Supplier().Route}/targets?year=4")).Truth("frozen"));

        // The recompute that the report asked for would freeze the year too, if it were still waiting when the clock moves.
        await scene.Api.UntilAsync("/api/health/ready", health => health.GetProperty("queues").GetProperty("recompute").GetInt32() == 0);
        await scene.StartAsync("2026-01-15T09:00:00Z");
        var supplier = scene.Supplier();
        var targets = await scene.Api.GetAsync($"{supplier.Route}/targets?year=4");
        var before = await supplier.LedgerAsync();
        await scene.Api.RunNowAsync("RaiseTargets");
        await scene.Api.UntilAsync($"{supplier.Route}/ledger?limit=1000", page => Frozen(page.Items()).Count > 0);
        await scene.Api.RunNowAsync("RaiseTargets");
        await supplier.SettleAsync();

        Assert.True(targets.Truth("frozen"));
        Assert.All(targets.Items(), target => Assert.True(target.Truth("frozen")));
        Assert.Empty(Frozen(before));
        var frozen = Frozen(await supplier.LedgerAsync());
        Assert.Contains(4, frozen.Select(entry => entry.Whole("year")));
        Assert.Equal(frozen.Select(entry => entry.Whole("year")).Distinct(), frozen.Select(entry => entry.Whole("year")));
        Assert.All(frozen.Where(entry => entry.Whole("year") == 4), entry => Assert.Equal(("system", "RaiseTargets"), (entry.Text("actor"), entry.Text("cause"))));
        Assert.Equal(targets.ToString(), (await scene.Api.GetAsync($"{supplier.Route}/targets?year=4")).ToString());
    }

    [Fact]
    public async Task Report_ReceivedAfterTheDueDate_IsNotOnTime()
    {
        await using var scene = await Scene.SetAsync();
        await scene.StartAsync("2026-01-20T09:00:00Z");
        var supplier = scene.Supplier();
        await supplier.RegisterAsync();
        await supplier.SendPlanAsync();
        await supplier.SendReportAsync();

        var standing = await supplier.StandingAsync();

        Assert.Equal(("accepted", false, "approachingTarget"), (standing.Text("submission"), standing.Truth("onTime"), standing.Text("rating")));
        Assert.Equal("notOnTime", Assert.Single(standing.Items("reasons")).Text("code"));
    }

    [Theory]
    [InlineData("2026-01-05T09:00:00Z", "realaccount")]
    [InlineData("yesterday", StoragePorts.AccountName)]
    public async Task Clock_OnARealAccountOrWrong_EndsTheStart(string clock, string account)
    {
        var connection = StoragePorts.Free().ConnectionString.Replace(StoragePorts.AccountName, account, StringComparison.Ordinal);

        var (exitCode, log) = await RunningApp.RunToEndAsync(connection, clock);

        Assert.NotEqual(0, exitCode);
        Assert.Contains("Drs__Clock", log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Address_ThatOtherMachinesReach_EndsTheStart()
    {
        var (exitCode, log) = await RunningApp.RunToEndAsync(StoragePorts.Free().ConnectionString, clock: null, ("ASPNETCORE_URLS", "http://0.0.0.0:7071"));

        Assert.NotEqual(0, exitCode);
        Assert.Contains("ASPNETCORE_URLS", log, StringComparison.Ordinal);
    }

    private static List<JsonElement> Frozen(IEnumerable<JsonElement> entries) => [.. entries.Where(entry => entry.Text("kind") == "targetsFrozen")];
}
