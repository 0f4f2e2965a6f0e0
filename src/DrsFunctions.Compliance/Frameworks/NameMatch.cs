namespace DrsFunctions.Compliance.Frameworks;

/// <summary>How headers, items and codes are matched: without regard to case, spaces and punctuation.</summary>
public static class NameMatch
{
    /// <summary>The letters and digits of a name, in lower case: <c>VI-01</c> is <c>vi01</c>.</summary>
    public static string Normalise(string name) =>
        string.Concat(name.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    /// <summary>Whether two names mean the same.</summary>
    public static bool Same(string left, string right) =>
        string.Equals(Normalise(left), Normalise(right), StringComparison.Ordinal);
}
