using System.Net;
using DrsFunctions.Tests.Support;

namespace DrsFunctions.Tests.Answers;

/// <summary>Customers' own requirements: set over HTTP or by a list, and rated in the standing.</summary>
public sealed class RequirementTests : JourneyTests
{
    private const string Framework = FrameworkCopies.OfRequirements;
    private const string Route = $"/api/frameworks/{Framework}/requirements";
    private const string Requirement = """
        "requirement": "text", "customerUrn": "text", "supplier": "text?", "kind": "text", "kpi": "text?", "factor": "number?",
        "title": "text?", "unit": "text?", "target": "number?", "starts": "day?", "ends": "day?"
        """;

    [Fact]
    public async Task Requirement_Put_IsAnsweredListedAndRated()
    {
        var supplier = await WithBusinessAsync("10012345");

        var put = await Api.PutAsync($"{Route}/{supplier.Id}-1", new { customerUrn = "10012345", supplier = supplier.Id, kind = "magnify", kpi = "vi01", factor = 1.5 });
        await Api.PutAsync($"{Route}/{supplier.Id}-2", new { customerUrn = "10012345", supplier = supplier.Id, kind = "local", title = "Visits", unit = "people", target = "250", starts = "2024-12-14" });
        await supplier.SendReportAsync(supplier.Report()
            .WithAnother("KPI", "VI-01", ("Value", 170), ("Customer", "10012345"))
            .WithAnother("Local", $"{supplier.Id}-2", ("Value", 260)));

        Assert.Equal(HttpStatusCode.OK, put.Status);
        Shape.Fits($$"""{ {{Requirement}} }""", put.Json);
        Assert.Equal(put.Text, (await Api.AskAsync($"{Route}/{supplier.Id}-1")).Text);
        Assert.Contains(await Api.AllAsync(Route, limit: 2), item => item.Text("requirement") == $"{supplier.Id}-2");
        var standing = await supplier.StandingAsync();
        Shape.Fits(
            """[ { "requirement": "text", "customerUrn": "text", "kind": "text", "kpi": "text?", "title": "text", "unit": "text", "target": "number?", "actual": "number?", "rating": "text" } ]""",
            standing.At("customerRequirements"));
        var (first, second) = (standing.Items("customerRequirements")[0], standing.Items("customerRequirements")[1]);
        Assert.Equal(("magnify", "VI-01", 180m, 170m, "approachingTarget"), (first.Text("kind"), first.Text("kpi"), first.Number("target"), first.Number("actual"), first.Text("rating")));
        Assert.Equal(("local", "Visits", 250m, 260m, "good"), (second.Text("kind"), second.Text("title"), second.Number("target"), second.Number("actual"), second.Text("rating")));
        Assert.All((await Api.GetAsync($"/api/frameworks/{Framework}/standings?year=4")).Items(), item => Assert.False(item.TryGetProperty("customerRequirements", out _)));
    }

    [Fact]
    public async Task Requirement_WithASlashInItsName_IsTheOneThatAListNames()
    {
        var urn = Journey.NewId();
        var receipt = await Account.SendAsync(
            $"{Framework}/ccs/requirements/{urn}.csv",
            Lists.Csv(["Requirement", "Customer URN", "Kind", "Title", "Unit", "Target"], [$"{urn}/7", urn, "local", "Visits", "people", 250]));
        Assert.Equal("accepted", receipt.Text("outcome"));

        var put = await Api.PutAsync($"{Route}/{urn}%2F7", new { customerUrn = urn, kind = "local", title = "Visits", unit = "people", target = 300 });

        Assert.Equal($"{urn}/7", put.Json.Text("requirement"));
        var kept = Assert.Single(await Api.AllAsync(Route, limit: 1000), item => item.Text("customerUrn") == urn);
        Assert.Equal((put.Text, 300m), ((await Api.AskAsync($"{Route}/{urn}%2f7")).Text, kept.Number("target")));
    }

    [Fact]
    public async Task Requirement_ForAll_IsToldToWhoIsRegisteredLater()
    {
        var urn = Journey.NewId();
        var before = await WithBusinessAsync(urn);
        await Api.PutAsync($"{Route}/{urn}-all", new { customerUrn = urn, kind = "magnify", kpi = "VI-01", factor = 2 });

        var after = await WithBusinessAsync(urn);

        foreach (var supplier in (Supplier[])[before, after])
        {
            var standing = await Api.UntilAsync($"{supplier.Route}/years/4", found => found.Items("customerRequirements").Count > 0);
            Assert.Equal(240m, standing.Items("customerRequirements").Single(item => item.Text("customerUrn") == urn).Number("target"));
            Assert.Contains((await supplier.LedgerAsync()).Where(entry => entry.Text("kind") == "requirementsListed"), entry => entry.At("body").ToString().Contains($"{urn}-all", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Requirement_GivenToAnotherSupplier_IsTheFirstOnesNoMore()
    {
        var urn = Journey.NewId();
        var (first, second) = (await WithBusinessAsync(urn), await WithBusinessAsync(urn));
        await Api.PutAsync($"{Route}/{urn}-moved", new { customerUrn = urn, supplier = first.Id, kind = "magnify", kpi = "VI-01", factor = 2 });
        await Api.UntilAsync($"{first.Route}/years/4", found => found.Items("customerRequirements").Count == 1);

        await Api.PutAsync($"{Route}/{urn}-moved", new { customerUrn = urn, supplier = second.Id, kind = "magnify", kpi = "VI-01", factor = 2 });

        await Api.UntilAsync($"{first.Route}/years/4", found => found.Items("customerRequirements").Count == 0);
        await Api.UntilAsync($"{second.Route}/years/4", found => found.Items("customerRequirements").Count == 1);
    }

    [Fact]
    public async Task Requirements_OfAList_AreTakenRowByRow()
    {
        var supplier = await WithBusinessAsync("10012345");

        var receipt = await Account.SendAsync(
            $"{Framework}/ccs/requirements/{supplier.Id}.csv",
            Lists.Csv(
                ["Requirement", "Customer URN", "Supplier", "Kind", "KPI", "Factor", "Title", "Unit", "Target", "Starts", "Ends"],
                [$"{supplier.Id}-3", "10012345", supplier.Id, "magnify", "VI-03", 2, "", "", "", "", ""],
                [$"{supplier.Id}-4", "10012345", supplier.Id, "magnify", "VI-02", 2, "", "", "", "", ""],
                [$"{supplier.Id}-5", "10012345", supplier.Id, "magnify", "VI-03", 1, "", "", "", "", ""],
                [$"{supplier.Id}-6", "10012345", supplier.Id, "magnify", "IN-03", 2, "", "", "", "", ""]));

        Assert.Equal("acceptedWithErrors", receipt.Text("outcome"));
        Assert.Equal(["kpiNotMagnifiable", "factorOutOfRange", "kpiOfOtherLine"], receipt.Items("messages").Select(message => message.Text("code")));
        Assert.Equal(HttpStatusCode.OK, (await Api.AskAsync($"{Route}/{supplier.Id}-3")).Status);
        (await Api.AskAsync($"{Route}/{supplier.Id}-4")).IsProblem(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("""{ "customerUrn": "1", "kind": "magnify", "kpi": "VI-01", "factor": 1 }""", "Factor")]
    [InlineData("""{ "customerUrn": "1", "kind": "magnify", "kpi": "CP-01", "factor": 2 }""", "KPI")]
    [InlineData("""{ "customerUrn": "1", "kind": "magnify", "kpi": "VI-01", "factor": 1e400 }""", "factor")]
    [InlineData("""{ "kind": "magnify", "kpi": "VI-01", "factor": 2 }""", "Customer URN")]
    [InlineData("""{ "requirement": "another", "customerUrn": "1", "kind": "magnify", "kpi": "VI-01", "factor": 2 }""", "requirement")]
    [InlineData("""{ "customerUrn": "1", "kind": "local", "title": ["x"], "unit": "people", "target": 1 }""", "title")]
    [InlineData("""{ "customerUrn": "1", "kind": "local", "title": "\ud800", "unit": "people", "target": 1 }""", "JSON")]
    [InlineData("[]", "JSON")]
    [InlineData("{", "JSON")]
    [InlineData("", "JSON")]
    public async Task Requirement_ThatCannotBeSet_IsRefusedWithTheReason(string content, string named)
    {
        using var body = new StringContent(content, System.Text.Encoding.UTF8, "application/json");

        var answer = await Answer.OfAsync(await Journey.App.Http.PutAsync($"{Route}/refused", body));

        Assert.Contains(named, answer.IsProblem(HttpStatusCode.BadRequest).Text("detail")!, StringComparison.Ordinal);
        (await Api.AskAsync($"{Route}/refused")).IsProblem(HttpStatusCode.NotFound);
    }

    private async Task<Supplier> WithBusinessAsync(string urn)
    {
        var supplier = await Journey.SupplierAsync(Framework);
        await supplier.SendPlanAsync();
        var receipt = await Account.SendAsync(
            $"{Framework}/ccs/awards/{supplier.Id}.csv",
            Lists.Csv(["Award", "Supplier", "Customer URN", "Lot", "Starts", "Ends", "Value"], [supplier.Id, supplier.Id, urn, "1", "2024-12-14", "2025-12-13", 1_000_000]));
        Assert.Equal("accepted", receipt.Text("outcome"));
        return supplier;
    }
}
