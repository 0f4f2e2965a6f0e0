namespace DrsFunctions.Cli.Tests;

/// <summary>What <c>drs chase</c> says of the demonstration's suppliers.</summary>
public sealed class ChaseTests(DemoStage stage) : IClassFixture<DemoStage>
{
    [Fact]
    public async Task Chase_OfADay_ListsWhatWouldBeSentAndWhatNot()
    {
        var run = await ChaseAsync("2026-02-11", "--dry-run");

        Assert.True(run.Status == ExitCode.Good, run.Errors);
        var lines = run.Output.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);
        var sent = lines.Where(line => line.StartsWith("send", StringComparison.Ordinal)).ToArray();
        Assert.NotEmpty(sent);
        var subjects = sent.Select(line => line[..line.IndexOf("  to ", StringComparison.Ordinal)].Split("  ")[^1]).Distinct().Order(StringComparer.Ordinal);
        Assert.Equal(["answer overall-2025-12", "report 4"], subjects);
        Assert.Contains(lines, line => line.StartsWith("not ", StringComparison.Ordinal) && line.EndsWith("it is met", StringComparison.Ordinal));
        Assert.StartsWith($"{(sent.Length == 1 ? "1 message" : $"{sent.Length} messages")} would be sent on 2026-02-11", lines[^1], StringComparison.Ordinal);
        Assert.DoesNotContain("@", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Chase_OfASaturday_SendsNothing()
    {
        var run = await ChaseAsync("2026-01-17", "--dry-run");

        Assert.Contains("2026-01-17 is no working day", run.Output, StringComparison.Ordinal);
        Assert.Contains("no messages would be sent", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-01-15", null, "--dry-run")]
    [InlineData("tomorrow", "--dry-run", "--date must be a day")]
    public async Task Chase_WithoutDryRunOrDay_EndsWithUsage(string day, string? dryRun, string problem)
    {
        var run = await ChaseAsync(day, dryRun);

        Assert.Equal(ExitCode.Usage, run.Status);
        Assert.Contains(problem, run.Errors, StringComparison.Ordinal);
    }

    private Task<Run> ChaseAsync(string day, string? dryRun) =>
        Drs.RunWithAsync(stage.Storage, [.. new[] { "chase", "--framework", "RM6226", "--date", day, dryRun }.OfType<string>()]);
}
