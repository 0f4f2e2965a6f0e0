using DrsFunctions.Compliance.Frameworks;

namespace DrsFunctions.Files.Frameworks;

/// <summary>The words of framework files.</summary>
internal static class Words
{
    /// <summary>The service line of a code such as <c>DR</c>.</summary>
    public static ServiceLine ServiceLine(string code) =>
        Enum.TryParse<ServiceLine>(code, ignoreCase: false, out var line) ? line : throw new FormatException($"serviceLines: there is no line {code}.");

    /// <summary>The member that a word in camel case names.</summary>
    public static T Of<T>(string word, string field)
        where T : struct, Enum =>
        Enum.TryParse<T>(word, ignoreCase: true, out var member) ? member : throw new FormatException($"{field}: {word} is not one of {string.Join(", ", Enum.GetNames<T>())}.");
}
