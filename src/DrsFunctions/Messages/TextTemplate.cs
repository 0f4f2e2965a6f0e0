using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace DrsFunctions.Messages;

/// <summary>
/// The text of a message, as its file in <c>docs/notify-templates</c> gives it: a title, whom it goes to, the fields it may hold,
/// a subject and a text. GOV.UK Notify keeps the texts that are sent; these are what they are made from.
/// </summary>
/// <param name="Name">Its name in the settings.</param>
/// <param name="Fields">The fields it may hold.</param>
/// <param name="Subject">The subject, with fields in double brackets.</param>
/// <param name="Text">The text, with fields in double brackets.</param>
public sealed partial record TextTemplate(string Name, ImmutableArray<string> Fields, string Subject, string Text)
{
    /// <summary>The fields that subject and text hold.</summary>
    public IEnumerable<string> Used => Field().Matches($"{Subject}\n{Text}").Select(match => match.Groups["name"].Value).Distinct(StringComparer.Ordinal);

    /// <summary>Reads a file.</summary>
    /// <exception cref="InvalidDataException">It is not written as it must be.</exception>
    public static TextTemplate Parse(string markdown)
    {
        ArgumentNullException.ThrowIfNull(markdown);
        var match = Form().Match(markdown.ReplaceLineEndings("\n"));
        if (!match.Success)
            throw new InvalidDataException("A text has a title, whom it goes to, a line of fields, a subject and a text.");
        return new(
            match.Groups["name"].Value,
            [.. match.Groups["fields"].Value.Split(", ")],
            match.Groups["subject"].Value,
            match.Groups["text"].Value.Trim());
    }

    /// <summary>The subject and text with their fields filled in.</summary>
    public (string Subject, string Text) FilledIn(IReadOnlyDictionary<string, string> fields)
    {
        ArgumentNullException.ThrowIfNull(fields);
        return (Fill(Subject, fields), Fill(Text, fields));
    }

    private static string Fill(string text, IReadOnlyDictionary<string, string> fields) => Field().Replace(text, match => fields[match.Groups["name"].Value]);

    [GeneratedRegex(@"\(\((?<name>[A-Za-z]+)\)\)", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Field();

    [GeneratedRegex(
        @"^# (?<name>\w+)\n\n[^\n]+\n\nFields: (?<fields>[^\n]+)\n\n## Subject\n\n(?<subject>[^\n]+)\n\n## Text\n\n(?<text>[\s\S]+)$",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Form();
}
