using System.Runtime.InteropServices;
using DrsFunctions.Compliance.Tables;
using DrsFunctions.Files.Archives;

namespace DrsFunctions.Files.Ods;

/// <summary>Reads an archive as an OpenDocument spreadsheet.</summary>
internal static class OdsWorkbook
{
    private const int LongestName = 100;
    private const string Content = "content.xml";
    private const string Manifest = "META-INF/manifest.xml";
    private static readonly string[] MacroFolders = ["Basic/", "Scripts/"];

    /// <summary>Reads its sheets; null where the archive is no OpenDocument spreadsheet. Anything that is wrong with it comes back as a message.</summary>
    public static WorkbookReading? Read(ReadOnlyMemory<byte> content, FileLimits limits)
    {
        // The names of an archive's files are never packed; opening it twice would cost every Excel workbook.
        if (content.Span.IndexOf("META-INF/manifest.xml"u8) < 0 && content.Span.IndexOf("opendocument"u8) < 0)
            return null;

        var budget = new UnpackingBudget(limits);
        try
        {
            using var stream = Open(content);
            using var archive = new WorkbookArchive(stream, limits, budget);
            return IsSpreadsheet(archive) ? Refuse(archive) ?? ReadSheets(archive, limits) : null;
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // The edge to code that throws at hostile bytes: unpacking, XML and character decoding.
            return WorkbookReading.Refused(
                FileFormat.Ods,
                budget.IsExceeded ? FileMessages.ArchiveTooLarge() : FileMessages.Damaged("it cannot be read as an OpenDocument spreadsheet"));
        }
    }

    private static bool IsSpreadsheet(WorkbookArchive archive)
    {
        var type = archive.Type;
        return type.Length == 0
            ? archive.Has(Content) && archive.Has(Manifest)
            : type.Contains("opendocument.spreadsheet", StringComparison.Ordinal);
    }

    private static WorkbookReading? Refuse(WorkbookArchive archive)
    {
        if (archive.IsTooLarge)
            return WorkbookReading.Refused(FileFormat.Ods, FileMessages.ArchiveTooLarge());
        if (archive.IsEncrypted || IsEncrypted(archive))
            return WorkbookReading.Refused(FileFormat.Ods, FileMessages.PasswordProtected());
        return archive.Names.Any(static name => Array.Exists(MacroFolders, folder => name.Length > folder.Length && name.StartsWith(folder, StringComparison.OrdinalIgnoreCase)))
            ? WorkbookReading.Refused(FileFormat.Ods, FileMessages.HasMacros())
            : null;
    }

    private static bool IsEncrypted(WorkbookArchive archive)
    {
        if (archive.Has("encrypted-package"))
            return true;
        if (!archive.Has(Manifest))
            return false;
        using var reader = archive.Read(Manifest);
        while (reader.Next())
        {
            if (reader.IsStart("encryption-data"))
                return true;
        }

        return false;
    }

    private static WorkbookReading ReadSheets(WorkbookArchive archive, FileLimits limits)
    {
        var allowance = new CellAllowance(limits);
        var read = new List<Sheet>();
        var hiddenStyles = new HashSet<string>(StringComparer.Ordinal);
        using var reader = archive.Read(Content);
        string? style = null;
        while (reader.Next())
        {
            if (reader.IsStart("style", OdsName.Style))
            {
                style = reader.GetAttribute("name", OdsName.Style);
            }
            else if (reader.IsStart("table-properties", OdsName.Style) && reader.GetAttribute("display", OdsName.Table) is "false" && style is not null)
            {
                hiddenStyles.Add(style);
            }
            else if (reader.IsStart("tracked-changes", OdsName.Table) || reader.IsStart("dde-links", OdsName.Table))
            {
                reader.PassOver();
            }
            else if (reader.IsStart("table", OdsName.Table))
            {
                if (read.Count == limits.MaximumSheets)
                    return WorkbookReading.Refused(FileFormat.Ods, FileMessages.TooManySheets(limits));
                var isHidden = hiddenStyles.Contains(reader.GetAttribute("style-name", OdsName.Table) ?? "");
                var rows = new RowCollector(NameOf(reader.GetAttribute("name", OdsName.Table) ?? ""), isHidden, limits, allowance);
                new OdsSheetReader(rows, limits).Read(reader);
                if (rows.Refusal is { } refusal)
                    return WorkbookReading.Refused(FileFormat.Ods, refusal);
                read.Add(rows.ToSheet());
            }
        }

        var isSigned = archive.Has("META-INF/documentsignatures.xml");
        return read.Count > 0
            ? WorkbookReading.Of(FileFormat.Ods, new Workbook([.. read]), isSigned)
            : throw new InvalidDataException("The spreadsheet has no sheet.");
    }

    private static string NameOf(string name) => name.Length > LongestName ? name[..LongestName] : name;

    private static MemoryStream Open(ReadOnlyMemory<byte> content) =>
        MemoryMarshal.TryGetArray(content, out var bytes)
            ? new MemoryStream(bytes.Array!, bytes.Offset, bytes.Count, writable: false)
            : new MemoryStream(content.ToArray(), writable: false);
}
