using System.Globalization;
using System.Text;
using System.Text.Json;
using DrsFunctions.Cli.Simulation;
using DrsFunctions.Compliance.Frameworks;
using DrsFunctions.Compliance.Standings;
using DrsFunctions.Files.Frameworks;
using DrsFunctions.Storage.Json;
using DrsFunctions.Storage.Standings;
using Embedded.Azurite;

namespace DrsFunctions.Cli.Tests.Simulation;

public sealed class SimulationTests(SimulatedStage stage) : IClassFixture<SimulatedStage>
{
    private const string Worked = "001sim000005";
    private static readonly string Docs = Path.Combine(RepositoryRoot.Find(), "docs");
    private static readonly Framework Rm6226 = FrameworkFolder.Read(Path.Combine(RepositoryRoot.Find(), "frameworks")).Single(framework => framework.Id == "RM6226");

    [Fact]
    public void Simulate_EverySupplier_LivesThroughAllYears()
    {
        Assert.Equal((ExitCode.Good, ""), (stage.Simulated.Status, stage.Simulated.Errors));
        Assert.Contains("of 6 suppliers over 4 years were taken in.", stage.Simulated.Output, StringComparison.Ordinal);
        Assert.Matches("Drs__Clock=2026-02-0[0-9]T[0-9:]{8}Z dotnet run", stage.Simulated.Output);
    }

    [Fact]
    public async Task Simulate_EveryLedger_IsIntact()
    {
        var run = await Drs.RunWithAsync(stage.Storage, "verify", "--framework", "RM6226");

        Assert.Equal(ExitCode.Good, run.Status);
        Assert.Contains("7 ledgers intact, 0 broken.", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Simulate_Standings_AreWhatARebuildComesTo()
    {
        var before = await StandingsAsync();
        Assert.Equal(SimulatedStage.Suppliers * Rm6226.Years.Length, before.Length);

        var run = await Drs.RunWithAsync(stage.Storage, "rebuild", "--framework", "RM6226");

        Assert.Equal(ExitCode.Good, run.Status);
        Assert.Equal(before, await StandingsAsync());
    }

    [Theory]
    [InlineData("--suppliers", "0")]
    [InlineData("--years", "6")]
    [InlineData("--framework", "RM9999")]
    public async Task Simulate_MoreThanThereIs_IsMisuse(string option, string value) =>
        Assert.Equal(ExitCode.Usage, (await Drs.RunWithAsync(stage.Storage, "simulate", option, value)).Status);

    [Fact]
    public void Files_OfASeed_AreAlwaysTheSameAndOfAnotherOthers()
    {
        Assert.Equal(FilesOf(new(20, 4, 7)), FilesOf(new(20, 4, 7)));
        Assert.NotEqual(FilesOf(new(20, 4, 7)), FilesOf(new(20, 4, 8)));
    }

    [Fact]
    public void Files_OfMoreSuppliers_HoldThoseOfFewer() =>
        Assert.Empty(FilesOf(new(10, 4, 7)).Except(FilesOf(new(20, 4, 7))));

    [Fact]
    public async Task Chart_OfTheWorkedSupplier_IsTheOneOfTheDocumentation()
    {
        var drawn = TargetChart.Of("Dunmore Analytics 5: people referred to MoneyAdviser Network", await WorkedAsync());
        var fresh = Path.Combine(Directory.CreateDirectory(Path.Combine(Docs, "..", "artifacts")).FullName, "targets.svg");
        await File.WriteAllTextAsync(fresh, drawn);

        Assert.True(drawn == await File.ReadAllTextAsync(Path.Combine(Docs, "images", "targets.svg")), $"docs/images/targets.svg is not what the simulation gives: {fresh} is.");
    }

    [Fact]
    public async Task Table_OfTheWorkedSupplier_StandsInTheDocumentation()
    {
        var page = await File.ReadAllTextAsync(Path.Combine(Docs, "targets.md"));

        Assert.All((await WorkedAsync()).Index(), year => Assert.Contains(Row(year.Index + 1, year.Item.BusinessWonGbp, year.Item.Kpi), page, StringComparison.Ordinal));
    }

    private static string Row(int year, decimal won, KpiResult kpi) => string.Create(
        CultureInfo.InvariantCulture,
        $"| {year} | £{won:#,0.00} | {string.Join(" + ", kpi.Steps.Select(step => $"{step.Amount:0.##}"))} | **{kpi.Target:#,0}** | {kpi.Actual:#,0} | {kpi.Attainment:0.0} % | {StorageJson.Write(kpi.Rating).Trim('"')} |");

    // A supplier's own files: the lists of more suppliers name more.
    private static IEnumerable<string> FilesOf(SimulationChoices choices) =>
        [.. new SimulatedFiles(Rm6226, choices).All().Where(file => file.Owner != "ccs").Select(file => $"{file.SentOn} {file.Owner} {file.Name}\n{file.Text}")];

    private async Task<(decimal BusinessWonGbp, KpiResult Kpi)[]> WorkedAsync()
    {
        var years = new List<(decimal, KpiResult)>();
        foreach (var standing in (await StandingsAsync(Worked)).Take(4))
        {
            var told = standing.On(Rm6226.Ends);
            var kpis = JsonDocument.Parse(told.Detail).RootElement.GetProperty("kpis").GetRawText();
            var won = JsonDocument.Parse(told.Steady).RootElement.GetProperty("businessWonGbp").GetDecimal();
            years.Add((won, StorageJson.Read<KpiResult[]>(kpis).Single(kpi => kpi.Code == "VI-01")));
        }

        return [.. years];
    }

    private async Task<string[]> StandingsAsync()
    {
        var standings = new List<string>();
        foreach (var number in Enumerable.Range(1, SimulatedStage.Suppliers))
        {
            foreach (var text in await StandingsAsync($"001sim{number:000000}"))
                standings.Add($"{Encoding.UTF8.GetString(text.Summary.Span)}\n{Encoding.UTF8.GetString(text.Detail.Span)}");
        }

        return [.. standings];
    }

    private async Task<IEnumerable<StandingText>> StandingsAsync(string supplier)
    {
        var table = new StandingTable(stage.Clients);
        var found = await Task.WhenAll(Rm6226.Years.Select(year => table.FindAsync("RM6226", year.Number, supplier, CancellationToken.None)));
        return found.OfType<StandingText>();
    }
}
