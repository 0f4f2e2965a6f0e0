using System.Net;
using System.Text.Json;
using DrsFunctions.Tests.Support;

namespace DrsFunctions.Tests.Answers;

public sealed class StandingTests : JourneyTests
{
    internal const string Summary = """
        "framework": "text",
        "supplier": { "id": "text", "name": "text", "lots": [ "text" ], "serviceLines": [ "text" ] },
        "year": { "number": "whole", "starts": "day", "ends": "day", "dueOn": "day" },
        "asOf": "instant", "submission": "text", "onTime": "truth?", "acceptedOn": "instant?", "uploadId": "text?",
        "rating": "text", "reasons": [ { "code": "text", "text": "text" } ],
        "businessWonGbp": "number", "index": "number?", "growth": "truth?",
        "obligations": [ { "obligation": "text", "dueOn": "day", "status": "text", "subject": "text" } ]
        """;

    private const string Pattern = $$"""
        {
          {{Summary}},
          "kpis": [ {
            "code": "text", "title": "text", "unit": "text", "better": "text", "baseline": "number?", "target": "number?",
            "actual": "number?", "attainment": "number?", "rating": "text", "reason": "text?",
            "steps": [ { "label": "text", "amount": "number", "total": "number" } ] } ],
          "customerRequirements": [ "any" ],
          "alerts": [ "any" ]
        }
        """;

    [Fact]
    public async Task Standing_OfAReportedYear_HasTheContractsPropertiesAndFigures()
    {
        var supplier = await Journey.SupplierAsync();
        await supplier.SendPlanAsync();
        var receipt = await supplier.SendReportAsync();

        var standing = await supplier.StandingAsync();

        Shape.Fits(Pattern, standing);
        Assert.Equal(("RM6226", supplier.Id), (standing.Text("framework"), standing.Text("supplier.id")));
        Assert.Equal(
            (4, "2024-12-14", "2025-12-13", "2026-01-14"),
            (standing.Whole("year.number"), standing.Text("year.starts"), standing.Text("year.ends"), standing.Text("year.dueOn")));
        Assert.Equal(
            ("accepted", "good", true, true, receipt.Text("uploadId")),
            (standing.Text("submission"), standing.Text("rating"), standing.Truth("onTime"), standing.Truth("growth"), standing.Text("uploadId")));
        Assert.Equal((0, 0), (standing.Items("reasons").Count, standing.Number("businessWonGbp")));
        Assert.True(standing.Number("index") > 100);
        Assert.Equal(["DR"], standing.Texts("supplier.serviceLines"));
    }

    [Fact]
    public async Task Kpis_OfAStanding_AreWorkedOutAsTheDomainPageDoes()
    {
        var supplier = await Journey.SupplierAsync();
        await supplier.SendPlanAsync();
        await supplier.SendReportAsync();

        var kpis = (await supplier.StandingAsync()).Items("kpis").ToDictionary(kpi => kpi.Text("code")!, StringComparer.Ordinal);

        (string Code, decimal Target, decimal Actual, decimal Attainment)[] expected =
        [
            ("VI-01", 2590, 2700, 104.2m), ("VI-03", 46.50m, 48, 103.2m), ("WF-02", 2.70m, 2.6m, 103.8m),
            ("TR-01", 3, 4, 133.3m), ("SM-03", 50, 60, 120), ("CX-01", 3.60m, 3.7m, 102.7m), ("VI-02", 100, 100, 100),
        ];
        foreach (var (code, target, actual, attainment) in expected)
        {
            Assert.Equal(
                (code, target, actual, attainment, "good"),
                (code, kpis[code].Number("target"), kpis[code].Number("actual"), kpis[code].Number("attainment"), kpis[code].Text("rating")));
            Assert.Equal(target, kpis[code].Items("steps")[^1].Number("total"));
        }

        Assert.Equal(("other", "nothingToGuard", true), (kpis["CP-01"].Text("rating"), kpis["CP-01"].Text("reason"), kpis["CP-01"].IsNull("target")));
        Assert.Equal(["Baseline", "Yearly uplift"], kpis["VI-01"].Items("steps").Select(step => step.Text("label")));
        Assert.Equal(["lower", "higher"], [kpis["WF-02"].Text("better")!, kpis["VI-01"].Text("better")!]);
    }

    [Fact]
    public async Task Obligations_OfAStanding_AreMetByWhatArrived()
    {
        var supplier = await Journey.SupplierAsync();
        var before = Owed(await supplier.StandingAsync());
        await supplier.SendReportAsync();
        await supplier.SendPlanAsync();

        Assert.Equal([("report", "2026-01-14", "open", "4")], before);
        Assert.Equal([("report", "2026-01-14", "met", "4")], Owed(await supplier.StandingAsync()));
        Assert.Contains(("plan", "2026-02-02", "met", "5"), Owed(await supplier.StandingAsync(5)));
    }

    [Fact]
    public async Task Standing_RightAfterTheReceipt_ShowsItsEffect()
    {
        var supplier = await Journey.SupplierAsync();
        await supplier.SendPlanAsync();
        foreach (var figure in (int[])[2700, 2710, 2720])
        {
            var receipt = await supplier.SendReportAsync(supplier.Report().With("KPI", "VI-01", ("Value", figure)));

            // Nothing in between: whoever has the receipt sees its effect.
            var standing = await supplier.StandingAsync();
            Assert.Equal(receipt.Text("uploadId"), standing.Text("uploadId"));
            Assert.Equal(figure, standing.Items("kpis").Single(kpi => kpi.Text("code") == "VI-01").Number("actual"));
        }
    }

    [Fact]
    public async Task Plan_Accepted_ShowsInEveryYearsStandingAtOnce()
    {
        var supplier = await Journey.SupplierAsync();

        await supplier.SendPlanAsync();

        foreach (var year in (int[])[4, 5])
            Assert.Contains((await supplier.StandingAsync(year)).Items("kpis"), kpi => kpi.Text("code") == "VI-01" && kpi.Number("target") > 0);
    }

    [Fact]
    public async Task Standing_WithoutPlan_IsInadequate()
    {
        var supplier = await Journey.SupplierAsync();
        await supplier.SendReportAsync();

        var standing = await supplier.StandingAsync();

        Assert.Equal(("accepted", "inadequate"), (standing.Text("submission"), standing.Text("rating")));
        Assert.Equal("planMissing", standing.Items("reasons")[0].Text("code"));
        Assert.True(standing.IsNull("index") && standing.IsNull("growth"));
    }

    [Theory]
    [InlineData(1, "notRequired", "other")]
    [InlineData(4, "due", "other")]
    [InlineData(5, "notDue", "other")]
    public async Task Standing_WithoutReport_SaysWhereTheYearStands(int year, string submission, string rating)
    {
        var supplier = await Journey.SupplierAsync();

        var standing = await supplier.StandingAsync(year);

        Shape.Fits(Pattern, standing);
        Assert.Equal((submission, rating), (standing.Text("submission"), standing.Text("rating")));
        Assert.True(standing.IsNull("onTime") && standing.IsNull("acceptedOn") && standing.IsNull("uploadId"));
    }

    [Fact]
    public async Task Standing_AskedWithItsETag_IsNotModifiedThoughTheInstantMoves()
    {
        var supplier = await Journey.SupplierAsync();
        await supplier.SendPlanAsync();
        await supplier.SendReportAsync();
        var route = $"{supplier.Route}/years/4";
        var first = await Api.AskAsync(route);
        var second = await Api.AskAsync(route);

        var again = await Api.AskAsync(route, first.ETag);

        Assert.NotEqual(first.Json.Text("asOf"), second.Json.Text("asOf"));
        Assert.Equal(first.ETag, second.ETag);
        Assert.Equal((HttpStatusCode.NotModified, first.ETag, ""), (again.Status, again.ETag, again.Text));
    }

    [Fact]
    public async Task Standing_AfterACorrection_HasAnotherETag()
    {
        var supplier = await Journey.SupplierAsync();
        await supplier.SendReportAsync();
        var route = $"{supplier.Route}/years/4";
        var tag = (await Api.AskAsync(route)).ETag;

        await supplier.SendReportAsync(supplier.Report().With("KPI", "VI-01", ("Value", 2800)));

        var after = await Api.AskAsync(route, tag);
        Assert.Equal(HttpStatusCode.OK, after.Status);
        Assert.NotEqual(tag, after.ETag);
    }

    [Fact]
    public async Task Standing_AsOf_AnswersFromTheEntriesUpToThen()
    {
        var supplier = await Journey.SupplierAsync();
        var registered = (await supplier.LedgerAsync())[0].Text("at")!;
        var plan = await supplier.SendPlanAsync();
        var report = await supplier.SendReportAsync();
        var (beforePlan, beforeReport) = (await AsOfAsync(supplier, registered), await AsOfAsync(supplier, plan.Text("readOn")!));

        Assert.Equal((registered, "due"), (beforePlan.Json.Text("asOf"), beforePlan.Json.Text("submission")));
        Assert.All(beforePlan.Json.Items("kpis"), kpi => Assert.Equal((true, "planMissing"), (kpi.IsNull("target"), kpi.Text("reason"))));
        Assert.Equal("due", beforeReport.Json.Text("submission"));
        Assert.Contains(beforeReport.Json.Items("kpis"), kpi => kpi.Text("code") == "VI-01" && kpi.Number("target") == 2590);
        var after = await AsOfAsync(supplier, report.Text("readOn")!);
        Shape.Fits(Pattern, after.Json);
        Assert.Equal(("accepted", "good"), (after.Json.Text("submission"), after.Json.Text("rating")));
        (await AsOfAsync(supplier, "2026-01-05T08:00:00Z")).IsProblem(HttpStatusCode.NotFound);
        (await AsOfAsync(supplier, "2027-01-05T08:00:00Z")).IsProblem(HttpStatusCode.BadRequest);
        (await AsOfAsync(supplier, "yesterday")).IsProblem(HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("-9998-01-01T00:00:00+18:00", HttpStatusCode.NotFound)]
    [InlineData("0000-06-01T00:00:00Z", HttpStatusCode.NotFound)]
    [InlineData("9999-12-31T23:59:59Z", HttpStatusCode.BadRequest)]
    [InlineData("9999-12-31T23:59:59-18:00", HttpStatusCode.BadRequest)]
    public async Task Standing_AsOfTheEndsOfTheCalendar_IsAnsweredAsAnyOtherDay(string instant, HttpStatusCode status) =>
        (await AsOfAsync(await Journey.SupplierAsync(), instant)).IsProblem(status);

    private static IEnumerable<(string?, string?, string?, string?)> Owed(JsonElement standing) =>
        standing.Items("obligations").Select(owed => (owed.Text("obligation"), owed.Text("dueOn"), owed.Text("status"), owed.Text("subject")));

    private Task<Answer> AsOfAsync(Supplier supplier, string instant) => Api.AskAsync($"{supplier.Route}/years/4?asOf={Uri.EscapeDataString(instant)}");
}
