using System.Text;
using System.Text.RegularExpressions;
using Embedded.Azurite;

namespace DrsFunctions.Tests.MessageList;

/// <summary>
/// Holds <c>docs/messages.md</c> against the code. With <c>DRS_WRITE_DOCS=1</c> the page is written anew.
/// </summary>
public sealed class MessageListTests
{
    private const string Head = """
        # Messages

        Everything that a receipt, its page, its table or `drs check` can say about a file, out of the code. Programs go by the code, which
        does not change; the texts may. `{…}` stands for what differs from file to file; the example is what a supplier of RM6226 could
        read. A code may have several texts.

        This page is written by `DRS_WRITE_DOCS=1 dotnet test tests/DrsFunctions.Tests --filter MessageListTests`.

        | code | about | text | example | how to fix it |
        | --- | --- | --- | --- | --- |

        """;

    private static readonly string[] BannedWords = ["please", "valid", "sorry"];

    private static string Page => Path.Combine(RepositoryRoot.Find(), "docs", "messages.md");

    [Fact]
    public async Task Page_IsWhatTheCodeSays()
    {
        var expected = Write();
        if (Environment.GetEnvironmentVariable("DRS_WRITE_DOCS") == "1")
            await File.WriteAllTextAsync(Page, expected);

        Assert.Equal(expected, await File.ReadAllTextAsync(Page));
    }

    [Fact]
    public void Messages_FollowTheWordingOfGovUk() =>
        Assert.All(EveryMessage.All(), message =>
        {
            Assert.Matches(new Regex("^[a-z]+([A-Z][a-z0-9]*)*$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking), message.Code);
            Assert.All(BannedWords, word => Assert.DoesNotContain(word, message.Text + message.HowToFix, StringComparison.OrdinalIgnoreCase));
            Assert.False(message.Text.EndsWith('.'));
            Assert.EndsWith(message.HowToFix.EndsWith('?') ? "?" : ".", message.HowToFix, StringComparison.Ordinal);
        });

    [Theory]
    [InlineData("kpiMissing")]
    [InlineData("numberExpected")]
    [InlineData("headersMissing")]
    [InlineData("fileHasMacros")]
    [InlineData("pathTooShort")]
    [InlineData("supplierNotRegistered")]
    [InlineData("figureTooLarge")]
    [InlineData("notReadInTime")]
    public void Messages_OfEachSource_AreListed(string code) => Assert.Contains(EveryMessage.All(), message => message.Code == code);

    private static string Write()
    {
        var page = new StringBuilder(Head);
        foreach (var message in EveryMessage.All())
        {
            page.Append("| `").Append(message.Code).Append("` | ").Append(message.About).Append(" | ").Append(Cell(message.Text))
                .Append(" | ").Append(Cell(message.Example)).Append(" | ").Append(Cell(message.HowToFix)).Append(" |\n");
        }

        return page.ToString();
    }

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);
}
