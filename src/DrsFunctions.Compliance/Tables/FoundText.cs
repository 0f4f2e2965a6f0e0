using DrsFunctions.Compliance.PersonalData;

namespace DrsFunctions.Compliance.Tables;

/// <summary>What a message may show of a file's content.</summary>
internal static class FoundText
{
    private const int Longest = 100;
    private const char Ellipsis = '…';

    // Personal data is looked for a little past the cut, so that no half of it stays.
    private const int LongestScanned = 400;

    /// <summary>A text without personal data and control characters, cut to 100 characters; null for none.</summary>
    public static string? Of(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;

        var start = text.Length > LongestScanned ? text[..LongestScanned] : text;
        var clean = PersonalDataScan.Remove(start, out _);
        if (clean.AsSpan().ContainsAnyInRange('\0', '\u001F') || clean.AsSpan().ContainsAnyInRange('\u007F', '\u009F'))
            clean = string.Create(clean.Length, clean, static (shown, from) =>
            {
                for (var index = 0; index < shown.Length; index++)
                    shown[index] = char.IsControl(from[index]) ? Replacement(from[index]) : from[index];
            });

        return clean.Length <= Longest && start.Length == text.Length
            ? clean
            : string.Concat(clean.AsSpan(0, Math.Min(CutAt(clean), clean.Length)).TrimEnd(), [Ellipsis]);
    }

    private static int CutAt(string text) =>
        text.Length > Longest - 1 && char.IsHighSurrogate(text[Longest - 2]) ? Longest - 2 : Longest - 1;

    private static char Replacement(char character) => character is '\r' or '\n' or '\t' ? ' ' : '\uFFFD';
}
