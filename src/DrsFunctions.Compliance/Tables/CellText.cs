using System.Buffers;
using System.Text.RegularExpressions;

namespace DrsFunctions.Compliance.Tables;

/// <summary>Cleans the text of a cell of what people cannot see, and knows the forms of "not available".</summary>
internal static partial class CellText
{
    private static readonly string[] NotAvailable = ["n/a", "na", "n.a.", "n.a", "#n/a", "not available", "-", "--", "–", "—"];

    // Marks that reverse the direction of text can make a cell read as what it is not.
    private static readonly SearchValues<char> DirectionMarks = SearchValues.Create("\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069");
    private static readonly SearchValues<char> Special = SearchValues.Create("\u00A0\u2007\u202F\u200B\u2060\uFEFF‘’‚‛“”„‟");

    /// <summary>The text without outer spaces, with plain spaces and straight quotation marks; line breaks and tabs inside stay.</summary>
    public static string Clean(string text, out TextChanges changes)
    {
        changes = TextChanges.None;
        var clean = text;
        if (text.AsSpan().ContainsAnyExceptInRange(' ', '~'))
        {
            if (HasHiddenCharacter(text))
                changes |= TextChanges.ControlCharacter;
            if (text.AsSpan().ContainsAny(Special))
                clean = Straighten(text, ref changes);
        }

        var trimmed = clean.Trim();
        if (trimmed.Length != clean.Length)
            changes |= TextChanges.OuterSpaces;
        return trimmed;
    }

    /// <summary>Whether a text holds a control character, or a mark that reverses its direction.</summary>
    public static bool HasHiddenCharacter(ReadOnlySpan<char> text) => text.ContainsAny(DirectionMarks) || HasControlCharacter(text);

    /// <summary>Whether a cleaned text says that there is nothing to say.</summary>
    public static bool IsNotAvailable(string clean) =>
        clean.Length <= 13 && NotAvailable.Contains(clean, StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a cleaned text is a number as a spreadsheet program shortens it, such as <c>7.05E+14</c>.</summary>
    public static bool IsShortenedNumber(string clean) => clean.Length <= 32 && clean.Contains("E+", StringComparison.Ordinal) && ShortenedNumber().IsMatch(clean);

    [GeneratedRegex(@"^-?\d(?:\.\d{1,20})?E\+\d{2,3}$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 5000)]
    private static partial Regex ShortenedNumber();

    private static bool HasControlCharacter(ReadOnlySpan<char> text)
    {
        foreach (var character in text)
        {
            if (char.IsControl(character) && character is not ('\r' or '\n' or '\t'))
                return true;
        }

        return false;
    }

    private static string Straighten(string text, ref TextChanges changes)
    {
        var kept = new char[text.Length];
        var length = 0;
        foreach (var character in text)
        {
            switch (character)
            {
                case '\u00A0' or '\u2007' or '\u202F':
                    kept[length++] = ' ';
                    changes |= TextChanges.NoBreakSpaces;
                    break;
                case '\u200B' or '\u2060' or '\uFEFF':
                    changes |= TextChanges.NoBreakSpaces;
                    break;
                case '‘' or '’' or '‚' or '‛':
                    kept[length++] = '\'';
                    changes |= TextChanges.SmartQuotes;
                    break;
                case '“' or '”' or '„' or '‟':
                    kept[length++] = '"';
                    changes |= TextChanges.SmartQuotes;
                    break;
                default:
                    kept[length++] = character;
                    break;
            }
        }

        return new string(kept, 0, length);
    }
}
