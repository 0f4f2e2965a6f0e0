using System.Buffers.Text;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace DrsFunctions.Http;

/// <summary>Where a list goes on: the key of the last item that was answered, in characters that a URL takes as they are.</summary>
public static class Cursors
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The cursor after an item.</summary>
    public static string Of(string key) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(key));

    /// <summary>The key of the item that a question's page begins after; null at the beginning.</summary>
    public static string? Cursor(this HttpRequest request)
    {
        return request.Given("cursor") is { } text ? Read(text) : null;
    }

    /// <summary>The key in a cursor.</summary>
    /// <exception cref="RefusalException">400: it is no cursor.</exception>
    public static string Read(string text)
    {
        try
        {
            return Strict.GetString(Base64Url.DecodeFromChars(text));
        }
        catch (Exception problem) when (problem is FormatException or ArgumentException)
        {
            throw new RefusalException(Problem.BadRequest("cursor must be the next of an earlier answer."));
        }
    }
}
