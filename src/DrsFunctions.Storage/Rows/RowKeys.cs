using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace DrsFunctions.Storage.Rows;

/// <summary>Row and partition keys out of texts that anybody may have written.</summary>
internal static class RowKeys
{
    private const int Longest = 128;

    /// <summary>The text with all that a key cannot hold written as <c>!</c> and its hex code; known ids stay as they are.</summary>
    public static string Of(string text)
    {
        if (text.Length > Longest)
            return HashOf(text);
        if (text.All(IsPlain))
            return text;
        var key = new StringBuilder();
        foreach (var character in text)
        {
            if (IsPlain(character))
                key.Append(character);
            else
                key.Append('!').Append(((int)character).ToString("x4", CultureInfo.InvariantCulture));
        }

        return key.ToString();
    }

    /// <summary>The SHA-256 of a text's UTF-8, in lower-case hex.</summary>
    public static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static bool IsPlain(char character) => char.IsAsciiLetterOrDigit(character) || character is '-' or '_' or '.' or ' ';
}
