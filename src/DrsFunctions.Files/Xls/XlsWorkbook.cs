using DrsFunctions.Compliance.Tables;

namespace DrsFunctions.Files.Xls;

/// <summary>Reads an Excel workbook of the versions 97 to 2003.</summary>
internal static class XlsWorkbook
{
    /// <summary>What a workbook is called that is older than this reads.</summary>
    public const string OlderThan97 = "an Excel workbook of Excel 95 or older (.xls)";

    private const string Main = "Workbook";

    /// <summary>Reads its sheets; anything that is wrong with the file comes back as a message.</summary>
    public static WorkbookReading Read(ReadOnlyMemory<byte> content, FileLimits limits)
    {
        try
        {
            var file = new CompoundFile(content);
            var records = new BiffRecords(file.Read(Main));
            var globals = XlsGlobals.Read(records, limits);
            return globals.Refusal is { } refusal
                ? WorkbookReading.Refused(FileFormat.Xls, refusal)
                : ReadSheets(file, records, globals, limits);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // The edge to code that throws at hostile bytes: records shorter than what they should hold.
            return WorkbookReading.Refused(FileFormat.Xls, FileMessages.Damaged("it cannot be read as an Excel workbook"));
        }
    }

    private static WorkbookReading ReadSheets(CompoundFile file, BiffRecords records, XlsGlobals globals, FileLimits limits)
    {
        var allowance = new CellAllowance(limits);
        var read = new List<Sheet>();
        foreach (var (name, hidden, place) in globals.Sheets)
        {
            var rows = new RowCollector(name, hidden, limits, allowance);
            new XlsSheetReader(records, globals, limits).Read(place, rows);
            if (rows.Refusal is { } refusal)
                return WorkbookReading.Refused(FileFormat.Xls, refusal);
            read.Add(rows.ToSheet());
        }

        var isSigned = file.Has("_signatures") || file.Has("_xmlsignatures");
        return WorkbookReading.Of(FileFormat.Xls, new Workbook([.. read]), isSigned);
    }
}
