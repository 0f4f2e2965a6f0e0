using System.Runtime.InteropServices;
using DrsFunctions.Compliance.Tables;
using DrsFunctions.Files.Archives;

namespace DrsFunctions.Files.Xlsx;

/// <summary>Reads an archive as an Excel workbook.</summary>
internal static class XlsxWorkbook
{
    /// <summary>Reads its sheets; anything that is wrong with the archive comes back as a message.</summary>
    public static WorkbookReading Read(ReadOnlyMemory<byte> content, FileLimits limits)
    {
        var budget = new UnpackingBudget(limits);
        try
        {
            using var stream = Open(content);
            using var archive = new WorkbookArchive(stream, limits, budget);
            return XlsxGuard.Refuse(archive) ?? Read(archive, limits);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // The edge to code that throws at hostile bytes: unpacking, XML and character decoding.
            return WorkbookReading.Refused(
                FileFormat.Xlsx,
                budget.IsExceeded ? FileMessages.ArchiveTooLarge() : FileMessages.Damaged("it cannot be read as an Excel workbook"));
        }
    }

    private static WorkbookReading Read(WorkbookArchive archive, FileLimits limits)
    {
        var main = Relationships.Of(archive, "").FirstOf("officeDocument") ?? "xl/workbook.xml";
        var sheets = XlsxSheetList.Read(archive, main);
        if (sheets.Count > limits.MaximumSheets)
            return WorkbookReading.Refused(FileFormat.Xlsx, FileMessages.TooManySheets(limits));

        var relationships = Relationships.Of(archive, main);
        var parts = new XlsxParts(
            SharedStrings.Read(archive, relationships.FirstOf("sharedStrings"), limits),
            NumberFormats.Read(archive, relationships.FirstOf("styles")),
            sheets.From1904);
        var allowance = new CellAllowance(limits);
        var read = new List<Sheet>();
        foreach (var (name, hidden, part) in sheets.WorksheetsBy(relationships))
        {
            var rows = new RowCollector(name, hidden, limits, allowance);
            using (var reader = archive.Read(part))
                new SheetReader(parts, rows, limits).Read(reader);
            if (rows.Refusal is { } refusal)
                return WorkbookReading.Refused(FileFormat.Xlsx, refusal);
            read.Add(rows.ToSheet());
        }

        return WorkbookReading.Of(FileFormat.Xlsx, new Workbook([.. read]), XlsxGuard.IsSigned(archive));
    }

    private static MemoryStream Open(ReadOnlyMemory<byte> content) =>
        MemoryMarshal.TryGetArray(content, out var bytes)
            ? new MemoryStream(bytes.Array!, bytes.Offset, bytes.Count, writable: false)
            : new MemoryStream(content.ToArray(), writable: false);
}
