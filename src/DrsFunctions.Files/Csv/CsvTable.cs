using System.Collections.Immutable;
using System.Text;
using CsvHelper;
using DrsFunctions.Compliance.Messages;
using DrsFunctions.Compliance.Tables;
using DrsFunctions.Files.Streaming;

namespace DrsFunctions.Files.Csv;

/// <summary>
/// Reads a text with separated fields row by row. It is taken for UTF-8 until a byte says that it is not: then it is read again
/// from its beginning as Windows-1252.
/// </summary>
internal sealed class CsvTable<TTaker>(HashedContent content, Func<TTaker> begin, FileLimits limits)
    where TTaker : class, IRowTaker
{
    private const int SampleLength = 64 * 1024;
    private const int BufferSize = 256 * 1024;

    /// <summary>Reads the file.</summary>
    /// <param name="sample">Its beginning.</param>
    /// <param name="rest">What follows.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<TableReading<TTaker>> ReadAsync(ReadOnlyMemory<byte> sample, Stream rest, CancellationToken cancellationToken)
    {
        var encoding = CsvText.EncodingOf(sample.Span, out var mark);
        try
        {
            if (encoding is not null)
                return await ReadEncodedAsync(sample[mark..], rest, encoding, cancellationToken);
            return await ReadUtf8Async(new Utf8Stream(sample[mark..], rest, isChecked: true), cancellationToken);
        }
        catch (DecoderFallbackException)
        {
            return Damaged();
        }
        catch (NotUtf8Exception) when (mark > 0)
        {
            return Damaged();
        }
        catch (NotUtf8Exception)
        {
            await using var again = await content.OpenAsync(cancellationToken);
            return await ReadEncodedAsync(default, again, CsvText.Windows, cancellationToken);
        }
    }

    private static TableReading<TTaker> Damaged() => Refused(FileMessages.Damaged("it holds bytes that are not text in its encoding"));

    private static TableReading<TTaker> Refused(params ImmutableArray<Message> messages) => new(FileFormat.Csv, null, [], messages);

    private async Task<TableReading<TTaker>> ReadEncodedAsync(ReadOnlyMemory<byte> sample, Stream rest, Encoding encoding, CancellationToken cancellationToken)
    {
        await using var joined = new Utf8Stream(sample, rest, isChecked: false);
        await using var utf8 = Encoding.CreateTranscodingStream(joined, encoding, Encoding.UTF8);
        return await ReadUtf8Async(utf8, cancellationToken);
    }

    private async Task<TableReading<TTaker>> ReadUtf8Async(Stream utf8, CancellationToken cancellationToken)
    {
        var buffer = new byte[SampleLength];
        var length = await utf8.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken);
        var sample = buffer.AsMemory(0, length);
        if (CsvText.LooksBinary(sample.Span))
            return new(null, null, [], [FileMessages.NotTable("not text")]);
        if (length < SampleLength && sample.Span.Trim(" \t\r\n\0"u8).IsEmpty)
            return Refused(FileMessages.Empty());

        var (separator, start) = CsvSeparator.Find(sample.Span);
        var rows = new CsvRows<TTaker>(begin(), limits);
        var options = new CsvReaderOptions
        {
            Separator = separator,
            HasHeader = false,
            SkipEmptyLines = false,
            TrimWhitespace = false,
            BufferSize = BufferSize,
            MaxRecordSize = limits.MaximumRecordBytes,
            IncludeValuesInExceptions = false,
            OnMalformedRecord = rows.Note,
        };
        await using var reader = CsvReader.Create(new Utf8Stream(sample[start..], utf8, isChecked: false), options);
        try
        {
            while (rows.Refusal is null && await reader.ReadAsync(cancellationToken) && rows.Refusal is null)
                rows.Take(reader);
        }
        catch (CsvFormatException problem)
        {
            return Refused(FileMessages.RowTooLong(limits, (int)problem.RecordNumber));
        }

        rows.End();
        return rows.Refusal is { } refusal ? Refused(refusal) : new(FileFormat.Csv, rows.Taker, rows.Ignored, []);
    }
}
