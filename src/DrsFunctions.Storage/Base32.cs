using System.Text;

namespace DrsFunctions.Storage;

/// <summary>Base32 of RFC 4648 in lower case, without padding: 5 bits a character.</summary>
internal static class Base32
{
    private const string Alphabet = "abcdefghijklmnopqrstuvwxyz234567";
    private const int BitsPerByte = 8;
    private const int BitsPerCharacter = 5;

    /// <summary>The text of bytes.</summary>
    public static string Of(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder((bytes.Length * BitsPerByte / BitsPerCharacter) + 1);
        var (held, bits) = (0, 0);
        foreach (var next in bytes)
        {
            held = (held << BitsPerByte) | next;
            for (bits += BitsPerByte; bits >= BitsPerCharacter; bits -= BitsPerCharacter)
                text.Append(Alphabet[(held >> (bits - BitsPerCharacter)) & 31]);
            held &= (1 << bits) - 1;
        }

        if (bits > 0)
            text.Append(Alphabet[(held << (BitsPerCharacter - bits)) & 31]);
        return text.ToString();
    }
}
