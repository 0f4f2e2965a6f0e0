using System.Text;
using System.Xml;

namespace DrsFunctions.Files.Xlsx;

/// <summary>Gathers the text of a cell or shared string piece by piece, no further than a cell can hold.</summary>
internal sealed class PartText(int longest)
{
    private readonly char[] buffer = new char[1024];
    private readonly StringBuilder gathered = new();

    /// <summary>Whether there was more text than a cell can hold.</summary>
    public bool IsTooLong => gathered.Length > longest;

    /// <summary>Forgets the text.</summary>
    public void Clear() => gathered.Clear();

    /// <summary>Adds the text at which the reader stands.</summary>
    public void Add(XmlReader reader)
    {
        int count;
        while (!IsTooLong && (count = reader.ReadValueChunk(buffer, 0, buffer.Length)) > 0)
            gathered.Append(buffer, 0, count);
    }

    /// <summary>The text, in which <c>_x000D_</c> and its like stand for the character of that number.</summary>
    public override string ToString()
    {
        var text = gathered.ToString();
        var escape = text.IndexOf("_x", StringComparison.Ordinal);
        return escape < 0 ? text : Unescape(text, escape);
    }

    private static string Unescape(string text, int escape)
    {
        const int Length = 7;
        var plain = new StringBuilder(text.Length).Append(text, 0, escape);
        for (var index = escape; index < text.Length; index++)
        {
            if (text[index] == '_' && index + Length <= text.Length && text[index + 1] == 'x' && text[index + Length - 1] == '_'
                && ushort.TryParse(text.AsSpan(index + 2, 4), System.Globalization.NumberStyles.AllowHexSpecifier, null, out var code))
            {
                plain.Append((char)code);
                index += Length - 1;
            }
            else
            {
                plain.Append(text[index]);
            }
        }

        return plain.ToString();
    }
}
