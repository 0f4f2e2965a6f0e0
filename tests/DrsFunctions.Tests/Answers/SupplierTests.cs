using System.Net;
using DrsFunctions.Tests.Support;

namespace DrsFunctions.Tests.Answers;

public sealed class SupplierTests : JourneyTests
{
    [Fact]
    public async Task Supplier_Listed_HasTheContractsProperties()
    {
        var supplier = await Journey.SupplierAsync();

        var told = await Api.GetAsync(supplier.Route);

        Assert.Equal(
            ["contacts", "id", "joined", "left", "lots", "name", "serviceLines", "years"],
            told.EnumerateObject().Select(property => property.Name).Order(StringComparer.Ordinal));
        Assert.Equal((supplier.Id, "2021-12-14", true), (told.Text("id"), told.Text("joined"), told.IsNull("left")));
        Assert.Equal([1, 2, 3, 4, 5], told.Items("years").Select(year => year.Whole("number")));
        (await Api.AskAsync(supplier.Route.ToLowerInvariant())).IsProblem(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Targets_OfAYear_ExplainThemselvesInSteps()
    {
        var supplier = await Journey.SupplierAsync();
        await supplier.SendPlanAsync();

        var targets = await Api.GetAsync($"{supplier.Route}/targets?year=5");

        Shape.Fits(
            """
            {
              "year": "whole", "frozen": "truth", "businessWonGbp": "number",
              "items": [ {
                "code": "text", "title": "text", "unit": "text", "better": "text", "baseline": "number?", "target": "number?",
                "frozen": "truth", "reason": "text?", "steps": [ { "label": "text", "amount": "number", "total": "number" } ] } ]
            }
            """,
            targets);
        Assert.Equal((5, false, 0), (targets.Whole("year"), targets.Truth("frozen"), targets.Number("businessWonGbp")));
        foreach (var target in targets.Items().Where(target => !target.IsNull("target")))
        {
            var total = 0m;
            foreach (var step in target.Items("steps"))
                Assert.Equal(total += step.Number("amount")!.Value, step.Number("total"));
            Assert.Equal(target.Number("target"), total);
        }
    }

    [Fact]
    public async Task Targets_WithoutAYear_AreThoseOfTheLatestEnded()
    {
        var supplier = await Journey.SupplierAsync();
        await supplier.SendPlanAsync();

        Assert.Equal(4, (await Api.GetAsync($"{supplier.Route}/targets")).Whole("year"));
    }

    [Fact]
    public async Task Targets_OfAFrameworkOfWhichNoYearHasEnded_AreThoseOfTheFirst()
    {
        var supplier = await Journey.SupplierAsync("RM6366");

        Assert.Equal(1, (await Api.GetAsync($"{supplier.Route}/targets")).Whole("year"));
    }

    [Fact]
    public async Task Targets_AsOfBeforeThePlan_AreThereWithoutFigures()
    {
        var supplier = await Journey.SupplierAsync();
        var registered = (await supplier.LedgerAsync())[0].Text("at")!;
        await supplier.SendPlanAsync();

        var past = await Api.GetAsync($"{supplier.Route}/targets?year=4&asOf={registered}");

        Assert.DoesNotContain(past.Items(), target => !target.IsNull("target"));
        (await Api.AskAsync($"{supplier.Route}/targets?asOf=2026-01-05T08:00:00Z")).IsProblem(HttpStatusCode.NotFound);
        (await Api.AskAsync($"{supplier.Route}/targets?asOf=2030-01-05T08:00:00Z")).IsProblem(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Frameworks_Asked_TellLotsYearsAndKpis()
    {
        var framework = await Api.GetAsync("/api/frameworks/RM6226");

        Assert.Equal(
            [("2022-12-13", "2023-01-13"), ("2023-12-13", "2024-01-15"), ("2024-12-13", "2025-01-15"), ("2025-12-13", "2026-01-14")],
            framework.Items("years").Take(4).Select(year => (year.Text("ends")!, year.Text("dueOn")!)));
        Assert.Equal("2021-12-14", framework.Items("years")[0].Text("starts"));
        Assert.Equal(8, framework.Items("lots").Count);
        Assert.Contains(framework.Items("kpis"), kpi => kpi.Text("code") == "VI-01");
        var all = await Api.AllAsync("/api/frameworks", limit: 2);
        Assert.Contains(all, item => item.GetRawText() == framework.GetRawText());
        Assert.Contains(all, item => item.Text("framework") == "RM6366");
    }
}
