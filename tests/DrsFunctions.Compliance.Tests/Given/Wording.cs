using DrsFunctions.Compliance.Messages;
using DrsFunctions.Compliance.Uploads;

namespace DrsFunctions.Compliance.Tests.Given;

/// <summary>What holds for every message of every judgement that a test comes to.</summary>
internal static class Wording
{
    private static readonly string[] Banned = ["please", "valid", "sorry"];

    public static void IsKept(Judgement judgement)
    {
        Assert.All(judgement.Messages, message =>
        {
            Assert.All(Banned, word => Assert.DoesNotContain(word, message.Text + message.HowToFix, StringComparison.OrdinalIgnoreCase));
            Assert.Matches("^[a-z][A-Za-z]+$", message.Code);
            Assert.Matches("^[^.].*[^. ]$", message.Text);
            Assert.Matches("^[A-Z].*[.?]$", message.HowToFix);
        });
        Assert.Equal(judgement.Messages.OrderBy(message => message.Row ?? 0), judgement.Messages);
        if (judgement.MessagesOmitted > 0)
            return;
        Assert.Equal(judgement.Messages.Count(message => message.Severity == Severity.Error), judgement.Counts.Errors);
        Assert.Equal(judgement.Messages.Count(message => message.Severity == Severity.Warning), judgement.Counts.Warnings);
    }
}
