using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json;
using DrsFunctions.Cli.Demonstration;
using DrsFunctions.Storage;
using DrsFunctions.Storage.Standings;
using NodaTime;

namespace DrsFunctions.Cli.Tests;

public sealed class DemoTests(DemoStage stage) : IClassFixture<DemoStage>
{
    private const string Ashdown = "001b00000Ashdown1A";
    private static readonly Instant LaterThatMonth = Instant.FromUtc(2026, 1, 29, 9, 0);

    [Fact]
    public void Demo_WithExit_EndsWithEveryStandingAsItShouldBe()
    {
        Assert.True(stage.Status == ExitCode.Good, stage.Output);
        Assert.Contains("Business", stage.Output, StringComparison.Ordinal);
        Assert.Contains("People would have got", stage.Output, StringComparison.Ordinal);
        Assert.Contains("Everything is as it should be.", stage.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("\u001b", stage.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Demo_OnStorageOfAnEarlierOne_WorksAgainUntilItIsTerminated()
    {
        var port = Ports.FreeOr(0);
        await using var demo = DrsProcess.Start(stage.Storage, "demo", "--port", port.ToString(System.Globalization.CultureInfo.InvariantCulture));
        await demo.StaysAsync(DemoStage.Limit);
        Assert.Contains("Everything is as it should be.", demo.Output, StringComparison.Ordinal);

        Assert.True(demo.Terminate());

        Assert.Equal(ExitCode.Good, await demo.EndAsync(TimeSpan.FromSeconds(30)));
        await Assert.ThrowsAsync<SocketException>(() => new TcpClient().ConnectAsync("127.0.0.1", port));
    }

    [Fact]
    public async Task Demo_OnAnAccountOfRealRecords_IsRefused()
    {
        const string real = "DefaultEndpointsProtocol=https;AccountName=drsprod;AccountKey=c2VjcmV0;EndpointSuffix=core.windows.net";

        var run = await Drs.RunWithAsync(real, "demo", "--exit");

        Assert.Equal(ExitCode.Usage, run.Status);
        Assert.Contains("storage emulator only", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verify_AfterTheDemo_FindsEveryLedgerIntact()
    {
        var run = await Drs.RunWithAsync(stage.Storage, "verify", "--framework", "RM6226");

        Assert.Equal(ExitCode.Good, run.Status);
        Assert.Contains("8 ledgers intact, 0 broken.", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("verify")]
    [InlineData("rebuild")]
    public async Task Ledgers_OfASupplierThatThereIsNot_EndsWithUsage(string command)
    {
        var run = await Drs.RunWithAsync(stage.Storage, command, "--supplier", Ashdown.ToUpperInvariant());

        Assert.Equal(ExitCode.Usage, run.Status);
        Assert.Contains("There is no ledger of 001B00000ASHDOWN1A", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_WithStorage_KnowsThatAPlanIsInForce()
    {
        var run = await Drs.RunWithAsync(
            stage.Storage, "check", Drs.Sample($"{Ashdown}/plan/social-value-plan.csv"), "--kind", "plan", "--framework", "RM6226", "--supplier", Ashdown, "--json");

        Assert.Equal(ExitCode.Bad, run.Status);
        Assert.Contains("planInForce", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_ContactsWithStorage_JudgesWhetherSuppliersAreRegistered()
    {
        var list = Path.GetTempFileName();
        await File.WriteAllTextAsync(list, "supplier_salesforce_id,email,name\n001bNobody,a@example.org,A\n");

        var run = await Drs.RunWithAsync(stage.Storage, "check", list, "--kind", "contacts", "--framework", "RM6226", "--json");

        File.Delete(list);
        Assert.Equal(ExitCode.Bad, run.Status);
        Assert.Contains("supplierNotRegistered", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rebuild_AfterProjectionsWereLost_BringsThemBack()
    {
        const string garrick = "001b00000Garrick1A";
        var clients = new StorageClients(StorageSettings.Of(stage.Storage));
        var standings = new StandingTable(clients);
        var before = await standings.FindAsync("RM6226", 4, garrick, CancellationToken.None);
        await clients.Tables.GetTableClient(StorageNames.StandingTable).DeleteEntityAsync("RM6226|04", garrick);
        var receipts = clients.Blobs.GetBlobContainerClient(StorageNames.Receipts);
        var lost = receipts.GetBlobs(prefix: $"RM6226/{garrick}/").Select(blob => blob.Name).ToArray();
        Assert.NotEmpty(lost);
        foreach (var name in lost)
            await receipts.DeleteBlobAsync(name);

        var run = await Drs.RunWithAsync(stage.Storage, "rebuild", "--framework", "RM6226", "--supplier", garrick);

        var after = await standings.FindAsync("RM6226", 4, garrick, CancellationToken.None);
        Assert.Equal(ExitCode.Good, run.Status);
        Assert.Contains("1 ledger rebuilt.", run.Output, StringComparison.Ordinal);
        Assert.Equal(before!.Summary.ToArray(), after!.Summary.ToArray());
        Assert.Equal(before.Detail.ToArray(), after.Detail.ToArray());
        Assert.Equal(JsonOf(lost), JsonOf(receipts.GetBlobs(prefix: $"RM6226/{garrick}/").Select(blob => blob.Name)));
    }

    [Fact]
    public async Task Upload_WithTheAppRunning_ShowsTheReceipt()
    {
        await using var app = await AppProcess.StartAsync(stage.Storage, Ports.FreeOr(0), LaterThatMonth, CancellationToken.None);

        var taken = await Drs.RunWithAsync(
            stage.Storage, "upload", Drs.Sample($"{Ashdown}/report/annual-report-year-4.csv"), "--kind", "report", "--framework", "RM6226", "--supplier", Ashdown);
        var refused = await Drs.RunWithAsync(
            stage.Storage, "upload", Drs.Sample("ccs/contacts/contacts.csv"), "--kind", "report", "--framework", "RM6226", "--supplier", Ashdown);

        Assert.Equal(ExitCode.Good, taken.Status);
        Assert.Contains("It is accepted", taken.Output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Bad, refused.Status);
        Assert.Contains("It is rejected", refused.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Api_AfterTheDemo_TellsItsStory()
    {
        await using var app = await AppProcess.StartAsync(stage.Storage, Ports.FreeOr(0), LaterThatMonth, CancellationToken.None);
        using var http = new HttpClient { BaseAddress = new(app.Address, "api/frameworks/RM6226/") };

        var impact = await http.GetFromJsonAsync<JsonElement>("impact");
        var targets = await http.GetFromJsonAsync<JsonElement>($"suppliers/{Ashdown}/targets?year=4");
        var standing = await http.GetFromJsonAsync<JsonElement>($"suppliers/{Ashdown}/years/4");
        var feedback = await http.GetFromJsonAsync<JsonElement>("suppliers/001b00000Brackly1A/feedback");
        var practice = await http.GetFromJsonAsync<JsonElement>("good-practice");

        var reported = impact.GetProperty("years").EnumerateArray().Where(year => year.GetProperty("suppliers").GetInt32() > 0).ToArray();
        Assert.Equal(4, reported.Length);
        Assert.All(["index", "businessWonGbp"], figure => AssertRises([.. reported.Select(year => year.GetProperty(figure).GetDecimal())]));
        Assert.Contains("Business won", targets.GetProperty("items")[0].GetProperty("steps").EnumerateArray().Select(step => step.GetProperty("label").GetString()));
        Assert.Equal("approachingTarget", standing.GetProperty("customerRequirements")[0].GetProperty("rating").GetString());
        Assert.Equal("open", feedback.GetProperty("alerts")[0].GetProperty("status").GetString());
        Assert.Equal((Ashdown, "candidate"), (practice.GetProperty("items")[0].GetProperty("supplier").GetString(), practice.GetProperty("items")[0].GetProperty("status").GetString()));
    }

    [Fact]
    public async Task Upload_WithNobodyReading_SaysWhereTheReceiptWillBe()
    {
        var run = await Drs.RunWithAsync(
            stage.Storage, "upload", Drs.Sample("ccs/contacts/contacts.csv"), "--kind", "contacts", "--framework", "RM6366", "--wait", "1");

        Assert.Equal(ExitCode.Usage, run.Status);
        Assert.Contains("receipts/RM6366/ccs/contacts/", run.Errors, StringComparison.Ordinal);
    }

    private static void AssertRises(decimal[] figures) =>
        Assert.True(figures.Zip(figures.Skip(1)).All(pair => pair.First < pair.Second), string.Join(", ", figures));

    private static string[] JsonOf(IEnumerable<string> names) =>
        [.. names.Where(name => name.EndsWith(".json", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
}
