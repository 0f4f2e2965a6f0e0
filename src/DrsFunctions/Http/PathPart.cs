namespace DrsFunctions.Http;

/// <summary>A part of a path that may hold any character, such as the name that a customer gave to a requirement.</summary>
public static class PathPart
{
    // The one escape that a server leaves as it came, since a slash would end the part.
    private const string EscapedSlash = "%2F";

    /// <summary>The part as it was meant: <c>2026%2F7</c> in a path is the requirement 2026/7.</summary>
    public static string Read(string part)
    {
        ArgumentNullException.ThrowIfNull(part);
        return part.Replace(EscapedSlash, "/", StringComparison.OrdinalIgnoreCase);
    }
}
