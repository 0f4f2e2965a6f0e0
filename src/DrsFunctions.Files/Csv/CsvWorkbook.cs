using CsvHelper;
using DrsFunctions.Compliance.Messages;
using DrsFunctions.Compliance.Tables;

namespace DrsFunctions.Files.Csv;

/// <summary>Reads a text with separated fields as a workbook of one sheet without a name.</summary>
internal static class CsvWorkbook
{
    /// <summary>Reads all of its rows; a record over several lines is one row, and a blank line is a row.</summary>
    public static WorkbookReading Read(ReadOnlyMemory<byte> content, FileLimits limits)
    {
        if (CsvText.ToUtf8(content) is not { } utf8)
            return WorkbookReading.Refused(FileFormat.Csv, FileMessages.Damaged("it holds bytes that are not text in its encoding"));
        if (CsvText.LooksBinary(utf8.Span))
            return WorkbookReading.Refused(null, FileMessages.NotTable("not text"));
        if (utf8.Span.Trim(" \t\r\n\0"u8).IsEmpty)
            return WorkbookReading.Refused(FileFormat.Csv, FileMessages.Empty());

        var (separator, start) = CsvSeparator.Find(utf8.Span);
        Message? malformed = null;
        using var reader = CsvReader.Create(utf8[start..], new CsvReaderOptions
        {
            Separator = separator,
            HasHeader = false,
            SkipEmptyLines = false,
            TrimWhitespace = false,
            PoolStrings = true,
            OnMalformedRecord = record => malformed ??= record.Reason switch
            {
                CsvMalformedReason.UnterminatedQuote => FileMessages.QuoteNotClosed((int)record.RecordNumber),
                CsvMalformedReason.TextAfterClosingQuote => FileMessages.QuoteMisplaced((int)record.RecordNumber),
                _ => null,
            },
        });

        var rows = new RowCollector(null, hidden: false, limits, new CellAllowance(limits));
        for (var number = 1; !rows.IsDone && reader.Read() && malformed is null; number++)
        {
            for (var column = 0; column < reader.FieldCount && rows.Refusal is null; column++)
            {
                if (!reader.IsEmpty(column))
                    rows.Put(number, column, Cell.OfText(reader.GetString(column)));
            }

            rows.EndRow(number);
        }

        return (malformed ?? rows.Refusal) is { } refusal
            ? WorkbookReading.Refused(FileFormat.Csv, refusal)
            : WorkbookReading.Of(FileFormat.Csv, new Workbook([rows.ToSheet()]));
    }
}
