using System.Runtime.InteropServices;
using DrsFunctions.Compliance.Tables;

namespace DrsFunctions.Files.Xlsx;

/// <summary>Reads an archive as an Excel workbook.</summary>
internal static class XlsxWorkbook
{
    private const string RelationshipNamespace = "relationships";
    private const int LongestName = 100;

    /// <summary>Reads its sheets; anything that is wrong with the archive comes back as a message.</summary>
    public static WorkbookReading Read(ReadOnlyMemory<byte> content, FileLimits limits)
    {
        var budget = new UnpackingBudget(limits);
        try
        {
            using var stream = Open(content);
            using var package = new XlsxPackage(stream, limits, budget);
            return package.Refuse() ?? Read(package, limits);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // The edge to code that throws at hostile bytes: unpacking, XML and character decoding.
            return WorkbookReading.Refused(
                FileFormat.Xlsx,
                budget.IsExceeded ? FileMessages.ArchiveTooLarge() : FileMessages.Damaged("it cannot be read as an Excel workbook"));
        }
    }

    private static WorkbookReading Read(XlsxPackage package, FileLimits limits)
    {
        var main = Relationships.Of(package, "").FirstOf("officeDocument") ?? "xl/workbook.xml";
        var (sheets, from1904) = ReadSheetList(package, main);
        if (sheets.Count > limits.MaximumSheets)
            return WorkbookReading.Refused(FileFormat.Xlsx, FileMessages.TooManySheets(limits));

        var relationships = Relationships.Of(package, main);
        var parts = new XlsxParts(
            SharedStrings.Read(package, relationships.FirstOf("sharedStrings"), limits),
            NumberFormats.Read(package, relationships.FirstOf("styles")),
            from1904);
        var allowance = new CellAllowance(limits);
        var read = new List<Sheet>();
        foreach (var (name, hidden, id) in sheets)
        {
            var (type, part) = relationships[id];
            if (type is not "worksheet")
                continue;

            var rows = new RowCollector(name, hidden, limits, allowance);
            using (var reader = package.Read(part))
                new SheetReader(parts, rows, limits).Read(reader);
            if (rows.Refusal is { } refusal)
                return WorkbookReading.Refused(FileFormat.Xlsx, refusal);
            read.Add(rows.ToSheet());
        }

        return WorkbookReading.Of(FileFormat.Xlsx, new Workbook([.. read]), package.IsSigned);
    }

    private static (List<(string Name, bool Hidden, string? Id)> Sheets, bool From1904) ReadSheetList(XlsxPackage package, string part)
    {
        var sheets = new List<(string Name, bool Hidden, string? Id)>();
        var from1904 = false;
        using var reader = package.Read(part);
        while (reader.Next())
        {
            if (reader.IsStart("workbookPr"))
                from1904 = reader.Says("date1904");
            if (!reader.IsStart("sheet"))
                continue;

            var name = reader.GetAttribute("name") ?? "";
            var hidden = reader.GetAttribute("state") is "hidden" or "veryHidden";
            string? id = null;
            while (reader.MoveToNextAttribute())
            {
                if (reader.LocalName is "id" && reader.NamespaceURI.Contains(RelationshipNamespace, StringComparison.Ordinal))
                    id = reader.Value;
            }

            sheets.Add((name.Length > LongestName ? name[..LongestName] : name, hidden, id));
        }

        return (sheets, from1904);
    }

    private static MemoryStream Open(ReadOnlyMemory<byte> content) =>
        MemoryMarshal.TryGetArray(content, out var bytes)
            ? new MemoryStream(bytes.Array!, bytes.Offset, bytes.Count, writable: false)
            : new MemoryStream(content.ToArray(), writable: false);
}
