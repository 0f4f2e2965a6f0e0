using System.Net;
using System.Text.Json;
using DrsFunctions.Tests.Support;

namespace DrsFunctions.Tests.Answers;

/// <summary>One supplier reports on years 3 and 4 alike, another joins it for year 4 and does a little less training.</summary>
public sealed class ImpactTests : JourneyTests
{
    private const string Framework = FrameworkCopies.OfImpact;
    private const string Route = $"/api/frameworks/{Framework}/impact";
    private const string Exceptions = $"/api/frameworks/{Framework}/exceptions";

    private const string Index = """
        "index": "number?", "previous": "number?", "change": "number?",
        "indexLikeForLike": "number?", "previousLikeForLike": "number?", "changeLikeForLike": "number?", "suppressed": "truth"
        """;

    private static readonly SemaphoreSlim Once = new(1);
    private static bool isSet;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await Once.WaitAsync();
        try
        {
            if (!isSet)
                await ReportAsync();
            isSet = true;
        }
        finally
        {
            Once.Release();
        }
    }

    [Fact]
    public async Task Impact_WithoutAYear_TellsAllThatHaveBegun()
    {
        var impact = await Api.GetAsync(Route);

        Shape.Fits(
            $$"""
            { "years": [ {
              "year": "whole", "starts": "day", "ends": "day", {{Index}}, "businessWonGbp": "number", "customers": "whole", "suppliers": "whole",
              "outcomes": [ { "code": "text", "title": "text", {{Index}} } ],
              "themes": [ { "code": "text", "title": "text", {{Index}} } ],
              "kpis": [ { "code": "text", "title": "text", "unit": "text", "better": "text", "total": "number?", "previous": "number?", "change": "number?", "suppressed": "truth" } ]
            } ] }
            """,
            impact);
        Assert.Equal([1, 2, 3, 4, 5], impact.Items("years").Select(year => year.Whole("year")));
        Assert.Equal([0, 0, 1, 2, 0], impact.Items("years").Select(year => year.Whole("suppliers")));
    }

    [Fact]
    public async Task Impact_OfTwoSuppliers_AddsUp()
    {
        var years = (await Api.GetAsync(Route)).Items("years");

        Assert.Equal((2700m, null, null), Figures(Kpi(years[2], "VI-01")));
        Assert.Equal((5400m, 2700m, 2700m), Figures(Kpi(years[3], "VI-01")));
        Assert.Equal((3.7m, 3.7m, 0m), Figures(Kpi(years[3], "CX-01")));
        Assert.Equal((48m, 48m, 0m), Figures(Kpi(years[3], "VI-03")));
        Assert.Equal(years[2].Number("index"), years[3].Number("indexLikeForLike"));
        Assert.Equal(0, years[3].Number("changeLikeForLike"));
        Assert.True(years[3].Number("change") < 0);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public async Task Impact_OfOneYear_IsWhatItIsAmongAll(int year)
    {
        var all = await Api.GetAsync(Route);

        var one = Assert.Single((await Api.GetAsync($"{Route}?year={year}")).Items("years"));

        Assert.Equal(all.Items("years")[year - 1].GetRawText(), one.GetRawText());
    }

    [Fact]
    public async Task Csv_OfOneYear_HoldsTheSameFigures()
    {
        var answer = await Api.AskAsync($"{Route}?year=4&format=csv");

        Assert.Equal((HttpStatusCode.OK, "text/csv"), (answer.Status, answer.ContentType));
        var lines = answer.Text.Split("\r\n");
        Assert.Equal(
            "framework,year,year_starts,year_ends,measure,code,title,unit,value,previous,change,like_for_like,previous_like_for_like,change_like_for_like,suppressed",
            lines[0]);
        Assert.Contains("RM9004,4,2024-12-14,2025-12-13,suppliers,suppliers,Suppliers that have reported,suppliers,2,,,,,,false", lines);
        Assert.Contains("RM9004,4,2024-12-14,2025-12-13,kpi,VI-01,People referred to MoneyAdviser Network,people,5400,2700,2700,,,,false", lines);
        Assert.Contains("RM9004,4,2024-12-14,2025-12-13,kpi,CP-02,\"Fraud, error and overpayments prevented or recovered\",gbp,,,,,,,false", lines);
        Assert.Contains(lines, line => line.StartsWith("RM9004,4,2024-12-14,2025-12-13,outcome,O2,", StringComparison.Ordinal) && line.Contains(",-", StringComparison.Ordinal));
        Assert.Equal("", lines[^1]);
        Assert.Equal(HttpStatusCode.NotModified, (await Api.AskAsync($"{Route}?year=4&format=csv", answer.ETag)).Status);
    }

    [Theory]
    [InlineData("", "../impact?format=csv")]
    [InlineData("year=4", "../impact?format=csv&year=4")]
    public async Task Csv_Links_ToItsDescription(string query, string described)
    {
        using var csv = await Journey.App.Http.GetAsync($"{Route}?format=csv&{query}");

        var link = Assert.Single(csv.Headers.GetValues("Link"));
        Assert.EndsWith(">; rel=\"describedby\"; type=\"application/csvm+json\"", link, StringComparison.Ordinal);
        var metadata = await Api.GetAsync(link[1..link.IndexOf('>', StringComparison.Ordinal)]);
        Assert.Equal("http://www.w3.org/ns/csvw", metadata.Text("@context"));
        Assert.Equal(described, metadata.Text("url"));
        Assert.Equal(["framework", "year", "measure", "code"], metadata.Texts("tableSchema.primaryKey"));
        var header = (await csv.Content.ReadAsStringAsync()).Split("\r\n")[0];
        Assert.Equal(header, string.Join(',', metadata.Items("tableSchema.columns").Select(column => column.Text("name"))));
    }

    [Fact]
    public async Task Exceptions_OfTheFramework_AreListedAndPaged()
    {
        var page = await Api.GetAsync(Exceptions);

        Shape.Fits("""{ "items": [ { "code": "text", "year": "whole", "subject": "text", "text": "text" } ], "next": "text?" }""", page);
        Assert.Equal(
            [("indexNotRisen", 4, "index"), ("outcomeFallen", 4, "O2")],
            page.Items().Where(item => item.Text("code") != "noContact").Select(item => (item.Text("code")!, item.Whole("year"), item.Text("subject")!)));
        Assert.Equal(
            page.Items().Select(item => item.GetRawText()),
            (await Api.AllAsync(Exceptions, limit: 1)).Select(item => item.GetRawText()));
    }

    [Theory]
    [InlineData(Route + "?year=6", HttpStatusCode.NotFound)]
    [InlineData(Route + "?year=four", HttpStatusCode.BadRequest)]
    [InlineData(Route + "?format=xml", HttpStatusCode.BadRequest)]
    [InlineData(Route + "/csv-metadata?year=0", HttpStatusCode.NotFound)]
    [InlineData(Exceptions + "?cursor=%3C", HttpStatusCode.BadRequest)]
    [InlineData("/api/frameworks/RM1/impact", HttpStatusCode.NotFound)]
    [InlineData("/api/frameworks/RM1/exceptions", HttpStatusCode.NotFound)]
    public async Task Questions_ThatCannotBeAnswered_AreProblems(string path, HttpStatusCode status) => (await Api.AskAsync(path)).IsProblem(status);

    private static JsonElement Kpi(JsonElement year, string code) => year.Items("kpis").Single(kpi => kpi.Text("code") == code);

    private static (decimal? Total, decimal? Previous, decimal? Change) Figures(JsonElement kpi) => (kpi.Number("total"), kpi.Number("previous"), kpi.Number("change"));

    private async Task ReportAsync()
    {
        var steady = await Journey.SupplierAsync(Framework);
        await steady.SendPlanAsync();
        await steady.SendReportAsync(steady.Report(3));
        await steady.SendReportAsync(steady.Report(4));
        var other = await Journey.SupplierAsync(Framework);
        await other.SendPlanAsync();
        await other.SendReportAsync(other.Report().With("KPI", "TR-01", ("Value", 3)));
        await Api.UntilAsync(Route, impact => impact.Items("years")[3].Whole("suppliers") == 2 && impact.Items("years")[2].Whole("suppliers") == 1);
    }
}
