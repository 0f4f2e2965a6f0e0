using DrsFunctions.Compliance.Chasing;
using DrsFunctions.Compliance.Suppliers;
using DrsFunctions.Files.Frameworks;
using Embedded.Azurite;

namespace DrsFunctions.Messages.Tests;

public sealed class TextTemplateTests
{
    private static readonly string Folder = Path.Combine(RepositoryRoot.Find(), "docs", "notify-templates");

    public static TheoryData<MessageTemplate> All => [.. Enum.GetValues<MessageTemplate>()];

    [Theory]
    [MemberData(nameof(All))]
    public void Text_OfEveryMessage_AsksForExactlyTheFieldsThatAreFilledIn(MessageTemplate template)
    {
        var text = Read(template);

        Assert.Equal(NotifyOptions.NameOf(template), text.Name);
        Assert.Equal(MessageFields.NamesFor(template).AsEnumerable(), text.Fields.AsEnumerable());
        Assert.Equal(MessageFields.NamesFor(template).AsEnumerable(), text.Used.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Text_OfEveryMessage_IsPlain(MessageTemplate template)
    {
        var text = Read(template);

        Assert.DoesNotContain(["please", "sorry", "valid", "invalid", "e.g.", "i.e."], word =>
            $"{text.Subject} {text.Text}".Split([' ', '\n', '.', ',', ':']).Contains(word, StringComparer.OrdinalIgnoreCase));
        Assert.True(text.Subject.Length <= 120);
    }

    [Fact]
    public void Texts_AreThoseOfTheMessagesAndNoOthers() => Assert.Equal(
        Enum.GetValues<MessageTemplate>().Select(NotifyOptions.NameOf).Order(StringComparer.Ordinal),
        Directory.GetFiles(Folder, "*.md").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal));

    [Fact]
    public void Text_FilledIn_ReadsAsItIsMeant()
    {
        var framework = FrameworkFolder.Read(Path.Combine(RepositoryRoot.Find(), "frameworks")).Single(known => known.Id == "RM6226");
        var key = new MessageKey("RM6226", "A", "report", "4", "late", "c1");
        var message = new LoggedMessage(key, MessageTemplate.ReportLate, 4, new(2026, 1, 14), default, 1, MessageStatus.Queued, null);
        var fields = MessageFields.Of(new(new(framework), SupplierRecord.Empty with { Name = "Ashdown Recovery Ltd" }, message, "Pat Example", null, new(2026, 1, 28)));

        var (subject, text) = Read(MessageTemplate.ReportLate).FilledIn(fields);

        Assert.Equal("Your annual report for year 4 is 14 days late", subject);
        Assert.Contains("The annual report of Ashdown Recovery Ltd for the year that ended on 13 December 2025 was due on 14 January 2026, 14 days ago.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("((", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-Q1", "January to March 2026")]
    [InlineData("2025Q4", "October to December 2025")]
    [InlineData("spring", "spring")]
    public void Quarter_IsToldInWords(string quarter, string words)
    {
        var framework = FrameworkFolder.Read(Path.Combine(RepositoryRoot.Find(), "frameworks"))[0];
        var key = new MessageKey(framework.Id, "A", "feedback", quarter, "dueSoon", "c1");
        var message = new LoggedMessage(key, MessageTemplate.FeedbackDueSoon, null, null, default, 1, MessageStatus.Queued, null);

        Assert.Equal(words, MessageFields.Of(new(new(framework), SupplierRecord.Empty, message, "", null, new(2026, 5, 1)))["quarter"]);
    }

    private static TextTemplate Read(MessageTemplate template) => TextTemplate.Parse(File.ReadAllText(Path.Combine(Folder, $"{NotifyOptions.NameOf(template)}.md")));
}
