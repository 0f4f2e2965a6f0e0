using System.Text.RegularExpressions;

namespace DrsFunctions.Architecture.Tests;

/// <summary>House rules that no analyzer knows.</summary>
public sealed partial class StyleTests
{
    private const int LongestFile = 300;

    [Fact]
    public void Files_Length_StaysReadable()
    {
        var tooLong = SourceTree.Sources.Where(path => File.ReadLines(path).Count() > LongestFile);

        Assert.Empty(tooLong);
    }

    [Fact]
    public void Types_Names_SayWhatTheyAre()
    {
        var vague = SourceTree.Sources.Where(path => VagueName().IsMatch(Path.GetFileNameWithoutExtension(path)));

        Assert.Empty(vague);
    }

    [Fact]
    public void Fields_Names_BeginWithoutAnUnderscore()
    {
        var underscored = SourceTree.Sources.Where(path => File.ReadLines(path).Any(line => UnderscoredField().IsMatch(line)));

        Assert.Empty(underscored);
    }

    [Fact]
    public void Files_ConditionalCompilation_IsNotUsed()
    {
        var conditional = SourceTree.Sources.Where(path => File.ReadLines(path).Any(line => line.StartsWith("#if", StringComparison.Ordinal)));

        Assert.Empty(conditional);
    }

    [Fact]
    public void HostJson_AtTheTop_IsLinkedIntoTheApp()
    {
        var project = SourceTree.Projects.Single(path => SourceTree.NameOf(path) == "DrsFunctions");

        Assert.True(File.Exists(Path.Combine(SourceTree.Root, "host.json")));
        Assert.Contains("../../host.json", SourceTree.ReferencesOf(project, "None"), StringComparer.Ordinal);
    }

    [Fact]
    public void LogMessages_EventIds_AreEachOnesOwn()
    {
        var ids = SourceTree.Sources
            .Where(path => !path.Contains("Embedded", StringComparison.Ordinal))
            .SelectMany(path => EventId().Matches(File.ReadAllText(path)))
            .CountBy(match => match.Groups["id"].Value, StringComparer.Ordinal)
            .ToList();

        Assert.NotEmpty(ids);
        Assert.DoesNotContain(ids, id => id.Value > 1);
    }

    [Fact]
    public void LogMessages_EventNames_AreGivenAndEachOnesOwn()
    {
        var messages = SourceTree.Sources
            .Where(path => !path.Contains("Embedded", StringComparison.Ordinal))
            .SelectMany(path => LogMessage().Matches(File.ReadAllText(path)))
            .ToList();
        var names = messages.CountBy(match => match.Groups["name"].Value, StringComparer.Ordinal).ToList();
        var operations = SourceTree.Text("docs/operations.md");

        Assert.NotEmpty(messages);
        Assert.DoesNotContain(names, name => name.Key.Length == 0 || name.Value > 1);
        Assert.DoesNotContain(messages, message => !operations.Contains($"| {message.Groups["id"].Value} | `{message.Groups["name"].Value}` |", StringComparison.Ordinal));
    }

    [GeneratedRegex(@"\[LoggerMessage\((EventId = (?<id>\d+), )?(EventName = ""(?<name>[A-Za-z]+)"")?", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex LogMessage();

    [GeneratedRegex(@"\bEventId = (?<id>\d+)", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex EventId();

    [GeneratedRegex("^ *(private|protected|internal) [^(=]* _[a-z]", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex UnderscoredField();

    [GeneratedRegex("(Manager|Helper|Helpers|Util|Utils|Utility|Common|Impl)$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex VagueName();
}
