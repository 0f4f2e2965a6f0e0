using System.Text.Json;
using DrsFunctions.Tests.Support;

namespace DrsFunctions.Tests.Chasing;

/// <summary>The report on year 4 of RM6226 is due on 14 January 2026; the app is started anew on later days.</summary>
public sealed class ChaseReportsTests
{
    private const string Late = "/api/frameworks/RM6226/late";
    private const string Item = """
        {
          "supplier": { "id": "text", "name": "text" }, "year": "whole", "submission": "text", "dueOn": "day", "daysLate": "whole",
          "lastMessage": { "stage": "text", "queuedOn": "instant", "status": "text" }, "nextMessage": { "stage": "text", "on": "day" }
        }
        """;

    [Fact]
    public async Task Suppliers_ThatDoNotReport_AreChasedStageByStageAndListed()
    {
        await using var scene = await Scene.SetAsync();
        await scene.StartAsync("2026-01-14T17:00:00Z");
        foreach (var supplier in Suppliers(scene))
        {
            await supplier.RegisterAsync();
            await supplier.ListContactAsync($"{supplier.Id}@example.org");
        }

        await Suppliers(scene)[1].SendPlanAsync();
        await Suppliers(scene)[1].SendReportAsync();
        await ChaseAsync(scene);
        Assert.Empty((await scene.Api.GetAsync(Late)).Items());
        Assert.Empty(Reminders(await Suppliers(scene)[0].MessagesAsync()));

        // The night before sent nothing: it was past four.
        await scene.StartAsync("2026-01-15T09:00:00Z");
        await ChaseAsync(scene);
        await ChaseAsync(scene);
        Assert.Equal(["report|4|overdue"], Reminders(await Suppliers(scene)[0].MessagesAsync()));
        Assert.Empty(Reminders(await Suppliers(scene)[1].MessagesAsync()));
        var late = Assert.Single((await scene.Api.GetAsync(Late)).Items());
        Shape.Fits(Item, late);
        Assert.Equal(
            (Suppliers(scene)[0].Id, 4, "overdue", "2026-01-14", 1, "overdue", "late", "2026-01-28"),
            (late.Text("supplier.id"), late.Whole("year"), late.Text("submission"), late.Text("dueOn"), late.Whole("daysLate"), late.Text("lastMessage.stage"), late.Text("nextMessage.stage"), late.Text("nextMessage.on")));

        // Two weeks without the timer: of what was missed only the latest stage is sent.
        await scene.StartAsync("2026-02-02T09:00:00Z");
        await ChaseAsync(scene);
        Assert.Equal(["report|4|overdue", "report|4|late"], Reminders(await Suppliers(scene)[0].MessagesAsync()));
        Assert.Equal("late", Assert.Single((await scene.Api.GetAsync(Late)).Items()).Text("submission"));

        await Suppliers(scene)[0].SendPlanAsync();
        await Suppliers(scene)[0].SendReportAsync();
        Assert.Empty((await scene.Api.GetAsync(Late)).Items());
    }

    private static Supplier[] Suppliers(Scene scene) => [scene.Supplier(), scene.Supplier("001SceneSupplierB")];

    private static IEnumerable<string> Reminders(IEnumerable<string> messages) => messages.Where(message => message.StartsWith("report|4|", StringComparison.Ordinal));

    // The run asks for a recompute of each who is due: it is over when nothing waits any more.
    private static async Task ChaseAsync(Scene scene)
    {
        var ran = (await scene.Api.GetAsync("/api/health/ready")).At("timers").TryGetProperty("ChaseReports", out var before) ? before.GetString() : null;
        await scene.Api.RunNowAsync("ChaseReports");
        await scene.Api.UntilAsync("/api/health/ready", health => Waiting(health) == 0 && health.At("timers").TryGetProperty("ChaseReports", out var now) && now.GetString() != ran);
    }

    private static int Waiting(JsonElement health) => health.At("queues").GetProperty("recompute").GetInt32();
}
