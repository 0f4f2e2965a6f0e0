using System.IO.Compression;
using System.Text;
using System.Xml;

namespace DrsFunctions.Files.Templates;

/// <summary>Writes the archive of a workbook: the same parts always come to the same bytes.</summary>
internal sealed class TemplateArchive : IDisposable
{
    // The earliest day that an archive can bear.
    private static readonly DateTimeOffset Written = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly XmlWriterSettings Settings = new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), CheckCharacters = true };

    private readonly MemoryStream bytes = new();
    private readonly ZipArchive archive;

    public TemplateArchive() => archive = new(bytes, ZipArchiveMode.Create, leaveOpen: true);

    /// <summary>Adds a part of text, as it is.</summary>
    public void Add(string name, string text, CompressionLevel compression = CompressionLevel.Optimal)
    {
        using var part = Open(name, compression);
        part.Write(Encoding.UTF8.GetBytes(text));
    }

    /// <summary>Adds a part of XML.</summary>
    public void Add(string name, Action<XmlWriter> write)
    {
        using var part = Open(name, CompressionLevel.Optimal);
        using var xml = XmlWriter.Create(part, Settings);
        xml.WriteStartDocument(standalone: true);
        write(xml);
        xml.WriteEndDocument();
    }

    /// <summary>Ends the archive.</summary>
    public byte[] ToBytes()
    {
        archive.Dispose();
        return bytes.ToArray();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        archive.Dispose();
        bytes.Dispose();
    }

    private Stream Open(string name, CompressionLevel compression)
    {
        var entry = archive.CreateEntry(name, compression);
        entry.LastWriteTime = Written;
        return entry.Open();
    }
}
