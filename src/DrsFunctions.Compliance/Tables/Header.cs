namespace DrsFunctions.Compliance.Tables;

/// <summary>How headers, sheet names and item names are compared: by their letters and digits alone.</summary>
public static class Header
{
    /// <summary>The letters and digits of a text, lower case: <c>Customer URN</c>, <c>CustomerURN</c> and <c>customer_urn</c> are all <c>customerurn</c>.</summary>
    public static string Normalise(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!text.AsSpan().ContainsAnyExceptInRange('a', 'z'))
            return text;

        var kept = text.Length <= 256 ? stackalloc char[text.Length] : new char[text.Length];
        var length = 0;
        foreach (var character in text)
        {
            if (char.IsLetterOrDigit(character))
                kept[length++] = char.ToLowerInvariant(character);
        }

        return new string(kept[..length]);
    }
}
