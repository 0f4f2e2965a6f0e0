using System.Net;
using DrsFunctions.Tests.Support;

namespace DrsFunctions.Tests.Answers;

public sealed class StandingListTests : JourneyTests
{
    private const string Framework = FrameworkCopies.OfStandings;
    private const string Route = $"/api/frameworks/{Framework}/standings";

    [Fact]
    public async Task Standings_OfAFramework_AreListedFilteredAndPaged()
    {
        var suppliers = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => Journey.SupplierAsync(Framework)));
        var ids = suppliers.Select(supplier => supplier.Id).Order(StringComparer.Ordinal).ToArray();
        await suppliers[0].SendPlanAsync();
        await suppliers[0].SendReportAsync();
        await suppliers[1].SendReportAsync();
        await suppliers[2].SendAsync("report", suppliers[2].Report().Without("Impact").AsCsv());
        await Api.UntilAsync(Route, page => page.Items().Count == 5);

        await HasItemsOfTheContractAsync(ids);
        await FiltersAsync(suppliers);
        Assert.Equal(ids, await IdsAsync($"{Route}?year=4", limit: 2));
        Assert.Equal(ids, await IdsAsync($"{Route}?year=1&submission=notRequired&rating=other", limit: 1));
        await HasSteadyTagAsync();
    }

    private async Task HasItemsOfTheContractAsync(string[] ids)
    {
        var page = await Api.GetAsync(Route);

        Shape.Fits($$"""{ "items": [ { {{StandingTests.Summary}} } ], "next": "text?" }""", page);
        Assert.Equal(ids, page.Items().Select(item => item.Text("supplier.id")));
        Assert.All(page.Items(), item => Assert.Equal(4, item.Whole("year.number")));
        Assert.True(page.IsNull("next"));
    }

    private async Task FiltersAsync(Supplier[] suppliers)
    {
        Assert.Equal([suppliers[0].Id, suppliers[1].Id], await IdsAsync($"{Route}?submission=accepted"));
        Assert.Equal([suppliers[2].Id], await IdsAsync($"{Route}?submission=errorsToCorrect"));
        Assert.Equal([suppliers[3].Id, suppliers[4].Id], await IdsAsync($"{Route}?submission=due", limit: 1));
        Assert.Equal([suppliers[0].Id], await IdsAsync($"{Route}?rating=good"));
        Assert.Equal([suppliers[1].Id], await IdsAsync($"{Route}?submission=accepted&rating=inadequate"));
        Assert.Empty(await IdsAsync($"{Route}?submission=late"));
        (await Api.AskAsync($"{Route}?submission=lost")).IsProblem(HttpStatusCode.BadRequest);
        (await Api.AskAsync($"{Route}?rating=1")).IsProblem(HttpStatusCode.BadRequest);
    }

    private async Task HasSteadyTagAsync()
    {
        var first = await Api.AskAsync(Route);
        var again = await Api.AskAsync(Route, first.ETag);

        Assert.Equal(HttpStatusCode.NotModified, again.Status);
    }

    private async Task<IEnumerable<string>> IdsAsync(string route, int limit = 25) =>
        (await Api.AllAsync(route, limit)).Select(item => item.Text("supplier.id")!).Order(StringComparer.Ordinal);
}
