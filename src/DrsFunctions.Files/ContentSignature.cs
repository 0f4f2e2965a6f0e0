using System.Runtime.InteropServices;
using System.Text;
using DrsFunctions.Files.Xls;

namespace DrsFunctions.Files;

/// <summary>Knows files by how they begin, so that a wrong one is named for what it is.</summary>
internal static class ContentSignature
{
    private const int OleEntryLength = 128;
    private const int OleNameLengthAt = 64;

    /// <summary>Whether it is an archive, as workbooks of today are.</summary>
    public static bool IsArchive(ReadOnlySpan<byte> content) => content is [(byte)'P', (byte)'K', 3 or 5 or 7, 4 or 6 or 8, ..];

    /// <summary>Whether it is a container of streams, as Office files of old are.</summary>
    public static bool IsContainer(ReadOnlySpan<byte> content) =>
        content.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]);

    /// <summary>Whether it is text that begins as an array of objects or an object in JSON does.</summary>
    /// <param name="content">Text in UTF-8.</param>
    public static bool IsJson(ReadOnlySpan<byte> content)
    {
        var text = content.TrimStart("\uFEFF \t\r\n"u8);
        if (text is not [(byte)'[' or (byte)'{', ..])
            return false;
        var inside = text[1..].TrimStart(" \t\r\n"u8);
        return text[0] == '[' ? inside is [(byte)'{' or (byte)'[' or (byte)']', ..] : inside is [(byte)'"' or (byte)'}', ..];
    }

    /// <summary>What to say of content that is known to be no table; null for text, archives and old workbooks.</summary>
    public static WorkbookReading? Refuse(ReadOnlySpan<byte> content)
    {
        if (IsContainer(content))
            return RefuseOle(content);
        return Describe(content) is { } what ? WorkbookReading.Refused(null, FileMessages.NotTable(what)) : null;
    }

    private static string? Describe(ReadOnlySpan<byte> content)
    {
        var text = content.TrimStart("\uFEFF \t\r\n"u8);
        return content switch
        {
            _ when content.StartsWith("%PDF"u8) => "a PDF document",
            [0x89, (byte)'P', (byte)'N', (byte)'G', ..] => "a PNG image",
            [0xFF, 0xD8, 0xFF, ..] => "a JPEG image",
            _ when content.StartsWith("GIF8"u8) => "a GIF image",
            _ when content.StartsWith("II*\0"u8) || content.StartsWith("MM\0*"u8) => "a TIFF image",
            _ when content.StartsWith("RIFF"u8) => "an image, sound or film",
            [0x1F, 0x8B, ..] => "a gzip archive",
            [(byte)'7', (byte)'z', 0xBC, 0xAF, ..] => "a 7-Zip archive",
            _ when content.StartsWith("Rar!"u8) => "a RAR archive",
            [(byte)'M', (byte)'Z', ..] when LooksLikeProgram(content) => "a program",
            [9, 0 or 2 or 4, 4 or 6 or 8, 0, ..] or [9, 8, 8 or 16, 0, ..] => XlsWorkbook.OlderThan97,
            [0x7F, (byte)'E', (byte)'L', (byte)'F', ..] => "a program",
            [0xFF, 0xFE, 0, 0, ..] or [0, 0, 0xFE, 0xFF, ..] => "text in UTF-32",
            _ when text.StartsWith("{\\rtf"u8) => "a rich text document",
            _ when Begins(text, "<!doctype html") || Begins(text, "<html") => "a web page",
            _ when Begins(text, "<?xml") || Begins(text, "<!doctype") => "an XML document",
            _ => null,
        };
    }

    private static bool LooksLikeProgram(ReadOnlySpan<byte> content) => content[..Math.Min(content.Length, 64)].Contains((byte)0);

    private static bool Begins(ReadOnlySpan<byte> text, string lowerCase) =>
        text.Length >= lowerCase.Length && Ascii.EqualsIgnoreCase(text[..lowerCase.Length], lowerCase);

    private static WorkbookReading? RefuseOle(ReadOnlySpan<byte> content)
    {
        if (HasStream(content, "EncryptedPackage"))
            return WorkbookReading.Refused(null, FileMessages.PasswordProtected());
        if (HasStream(content, "_VBA_PROJECT_CUR") || HasStream(content, "_VBA_PROJECT"))
            return WorkbookReading.Refused(FileFormat.Xls, FileMessages.HasMacros());
        if (HasStream(content, "Workbook"))
            return null;
        if (HasStream(content, "Book"))
            return WorkbookReading.Refused(FileFormat.Xls, FileMessages.NotTable(XlsWorkbook.OlderThan97));
        if (HasStream(content, "WordDocument"))
            return WorkbookReading.Refused(null, FileMessages.NotTable("a Word document"));
        return WorkbookReading.Refused(null, FileMessages.NotTable(
            HasStream(content, "PowerPoint Document") ? "a PowerPoint presentation" : "a document of an old version of Office, or damaged"));
    }

    // The directory of such a file names its streams; entries lie on multiples of 128 bytes.
    private static bool HasStream(ReadOnlySpan<byte> content, string name)
    {
        var wanted = MemoryMarshal.AsBytes(name.AsSpan());
        for (var from = 0; from <= content.Length - OleEntryLength;)
        {
            var at = content[from..].IndexOf(wanted);
            if (at < 0 || from + at > content.Length - OleEntryLength)
                return false;
            at += from;
            if (at % OleEntryLength == 0 && content[at + OleNameLengthAt] == wanted.Length + 2)
                return true;
            from = at + 2;
        }

        return false;
    }
}
