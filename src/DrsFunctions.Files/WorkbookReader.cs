using DrsFunctions.Files.Csv;
using DrsFunctions.Files.Xlsx;

namespace DrsFunctions.Files;

/// <summary>Makes a workbook of the bytes of a file, or says why it cannot be one. No bytes make it throw.</summary>
public static class WorkbookReader
{
    /// <summary>
    /// Reads a file by its content, whatever its name: CSV in any usual encoding, or an Excel workbook. Formulas are never
    /// evaluated, their stored values are read; a date with a time keeps its day as the date and shows both in its text.
    /// </summary>
    public static WorkbookReading Read(ReadOnlyMemory<byte> content, FileLimits limits)
    {
        ArgumentNullException.ThrowIfNull(limits);
        if (content.IsEmpty)
            return WorkbookReading.Refused(null, FileMessages.Empty());
        if (content.Length > limits.MaximumBytes)
            return WorkbookReading.Refused(null, FileMessages.TooLarge(limits));
        if (ContentSignature.Refuse(content.Span) is { } refused)
            return refused;
        return ContentSignature.IsArchive(content.Span) ? XlsxWorkbook.Read(content, limits) : CsvWorkbook.Read(content, limits);
    }
}
