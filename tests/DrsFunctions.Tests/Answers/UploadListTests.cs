using System.Net;
using DrsFunctions.Tests.Support;

namespace DrsFunctions.Tests.Answers;

public sealed class UploadListTests : JourneyTests
{
    private const string Framework = FrameworkCopies.OfUploads;
    private const string Route = $"/api/frameworks/{Framework}/uploads";

    [Fact]
    public async Task Uploads_OfAFramework_AreListedFilteredAndPaged()
    {
        var (first, second) = (await Journey.SupplierAsync(Framework), await Journey.SupplierAsync(Framework));
        var plan = await first.SendPlanAsync();
        var report = await first.SendReportAsync();
        var again = await first.SendAsync("report", first.Report().AsCsv(), "again.csv");
        var wrong = await second.SendAsync("report", second.Report().Without("Impact").AsCsv());

        var all = await Api.GetAsync(Route);

        Shape.Fits(
            """
            {
              "items": [ {
                "uploadId": "text", "owner": "text", "kind": "text", "path": "text", "receivedOn": "instant", "outcome": "text",
                "counts": { "rows": "whole", "errors": "whole", "warnings": "whole" } } ],
              "next": "text?"
            }
            """,
            all);
        Assert.Equal(6, all.Items().Count);
        Assert.Equal(Ids(plan, report, again), await IdsAsync($"{Route}?owner={first.Id}", limit: 2));
        Assert.Equal(Ids(plan, report, again), await IdsAsync($"{first.Route}/uploads"));
        Assert.Equal(Ids(wrong), await IdsAsync($"{Route}?outcome=rejected"));
        Assert.Equal(Ids(again), await IdsAsync($"{first.Route}/uploads?outcome=duplicate"));
        Assert.Equal(2, (await IdsAsync($"{Route}?owner=ccs", limit: 1)).Count);
        Assert.Equal(6, (await IdsAsync(Route, limit: 4)).Count);
        Assert.Empty(await IdsAsync($"{Route}?owner=nobody"));
        (await Api.AskAsync($"{Route}?outcome=lost")).IsProblem(HttpStatusCode.BadRequest);
        var told = all.Items().Single(item => item.Text("uploadId") == wrong.Text("uploadId"));
        Assert.Equal(wrong.At("counts").GetRawText(), told.At("counts").GetRawText());
    }

    private static List<string> Ids(params System.Text.Json.JsonElement[] receipts) =>
        [.. receipts.Select(receipt => receipt.Text("uploadId")!).Order(StringComparer.Ordinal)];

    private async Task<List<string>> IdsAsync(string route, int limit = 25) =>
        [.. (await Api.AllAsync(route, limit)).Select(item => item.Text("uploadId")!).Order(StringComparer.Ordinal)];
}
