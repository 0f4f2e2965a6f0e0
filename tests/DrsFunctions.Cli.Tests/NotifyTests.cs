using DrsFunctions.Compliance.Chasing;
using DrsFunctions.Messages;

namespace DrsFunctions.Cli.Tests;

public sealed class NotifyTests
{
    public static TheoryData<string> Names => [.. Enum.GetValues<MessageTemplate>().Select(NotifyOptions.NameOf)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Preview_OfEveryText_ReadsWholeWithoutAnyStorage(string template)
    {
        var run = await Drs.RunAsync("notify", "preview", template);

        Assert.Equal(ExitCode.Good, run.Status);
        Assert.StartsWith("Subject: ", run.Output, StringComparison.Ordinal);
        Assert.Contains("Example Recovery Ltd", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("((", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("  ", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Preview_OfALateReport_IsAsLateAsItWillBe()
    {
        var run = await Drs.RunAsync("notify", "preview", "reportLate", "--framework", "RM6226");

        Assert.Contains("was due on 14 January 2026, 14 days ago", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nothing", "RM6226")]
    [InlineData("reportLate", "RM1")]
    public async Task Preview_OfWhatThereIsNot_IsMisuse(string template, string framework) =>
        Assert.Equal(ExitCode.Usage, (await Drs.RunAsync("notify", "preview", template, "--framework", framework)).Status);
}
