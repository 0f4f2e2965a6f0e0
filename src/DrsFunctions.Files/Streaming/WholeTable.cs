using DrsFunctions.Compliance.Tables;

namespace DrsFunctions.Files.Streaming;

/// <summary>
/// Reads the table of a file whose format cannot be read row by row (an old Excel workbook, an OpenDocument spreadsheet, JSON): whole,
/// so such a file may not be longer than others may be.
/// </summary>
internal static class WholeTable
{
    /// <summary>Reads a file from its beginning.</summary>
    public static async Task<TableReading<TTaker>> ReadAsync<TTaker>(Stream stream, Func<TTaker> begin, FileLimits limits, CancellationToken cancellationToken)
        where TTaker : class, IRowTaker
    {
        var most = Math.Min(limits.MaximumBytes, FileLimits.Default.MaximumBytes);
        stream.Position = 0;
        using var whole = new MemoryStream();
        var buffer = new byte[81920];
        for (int count; (count = await stream.ReadAsync(buffer, cancellationToken)) > 0;)
        {
            if (whole.Length + count > most)
                return new(null, null, [], [FileMessages.TooLargeForItsFormat(most)]);
            whole.Write(buffer, 0, count);
        }

        var reading = WorkbookReader.Read(whole.ToArray(), limits);
        if (reading.Workbook is null)
            return new(reading.Format, null, [], reading.Messages);
        var taker = begin();
        var found = TableFinder.Find(reading.Workbook, limits.Bound(taker.Shape));
        if (found.Table is not { } table)
            return new(reading.Format, null, [], found.Messages);
        foreach (var row in table.Rows)
            taker.Take(row);
        return new(reading.Format, taker, table.Ignored, []);
    }
}
