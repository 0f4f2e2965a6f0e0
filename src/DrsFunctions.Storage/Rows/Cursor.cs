using System.Buffers.Text;
using System.Text;

namespace DrsFunctions.Storage.Rows;

/// <summary>Where a list goes on: the service's continuation token in characters that a URL takes as they are.</summary>
internal static class Cursor
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The cursor of a token; null where nothing follows.</summary>
    public static string? Of(string? token) => string.IsNullOrEmpty(token) ? null : Base64Url.EncodeToString(Encoding.UTF8.GetBytes(token));

    /// <summary>The token of a cursor; null at the beginning.</summary>
    /// <exception cref="FormatException">It is no cursor.</exception>
    public static string? TokenOf(string? cursor)
    {
        if (string.IsNullOrEmpty(cursor))
            return null;
        try
        {
            return Strict.GetString(Base64Url.DecodeFromChars(cursor));
        }
        catch (ArgumentException exception)
        {
            throw new FormatException("This is no cursor of a list.", exception);
        }
    }
}
