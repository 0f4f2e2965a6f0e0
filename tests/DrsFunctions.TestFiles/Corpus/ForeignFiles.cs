using System.IO.Compression;
using System.Text;

namespace DrsFunctions.TestFiles.Corpus;

/// <summary>Files that are something else, whatever they are called.</summary>
internal static class ForeignFiles
{
    private const string Unknown = "fileFormatUnknown";

    public static IEnumerable<BadFile> All()
    {
        yield return new("nothing", [], "fileEmpty");
        yield return new("spaces", "  \r\n\t \n"u8.ToArray(), "fileEmpty");
        yield return new("a byte order mark", [0xEF, 0xBB, 0xBF], "fileEmpty");
        yield return new("zeros", new byte[5_000], "fileEmpty", Unknown);
        yield return new("noise", Noise(20_000), Unknown, "headersMissing", "fileDamaged");
        yield return new("a PDF", "%PDF-1.7\n1 0 obj\n<<>>\nendobj\n"u8.ToArray(), Unknown);
        yield return new("a picture", [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, .. Noise(500)], Unknown);
        yield return new("a photograph", [0xFF, 0xD8, 0xFF, 0xE0, .. Noise(500)], Unknown);
        yield return new("an animation", [.. "GIF89a"u8, .. Noise(500)], Unknown);
        yield return new("a web page", "<!DOCTYPE html><html><table><tr><td>Section</td></tr></table></html>"u8.ToArray(), Unknown);
        yield return new("a web page named as a workbook", "\uFEFF <html xmlns:x=\"urn:schemas-microsoft-com:office:excel\">"u8.ToArray(), Unknown);
        yield return new("an XML document", "<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"/>"u8.ToArray(), Unknown);
        yield return new("an entity bomb as XML", Encoding.UTF8.GetBytes(HostileXlsx.Bomb + "<a>&i;</a>"), Unknown);
        yield return new("a rich text", "{\\rtf1\\ansi Section}"u8.ToArray(), Unknown);
        yield return new("a program", [(byte)'M', (byte)'Z', 0x90, 0, .. Noise(500)], Unknown);
        yield return new("a program of Linux", [0x7F, (byte)'E', (byte)'L', (byte)'F', .. Noise(500)], Unknown);
        yield return new("a gzip archive", Gzip("Section,Item\n"u8.ToArray()), Unknown);
        yield return new("a gzip bomb", Gzip(new byte[8_000_000]), Unknown);
        yield return new("a 7-Zip archive", [(byte)'7', (byte)'z', 0xBC, 0xAF, 0x27, 0x1C, .. Noise(500)], Unknown);
        yield return new("a RAR archive", [.. "Rar!\u001A\u0007"u8, .. Noise(500)], Unknown);
        yield return new("an empty archive", ZipFile.Of([]), Unknown);
        yield return new("an archive of a CSV file", ZipFile.Of([new("report.csv", "Section,Item\n")]), Unknown);
        yield return new("a Word document", ZipFile.Of([new("[Content_Types].xml", "<x/>"), new("word/document.xml", "<x/>")]), Unknown);
        yield return new("a presentation", ZipFile.Of([new("[Content_Types].xml", "<x/>"), new("ppt/presentation.xml", "<x/>")]), Unknown);
        yield return new("a binary workbook", ZipFile.Of([new("[Content_Types].xml", "<x/>"), new("xl/workbook.bin", "x")]), Unknown);
        yield return new("an OpenDocument text", ZipFile.Of([new("mimetype", "application/vnd.oasis.opendocument.text"), new("content.xml", "<x/>")]), Unknown);
        yield return new("a Word document of old", OleFile.Of("WordDocument"), Unknown);
        yield return new("a presentation of old", OleFile.Of("PowerPoint Document"), Unknown);
        yield return new("a workbook of Excel 95", OleFile.Of("Book"), Unknown);
        yield return new("a workbook of Excel 4", [9, 4, 6, 0, 0, 0, 16, 0, 0, 0], Unknown);
        yield return new("a workbook with a password", OleFile.Of("EncryptionInfo", "EncryptedPackage"), "filePasswordProtected");
        yield return new("a file of eleven megabytes", new byte[11 * 1024 * 1024], "fileTooLarge");
    }

    internal static byte[] Noise(int length)
    {
        var noise = new byte[length];
        new Random(length).NextBytes(noise);
        return noise;
    }

    private static byte[] Gzip(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            gzip.Write(content);
        return packed.ToArray();
    }
}
