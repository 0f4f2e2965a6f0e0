using DrsFunctions.Compliance.Tables;

namespace DrsFunctions.Compliance.Frameworks;

/// <summary>How items and codes are matched: as headers are, without regard to case, spaces and punctuation.</summary>
public static class NameMatch
{
    /// <summary>Whether two names mean the same: <c>vi 01</c> is <c>VI-01</c>.</summary>
    public static bool Same(string left, string right) =>
        string.Equals(Header.Normalise(left), Header.Normalise(right), StringComparison.Ordinal);
}
