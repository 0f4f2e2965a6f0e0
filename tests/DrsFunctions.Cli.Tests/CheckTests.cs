using System.Text.Json;
using Embedded.Azurite;

namespace DrsFunctions.Cli.Tests;

public sealed class CheckTests : IDisposable
{
    private const string Ashdown = "001b00000Ashdown1A";
    private const string Calder = "001b00000CalderR1A";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("drs-check");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task Check_SoundReport_WouldBeAccepted()
    {
        var run = await CheckReportAsync(Drs.Sample($"{Ashdown}/report/annual-report-year-4.csv"));

        Assert.Equal(ExitCode.Good, run.Status);
        Assert.Contains("It would be accepted: 40 rows, no errors, no warnings.", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_SoundWorkbook_WouldBeAccepted()
    {
        const string brackley = "001b00000Brackly1A";

        var run = await Drs.RunAsync(
            "check", Drs.Sample($"{brackley}/report/annual-report-year-4.xlsx"), "--kind", "report", "--framework", "RM6226", "--supplier", brackley,
            "--lots", "1, litigation", "--plan", Drs.Sample($"{brackley}/plan/social-value-plan.xlsx"));

        Assert.Equal(ExitCode.Good, run.Status);
        Assert.Contains("Not read: Notes.", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_ReportWithErrors_SaysEachWithItsPlaceAndWhatToDo()
    {
        var run = await Drs.RunAsync(
            "check", Drs.Sample($"{Calder}/report/annual-report-year-4.csv"), "--kind", "report", "--framework", "RM6226", "--supplier", Calder,
            "--lots", "1", "--joined", "2024-02-01", "--plan", Drs.Sample($"{Calder}/plan/social-value-plan.csv"));

        Assert.Equal(ExitCode.Bad, run.Status);
        Assert.Contains("D12", run.Output, StringComparison.Ordinal);
        Assert.Contains("Numerator of VI-04 must be 274 or less", run.Output, StringComparison.Ordinal);
        Assert.Contains("did you mean MoneyAdviser Network?", run.Output, StringComparison.Ordinal);
        Assert.Contains("It would be rejected: 39 rows, 18 errors, 1 warning.", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_AsJson_HasAtLeastADozenDifferentErrors()
    {
        var run = await Drs.RunAsync(
            "check", Drs.Sample($"{Calder}/report/annual-report-year-4.csv"), "--kind", "report", "--framework", "RM6226", "--supplier", Calder, "--lots", "1", "--json");

        using var json = JsonDocument.Parse(run.Output);
        var errors = json.RootElement.GetProperty("messages").EnumerateArray().Where(message => message.GetProperty("severity").GetString() == "error");
        Assert.Equal("rejected", json.RootElement.GetProperty("outcome").GetString());
        Assert.True(errors.Select(message => message.GetProperty("code").GetString()).Distinct(StringComparer.Ordinal).Count() >= 12);
        Assert.Equal(ExitCode.Bad, run.Status);
    }

    [Fact]
    public async Task Check_WithoutPlan_SaysWhatItCannotJudge()
    {
        var run = await CheckReportAsync(Drs.Sample($"{Ashdown}/report/annual-report-year-4.csv"), plan: null);

        Assert.Contains("Not judged: The plan is not known", run.Output, StringComparison.Ordinal);
        Assert.Contains("Not judged: Last year's report is not known", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_PlanThatWouldBeRejected_IsNoPlanToJudgeBy()
    {
        var run = await CheckReportAsync(Drs.Sample($"{Ashdown}/report/annual-report-year-4.csv"), plan: Drs.Sample("ccs/suppliers/suppliers.csv"));

        Assert.Equal(ExitCode.Usage, run.Status);
        Assert.Contains("suppliers.csv is no plan that would be accepted", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_NothingKnownOfTheSupplier_AsksForItsLots()
    {
        var run = await Drs.RunAsync(
            "check", Drs.Sample($"{Ashdown}/plan/social-value-plan.csv"), "--kind", "plan", "--framework", "RM6226", "--supplier", Ashdown);

        Assert.Equal(ExitCode.Usage, run.Status);
        Assert.Contains("name them with --lots", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_StorageOutOfReach_GoesByTheLotsAndSaysSo()
    {
        var run = await Drs.RunWithAsync(
            StoragePorts.Free().ConnectionString,
            "check", Drs.Sample($"{Ashdown}/plan/social-value-plan.csv"), "--kind", "plan", "--framework", "RM6226", "--supplier", Ashdown, "--lots", "1");

        Assert.Equal(ExitCode.Good, run.Status);
        Assert.Contains("Not judged: The storage account that the settings name does not answer", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, ExitCode.Bad)]
    [InlineData("5", ExitCode.Good)]
    public async Task Check_ReportOnAYearThatHasNotEnded_IsJudgedAsOnTheDayAskedFor(string? year, int status)
    {
        var text = await File.ReadAllTextAsync(Drs.Sample($"{Ashdown}/report/annual-report-year-4.csv"));
        var report = Write("report.csv", text.Replace("Declaration,Year,4", "Declaration,Year,5", StringComparison.Ordinal));

        var run = await CheckReportAsync(report, Drs.Sample($"{Ashdown}/plan/social-value-plan.csv"), year is null ? [] : ["--year", year]);

        Assert.Equal(status, run.Status);
    }

    [Fact]
    public async Task Check_TruncatedWorkbook_SaysThatItIsDamaged()
    {
        var content = await File.ReadAllBytesAsync(Drs.Sample("001b00000Brackly1A/report/annual-report-year-4.xlsx"));
        var report = Path.Combine(folder.FullName, "report.xlsx");
        await File.WriteAllBytesAsync(report, content[..(content.Length / 2)]);

        var run = await CheckReportAsync(report);

        Assert.Equal(ExitCode.Bad, run.Status);
        Assert.Contains("It would be unreadable", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_EmptyFile_WouldBeRejected()
    {
        var run = await CheckReportAsync(Write("report.csv", ""));

        Assert.Equal(ExitCode.Bad, run.Status);
        Assert.Contains("It would be rejected", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_FileAboveTheLimit_IsNotReadAndWouldBeRejected()
    {
        var run = await CheckReportAsync(Write("report.csv", new string('a', 11 * 1024 * 1024)));

        Assert.Equal(ExitCode.Bad, run.Status);
        Assert.Contains("It would be", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("suppliers", "ccs/suppliers/suppliers.csv")]
    [InlineData("contacts", "ccs/contacts/contacts.csv")]
    public async Task Check_ListOfCcs_NeedsNoSupplier(string kind, string sample)
    {
        var run = await Drs.RunAsync("check", Drs.Sample(sample), "--kind", kind, "--framework", "RM6226");

        Assert.Equal(ExitCode.Good, run.Status);
    }

    [Theory]
    [InlineData("--kind", "check", "{report}", "--framework", "RM6226")]
    [InlineData("no framework RM9999", "check", "{report}", "--kind", "report", "--framework", "RM9999", "--supplier", Ashdown)]
    [InlineData("--supplier must be given", "check", "{report}", "--kind", "report", "--framework", "RM6226")]
    [InlineData("no lot 99", "check", "{report}", "--kind", "report", "--framework", "RM6226", "--supplier", Ashdown, "--lots", "1,99")]
    [InlineData("--joined must be a day", "check", "{report}", "--kind", "report", "--framework", "RM6226", "--supplier", Ashdown, "--lots", "1", "--joined", "1/2/24")]
    [InlineData("no year 9", "check", "{report}", "--kind", "report", "--framework", "RM6226", "--supplier", Ashdown, "--lots", "1", "--year", "9")]
    [InlineData("nowhere.csv", "check", "nowhere.csv", "--kind", "report", "--framework", "RM6226", "--supplier", Ashdown)]
    [InlineData("letter", "check", "{report}", "--kind", "letter", "--framework", "RM6226", "--supplier", Ashdown)]
    [InlineData("chek", "chek")]
    public async Task Check_CommandThatDoesNotGoTogether_EndsWithUsage(string problem, params string[] arguments)
    {
        var report = Drs.Sample($"{Ashdown}/report/annual-report-year-4.csv");

        var run = await Drs.RunAsync([.. arguments.Select(argument => argument == "{report}" ? report : argument)]);

        Assert.Equal(ExitCode.Usage, run.Status);
        Assert.Contains(problem, run.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("check", "Nothing is sent or kept")]
    [InlineData("upload", "waits for its receipt")]
    [InlineData("demo", "Stays up until Ctrl+C")]
    [InlineData("rebuild", "again from the ledgers")]
    [InlineData("verify", "chain of hashes")]
    public async Task Help_OfACommand_SaysWhatItDoes(string command, string text)
    {
        var run = await Drs.RunAsync(command, "--help");

        Assert.Equal(ExitCode.Good, run.Status);
        Assert.Contains(text, run.Output.ReplaceLineEndings(" ").Replace("  ", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    private static Task<Run> CheckReportAsync(string file) => CheckReportAsync(file, Drs.Sample($"{Ashdown}/plan/social-value-plan.csv"));

    private static Task<Run> CheckReportAsync(string file, string? plan, params string[] more) => Drs.RunAsync(
        ["check", file, "--kind", "report", "--framework", "RM6226", "--supplier", Ashdown, "--lots", "1", .. plan is null ? [] : new[] { "--plan", plan }, .. more]);

    private string Write(string name, string text)
    {
        var path = Path.Combine(folder.FullName, name);
        File.WriteAllText(path, text);
        return path;
    }
}
