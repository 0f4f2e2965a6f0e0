using System.Net;
using DrsFunctions.Tests.Support;

namespace DrsFunctions.Tests.Chasing;

public sealed class DecisionTests : JourneyTests
{
    private const string Reason = "The figure of VI-01 does not fit the year before.";

    [Fact]
    public async Task Query_OfAnAcceptedReport_AsksForACorrection()
    {
        var supplier = await Journey.SupplierAsync();
        await supplier.ListContactAsync("reporting@example.org");
        await supplier.SendPlanAsync();
        var report = (await supplier.SendReportAsync()).Text("uploadId");

        var answer = await supplier.DecideAsync("query", 4, null, Reason);

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Shape.Fits("""{ "decision": "text", "year": "whole", "subject": "text", "reason": "text", "actor": "text", "at": "instant", "sequence": "whole" }""", answer.Json);
        Assert.Equal(("query", 4, Reason), (answer.Json.Text("decision"), answer.Json.Whole("year"), answer.Json.Text("reason")));
        var standing = await supplier.StandingAsync();
        Assert.Equal("queried", standing.Text("submission"));
        var owed = standing.Items("obligations").Single(item => item.Text("obligation") == "correction");
        Assert.Equal((report, "open", "2026-02-02"), (owed.Text("subject"), owed.Text("status"), owed.Text("dueOn")));
        Assert.Contains($"correction|{report}|queried", await supplier.MessagesAsync());
        var entry = (await supplier.LedgerAsync()).Single(item => item.Text("kind") == "decisionTaken");
        Assert.Equal(("local", "TakeDecision", Reason), (entry.Text("actor"), entry.Text("cause"), entry.Text("body.reason")));
        Assert.Equal(entry.Whole("sequence"), answer.Json.Whole("sequence"));
        (await supplier.DecideAsync("query", 4, null, Reason)).IsProblem(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task Waive_OfAReport_AsksForItNoMore()
    {
        var supplier = await Journey.SupplierAsync();

        Assert.Equal(HttpStatusCode.OK, (await supplier.DecideAsync("waive", 4, null, "It had no work.")).Status);

        var standing = await supplier.StandingAsync();
        Assert.Equal(("waived", "other"), (standing.Text("submission"), standing.Text("rating")));
        Assert.Equal("waived", standing.Items("obligations").Single(item => item.Text("obligation") == "report").Text("status"));
    }

    [Fact]
    public async Task Reopen_OfThePlan_LetsAnotherTakeItsPlace()
    {
        var supplier = await Journey.SupplierAsync();
        await supplier.SendPlanAsync();
        var other = supplier.Plan().With("KPI", "VI-01", ("Baseline", 1900)).AsCsv();
        Assert.Equal("rejected", (await supplier.SendAsync("plan", other)).Text("outcome"));

        var answer = await supplier.DecideAsync("reopen", null, "plan", "The baseline was misread.");

        Assert.Equal("plan", answer.Json.Text("subject"));
        Assert.Equal("accepted", (await supplier.SendAsync("plan", other, "again.csv")).Text("outcome"));
    }

    [Theory]
    [InlineData("forgive", 4, null, Reason, "decision")]
    [InlineData("query", null, null, Reason, "year")]
    [InlineData("query", 9, null, Reason, "year")]
    [InlineData("query", 4, "plan", Reason, "subject")]
    [InlineData("reopen", 4, null, Reason, "subject")]
    [InlineData("waive", 4, null, " ", "reason")]
    [InlineData("waive", 4, null, "Ask a.person@example.org.", "reason")]
    public async Task Decision_WithAFieldThatIsWrong_IsRefusedWithItsName(string decision, int? year, string? subject, string reason, string field)
    {
        var supplier = await Journey.SupplierAsync();

        var problem = (await supplier.DecideAsync(decision, year, subject, reason)).IsProblem(HttpStatusCode.BadRequest);

        Assert.StartsWith($"{field} must", problem.Text("detail"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("query", 4, null, HttpStatusCode.Conflict)]
    [InlineData("waive", 1, null, HttpStatusCode.Conflict)]
    [InlineData("reopen", 4, "report", HttpStatusCode.Conflict)]
    [InlineData("reopen", null, "plan", HttpStatusCode.Conflict)]
    [InlineData("closeAlert", null, "a1", HttpStatusCode.NotFound)]
    [InlineData("confirmGoodPractice", null, "g1", HttpStatusCode.NotFound)]
    public async Task Decision_ThatCannotBeTaken_ChangesNothing(string decision, int? year, string? subject, HttpStatusCode status)
    {
        var supplier = await Journey.SupplierAsync();

        (await supplier.DecideAsync(decision, year, subject, Reason)).IsProblem(status);

        Assert.DoesNotContain(await supplier.LedgerAsync(), entry => entry.Text("kind") == "decisionTaken");
    }

    [Fact]
    public async Task Decision_AboutNobodyOrWithoutContent_IsAProblem()
    {
        (await Journey.Stranger().DecideAsync("waive", 4, null, Reason)).IsProblem(HttpStatusCode.NotFound);
        var supplier = await Journey.SupplierAsync();
        (await Api.PostAsync($"{supplier.Route}/decisions", "waive")).IsProblem(HttpStatusCode.BadRequest);
        (await Api.PostAsync($"{supplier.Route}/decisions", new { year = "four" })).IsProblem(HttpStatusCode.BadRequest);
    }
}
