using DrsFunctions.Compliance.Tables;
using DrsFunctions.Files.Csv;
using DrsFunctions.Files.Xlsx;

namespace DrsFunctions.Files.Streaming;

/// <summary>
/// Reads the table of a file of any length row by row, so that neither the file nor the table is in memory as a whole. What it
/// accepts and says is what <see cref="WorkbookReader"/> and <see cref="TableFinder"/> do. No bytes make it throw.
/// </summary>
public static class TableStream
{
    private const int SampleLength = 64 * 1024;

    /// <summary>
    /// Reads a file by its content, whatever its name: CSV in any usual encoding or an Excel workbook row by row, up to 10 MB of any other
    /// format whole.
    /// </summary>
    /// <param name="content">The file; a workbook must be one that can be sought.</param>
    /// <param name="begin">Makes who takes the rows; again where the reading has to begin anew in another encoding.</param>
    /// <param name="limits">How much of it is read.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<TableReading<TTaker>> ReadAsync<TTaker>(
        HashedContent content,
        Func<TTaker> begin,
        FileLimits limits,
        CancellationToken cancellationToken)
        where TTaker : class, IRowTaker
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(begin);
        ArgumentNullException.ThrowIfNull(limits);
        await using var stream = await content.OpenAsync(cancellationToken);
        var sample = new byte[SampleLength];
        var length = await stream.ReadAtLeastAsync(sample, sample.Length, throwOnEndOfStream: false, cancellationToken);
        if (length == 0)
            return new(null, null, [], [FileMessages.Empty()]);
        var start = sample.AsMemory(0, length);
        if (ContentSignature.IsContainer(start.Span) || ContentSignature.IsJson(start.Span) || IsOpenDocument(start.Span))
            return await WholeTable.ReadAsync(stream, begin, limits, cancellationToken);
        if (ContentSignature.Refuse(start.Span) is { } refused)
            return new(refused.Format, null, [], refused.Messages);
        if (ContentSignature.IsArchive(start.Span))
        {
            stream.Position = 0;
            return XlsxTable.Read(stream, begin, limits);
        }

        return await new CsvTable<TTaker>(content, begin, limits).ReadAsync(start, stream, cancellationToken);
    }

    // Its first entry names the format, not packed.
    private static bool IsOpenDocument(ReadOnlySpan<byte> content) =>
        ContentSignature.IsArchive(content) && content.IndexOf("application/vnd.oasis.opendocument"u8) >= 0;
}
