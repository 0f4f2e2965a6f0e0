using DrsFunctions.Files.Csv;
using DrsFunctions.Files.Json;
using DrsFunctions.Files.Ods;
using DrsFunctions.Files.Xls;
using DrsFunctions.Files.Xlsx;

namespace DrsFunctions.Files;

/// <summary>Makes a workbook of the bytes of a file, or says why it cannot be one. No bytes make it throw.</summary>
public static class WorkbookReader
{
    /// <summary>
    /// Reads a file by its content, whatever its name: CSV in any usual encoding, an Excel workbook of today or of 97 to 2003, an
    /// OpenDocument spreadsheet, or JSON. Formulas are never evaluated, their stored values are read; a date with a time keeps its
    /// day as the date and shows both in its text.
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
        if (ContentSignature.IsContainer(content.Span))
            return XlsWorkbook.Read(content, limits);
        if (ContentSignature.IsArchive(content.Span))
            return OdsWorkbook.Read(content, limits) ?? XlsxWorkbook.Read(content, limits);
        return ReadText(content, limits);
    }

    private static WorkbookReading ReadText(ReadOnlyMemory<byte> content, FileLimits limits) =>
        CsvText.ToUtf8(content) is { } utf8 && ContentSignature.IsJson(utf8.Span)
            ? JsonWorkbook.Read(utf8.Span, limits)
            : CsvWorkbook.Read(content, limits);
}
