using DrsFunctions.Compliance.Frameworks;

namespace DrsFunctions.Files.Frameworks;

/// <summary>The words of framework files.</summary>
internal static class Words
{
    /// <summary>The service line of a code such as <c>DR</c>.</summary>
    public static ServiceLine ServiceLine(string code, string field) => Named<ServiceLine>(code, field, StringComparison.Ordinal);

    /// <summary>The member that a word in camel case names; a number names none.</summary>
    public static T Of<T>(string word, string field)
        where T : struct, Enum => Named<T>(word, field, StringComparison.OrdinalIgnoreCase);

    private static T Named<T>(string word, string field, StringComparison comparison)
        where T : struct, Enum
    {
        var names = Enum.GetNames<T>();
        return Array.Find(names, name => name.Equals(word, comparison)) is { } name
            ? Enum.Parse<T>(name)
            : throw new FormatException($"{field}: {word} is not one of {string.Join(", ", names)}.");
    }
}
