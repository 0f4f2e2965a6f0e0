using System.Text;
using System.Text.Unicode;

namespace DrsFunctions.Files.Csv;

/// <summary>Finds out how a text is encoded and turns it into UTF-8.</summary>
internal static class CsvText
{
    private const int SampleLength = 4096;
    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;
    private static readonly UnicodeEncoding LittleEndian = new(bigEndian: false, byteOrderMark: false, throwOnInvalidBytes: true);
    private static readonly UnicodeEncoding BigEndian = new(bigEndian: true, byteOrderMark: false, throwOnInvalidBytes: true);

    /// <summary>The encoding of old Windows programs, in which any bytes are text.</summary>
    public static Encoding Windows => Windows1252;

    /// <summary>The encoding that the beginning of a text shows, if that is not UTF-8; null for UTF-8, or what may be.</summary>
    /// <param name="sample">The beginning.</param>
    /// <param name="mark">How many bytes of it are a byte order mark.</param>
    public static Encoding? EncodingOf(ReadOnlySpan<byte> sample, out int mark)
    {
        (mark, Encoding? encoding) = sample switch
        {
            [0xEF, 0xBB, 0xBF, ..] => (3, null),
            [0xFF, 0xFE, ..] => (2, LittleEndian),
            [0xFE, 0xFF, ..] => (2, BigEndian),
            _ => (0, GuessUtf16(sample)),
        };
        return encoding;
    }

    /// <summary>The text in UTF-8 without a byte order mark; null when it says that it is UTF-8 or UTF-16 and is not.</summary>
    public static ReadOnlyMemory<byte>? ToUtf8(ReadOnlyMemory<byte> content)
    {
        var bytes = content.Span;
        if (bytes.StartsWith("\uFEFF"u8))
            return Utf8.IsValid(bytes) ? content[3..] : default(ReadOnlyMemory<byte>?);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
            return FromUtf16(bytes[2..], LittleEndian);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
            return FromUtf16(bytes[2..], BigEndian);
        if (GuessUtf16(bytes) is { } utf16)
            return FromUtf16(bytes, utf16);
        return Utf8.IsValid(bytes) ? content : Encoding.Convert(Windows1252, Encoding.UTF8, bytes.ToArray());
    }

    /// <summary>Whether the bytes look like no text at all: many of them are control characters.</summary>
    public static bool LooksBinary(ReadOnlySpan<byte> utf8)
    {
        var sample = utf8[..Math.Min(utf8.Length, SampleLength)];
        var controls = 0;
        foreach (var value in sample)
        {
            if (value < ' ' && value is not ((byte)'\t' or (byte)'\r' or (byte)'\n'))
                controls++;
        }

        return controls > 1 && controls * 20 > sample.Length;
    }

    private static ReadOnlyMemory<byte>? FromUtf16(ReadOnlySpan<byte> bytes, UnicodeEncoding encoding)
    {
        if (bytes.Length % 2 != 0)
            return null;
        try
        {
            return Encoding.UTF8.GetBytes(encoding.GetString(bytes));
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    // Latin letters in UTF-16 have a zero in every other byte, and text in another encoding has none at all.
    private static UnicodeEncoding? GuessUtf16(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..(Math.Min(bytes.Length, SampleLength) & ~1)];
        int even = 0, odd = 0;
        for (var index = 0; index < sample.Length; index += 2)
        {
            if (sample[index] == 0)
                even++;
            if (sample[index + 1] == 0)
                odd++;
        }

        var many = sample.Length * 2 / 5;
        return (odd > many && even == 0, even > many && odd == 0) switch
        {
            (true, _) => LittleEndian,
            (_, true) => BigEndian,
            _ => null,
        };
    }
}
