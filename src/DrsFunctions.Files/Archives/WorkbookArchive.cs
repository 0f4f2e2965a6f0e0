using System.IO.Compression;
using System.Text;
using System.Xml;

namespace DrsFunctions.Files.Archives;

/// <summary>The archive of a workbook: guarded before anything is unpacked, its parts read as XML without document types.</summary>
internal sealed class WorkbookArchive : IDisposable
{
    private const int BufferSize = 16 * 1024;
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: true, throwOnInvalidBytes: true);

    private readonly ZipArchive archive;
    private readonly Dictionary<string, ZipArchiveEntry> entries;
    private readonly FileLimits limits;
    private readonly PartNames names = new();

    /// <summary>Opens an archive.</summary>
    /// <exception cref="InvalidDataException">It is no archive, cut off, or holds a name twice.</exception>
    public WorkbookArchive(Stream content, FileLimits limits, UnpackingBudget budget)
    {
        archive = new ZipArchive(content, ZipArchiveMode.Read);
        this.limits = limits;
        Budget = budget;
        entries = new Dictionary<string, ZipArchiveEntry>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in archive.Entries.Take(limits.MaximumArchiveEntries + 1))
        {
            if (!entries.TryAdd(entry.FullName.Replace('\\', '/'), entry))
                throw new InvalidDataException("The archive holds a file twice.");
        }
    }

    private UnpackingBudget Budget { get; }

    /// <summary>What an OpenDocument file says that it is; empty for others.</summary>
    /// <exception cref="InvalidDataException">It cannot be unpacked.</exception>
    public string Type => entries.TryGetValue("mimetype", out var mimetype) && mimetype.Length < 200 ? ReadStart(mimetype) : "";

    /// <summary>The names of its files, folders included.</summary>
    public IReadOnlyCollection<string> Names => entries.Keys;

    /// <summary>Whether any of its files is encrypted by the archive itself.</summary>
    public bool IsEncrypted => archive.Entries.Any(entry => entry.IsEncrypted);

    /// <summary>Whether it has too many files, or says itself that it unpacks to more than is allowed.</summary>
    public bool IsTooLarge => entries.Count > limits.MaximumArchiveEntries || IsDeclaredTooLarge();

    /// <summary>Whether there is a part of this name, which begins without a slash.</summary>
    public bool Has(string part) => entries.ContainsKey(part);

    /// <summary>Whether anything lies in a folder, which ends with a slash.</summary>
    public bool HasFolder(string folder) => entries.Keys.Any(name => name.StartsWith(folder, StringComparison.OrdinalIgnoreCase));

    /// <summary>Reads a part as XML.</summary>
    /// <exception cref="InvalidDataException">There is no such part.</exception>
    public XmlReader Read(string part)
    {
        if (!entries.TryGetValue(part, out var entry))
            throw new InvalidDataException("A part of the workbook is missing.");

        var text = new StreamReader(new PartStream(entry, Budget), Utf8, detectEncodingFromByteOrderMarks: false, BufferSize);
        return XmlReader.Create(text, new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            NameTable = names,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            CloseInput = true,
        });
    }

    /// <inheritdoc/>
    public void Dispose() => archive.Dispose();

    private bool IsDeclaredTooLarge()
    {
        long total = 0;
        foreach (var entry in entries.Values)
        {
            if (entry.Length > limits.MaximumUnpackedBytes - total)
                return true;
            total += entry.Length;
        }

        return false;
    }

    private string ReadStart(ZipArchiveEntry entry)
    {
        using var stream = new PartStream(entry, Budget);
        var start = new byte[200];
        return Encoding.ASCII.GetString(start, 0, stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false));
    }
}
