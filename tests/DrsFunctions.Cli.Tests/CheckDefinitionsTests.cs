using System.Text.Json;
using Embedded.Azurite;

namespace DrsFunctions.Cli.Tests;

public sealed class CheckDefinitionsTests : IDisposable
{
    private static readonly string Published = Path.Combine(RepositoryRoot.Find(), "frameworks");

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("drs-definitions");

    public CheckDefinitionsTests()
    {
        foreach (var file in Directory.GetFiles(Published))
            File.Copy(file, PathOf(Path.GetFileName(file)));
    }

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task Check_DefinitionsInService_HaveNoDefects()
    {
        var run = await Drs.RunAsync("check", "--kind", "framework");

        Assert.Equal((ExitCode.Good, ""), (run.Status, run.Errors));
        Assert.Contains("No defects in RM6226.json, RM6366.json, social-value-catalogue.json.", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_FolderWithDefects_ListsAllOfThem()
    {
        Break("RM6226.json", "\"minimumDaysToReport\": 90", "\"minimumDaysToReport\": 0");
        Break("social-value-catalogue.json", "\"floor\": 100", "\"floor\": 101");

        var run = await Drs.RunAsync("check", folder.FullName, "--kind", "framework");

        Assert.Equal(ExitCode.Bad, run.Status);
        Assert.Contains("minimumDaysToReport must be 1 to 365.", run.Output, StringComparison.Ordinal);
        Assert.Contains("VI-02, rule, floor", run.Output, StringComparison.Ordinal);
        Assert.Contains("2 defects in", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_AsJson_GivesFileFieldMessageAndRemedy()
    {
        Break("social-value-catalogue.json", "\"floor\": 100", "\"floor\": 101");

        var run = await Drs.RunAsync("check", folder.FullName, "--kind", "framework", "--json");

        Assert.Equal(ExitCode.Bad, run.Status);
        var defect = Assert.Single(JsonDocument.Parse(run.Output).RootElement.GetProperty("defects").EnumerateArray().ToArray());
        Assert.Equal(
            ("social-value-catalogue.json", "VI-02, rule, floor", "floor must lie within the range of percent: nobody could reach it.", "Correct it."),
            (Told("file"), Told("field"), Told("message"), Told("howToFix")));

        string? Told(string name) => defect.GetProperty(name).GetString();
    }

    [Theory]
    [InlineData("RM6226.json", ExitCode.Bad)]
    [InlineData("RM6366.json", ExitCode.Good)]
    public async Task Check_OneFile_GoesByItsOwnDefects(string file, int status)
    {
        Break("RM6226.json", "\"minimumDaysToReport\": 90", "\"minimumDaysToReport\": 0");

        Assert.Equal(status, (await Drs.RunAsync("check", PathOf(file), "--kind", "framework")).Status);
    }

    [Theory]
    [InlineData("other.txt", "is not among the definitions")]
    [InlineData("none.json", "does not exist")]
    public async Task Check_FileThatIsNoDefinition_IsMisuse(string file, string problem)
    {
        if (file == "other.txt")
            await File.WriteAllTextAsync(PathOf(file), "{}");

        var run = await Drs.RunAsync("check", PathOf(file), "--kind", "framework");

        Assert.Equal(ExitCode.Usage, run.Status);
        Assert.Contains(problem, run.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--kind", "report", "--supplier", "001")]
    [InlineData("--kind", "report", "--supplier", "001", "--framework", "RM6226")]
    public async Task Check_ReportWithoutFileOrFramework_IsMisuse(params string[] options) =>
        Assert.Equal(ExitCode.Usage, (await Drs.RunAsync(["check", .. options])).Status);

    [Fact]
    public async Task Check_ReportOnAFolder_IsMisuse() =>
        Assert.Contains("Name a file.", (await Drs.RunAsync("check", folder.FullName, "--kind", "report", "--supplier", "001", "--framework", "RM6226")).Errors, StringComparison.Ordinal);

    private string PathOf(string file) => Path.Combine(folder.FullName, file);

    private void Break(string file, string sound, string broken)
    {
        var text = File.ReadAllText(PathOf(file));
        Assert.Contains(sound, text, StringComparison.Ordinal);
        File.WriteAllText(PathOf(file), text.Replace(sound, broken, StringComparison.Ordinal));
    }
}
