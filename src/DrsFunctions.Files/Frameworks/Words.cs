using System.Collections.Immutable;
using System.Text.Json;
using DrsFunctions.Compliance.Frameworks;

namespace DrsFunctions.Files.Frameworks;

/// <summary>The words of framework files.</summary>
internal static class Words
{
    /// <summary>The member that a field's word names; a number names none.</summary>
    public static T? Word<T>(this Fields fields, string field)
        where T : struct, Enum => fields.Text(field) is { } word ? Of<T>(fields, field, word, JsonNamingPolicy.CamelCase.ConvertName) : null;

    /// <summary>The service lines of a field's codes, such as <c>DR</c>.</summary>
    public static ImmutableArray<ServiceLine> ServiceLines(this Fields fields, string field, bool isNeeded = true)
    {
        var codes = fields.Texts(field, isNeeded);
        foreach (var doubled in codes.Doubled(StringComparer.Ordinal))
            fields.Refuse(field, $"{doubled} stands there twice.", "Take one out.");
        return [.. codes.Select(code => Of<ServiceLine>(fields, field, code, name => name)).OfType<ServiceLine>().Distinct()];
    }

    /// <summary>The names that a list has more than once.</summary>
    public static IEnumerable<string> Doubled(this IEnumerable<string?> names, IEqualityComparer<string> comparer) =>
        names.OfType<string>().GroupBy(name => name, comparer).Where(group => group.Skip(1).Any()).Select(group => group.Last());

    private static T? Of<T>(Fields fields, string field, string word, Func<string, string> spelled)
        where T : struct, Enum
    {
        var names = Enum.GetNames<T>();
        if (Array.Find(names, name => spelled(name) == word) is { } name)
            return Enum.Parse<T>(name);
        fields.Refuse(field, $"{field} cannot be {word}.", $"Write one of {string.Join(", ", names.Select(spelled))}.");
        return null;
    }
}
