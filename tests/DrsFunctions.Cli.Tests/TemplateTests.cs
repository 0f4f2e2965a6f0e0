namespace DrsFunctions.Cli.Tests;

/// <summary><c>drs template</c>: what it writes, <c>drs check</c> reads.</summary>
public sealed class TemplateTests : IDisposable
{
    private const string Supplier = "001b00000Ashdown1A";
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("drs-templates");

    public void Dispose() => folder.Delete(recursive: true);

    [Theory]
    [InlineData("csv")]
    [InlineData("xlsx")]
    [InlineData("ods")]
    public async Task Template_OfAReport_HasEveryLineThatItsSupplierOwes(string format)
    {
        var path = PathOf($"report.{format}");
        string[] supplier = ["--kind", "report", "--framework", "RM6226", "--supplier", Supplier, "--lots", "1", "--plan", Drs.Sample($"{Supplier}/plan/social-value-plan.csv")];

        var written = await Drs.RunAsync(["template", .. supplier, "--format", format, "--out", path]);
        var check = await Drs.RunAsync(["check", path, .. supplier, "--json"]);

        Assert.Equal(ExitCode.Good, written.Status);
        Assert.Contains("Wrote report.", written.Output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Bad, check.Status);
        Assert.DoesNotContain("kpiMissing", check.Output, StringComparison.Ordinal);
        Assert.Contains("valueMissing", check.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Template_OfAList_NeedsNoSupplier()
    {
        var path = PathOf("awards.csv");

        var written = await Drs.RunAsync("template", "--kind", "awards", "--framework", "RM6226", "--format", "csv", "--out", path);

        Assert.Equal(ExitCode.Good, written.Status);
        Assert.Contains("\nAward,Supplier,Customer URN,", await File.ReadAllTextAsync(path), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--supplier must be given", "--kind", "report", "--framework", "RM6226")]
    [InlineData("There is no framework RM1", "--kind", "awards", "--framework", "RM1")]
    [InlineData("RM6226 has no lot 99", "--kind", "plan", "--framework", "RM6226", "--supplier", Supplier, "--lots", "99")]
    [InlineData("RM6226 has no year 40", "--kind", "report", "--framework", "RM6226", "--supplier", Supplier, "--lots", "1", "--year", "40")]
    public async Task Template_ThatCannotBe_SaysWhatToGive(string said, params string[] arguments)
    {
        var run = await Drs.RunAsync(["template", .. arguments, "--out", PathOf("none.xlsx")]);

        Assert.Equal(ExitCode.Usage, run.Status);
        Assert.Contains(said, run.Errors, StringComparison.Ordinal);
        Assert.Empty(folder.GetFiles());
    }

    private string PathOf(string name) => Path.Combine(folder.FullName, name);
}
