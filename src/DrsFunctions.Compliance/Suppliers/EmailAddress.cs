namespace DrsFunctions.Compliance.Suppliers;

/// <summary>What a list may give as an e-mail address; whether it works only its use will tell.</summary>
internal static class EmailAddress
{
    private const int Longest = 254;
    private const string Excluded = "()<>[]\\,;:\"";

    /// <summary>Whether it has one at sign, a domain with a dot in it, and no spaces or list marks.</summary>
    public static bool IsWellFormed(string address)
    {
        var at = address.IndexOf('@', StringComparison.Ordinal);
        if (at < 1 || at != address.LastIndexOf('@') || address.Length > Longest)
            return false;
        if (address.Any(character => char.IsWhiteSpace(character) || char.IsControl(character) || Excluded.Contains(character, StringComparison.Ordinal)))
            return false;

        var labels = address[(at + 1)..].Split('.');
        return labels.Length > 1 && labels.All(label => label.Length > 0);
    }
}
