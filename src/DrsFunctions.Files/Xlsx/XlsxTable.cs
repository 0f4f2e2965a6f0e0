using System.Collections.Immutable;
using DrsFunctions.Compliance.Messages;
using DrsFunctions.Compliance.Tables;
using DrsFunctions.Files.Archives;
using DrsFunctions.Files.Streaming;

namespace DrsFunctions.Files.Xlsx;

/// <summary>Reads the table of an Excel workbook row by row: first the beginnings of all sheets, to find the one, then that one.</summary>
internal static class XlsxTable
{
    /// <summary>Reads a workbook; anything that is wrong with the archive comes back as a message.</summary>
    public static TableReading<TTaker> Read<TTaker>(Stream stream, Func<TTaker> begin, FileLimits limits)
        where TTaker : class, IRowTaker
    {
        var budget = new UnpackingBudget(limits);
        try
        {
            using var archive = new WorkbookArchive(stream, limits, budget);
            return XlsxGuard.Refuse(archive) is { } refused ? Refused<TTaker>(refused.Messages) with { Format = refused.Format } : Read(archive, begin(), limits);
        }
        catch (TooMuchTextException)
        {
            return Refused<TTaker>([FileMessages.TooMuchText()]);
        }
        catch (Exception exception) when (exception is InvalidDataException or System.Xml.XmlException or FormatException or OverflowException or ArgumentException or NotSupportedException or IndexOutOfRangeException or EndOfStreamException)
        {
            // What unpacking, XML and character decoding throw at hostile bytes; what storage throws is for the caller.
            return Refused<TTaker>([budget.IsExceeded ? FileMessages.ArchiveTooLarge() : FileMessages.Damaged("it cannot be read as an Excel workbook")]);
        }
    }

    private static TableReading<TTaker> Refused<TTaker>(ImmutableArray<Message> messages)
        where TTaker : class =>
        new(FileFormat.Xlsx, null, [], messages);

    private static TableReading<TTaker> Read<TTaker>(WorkbookArchive archive, TTaker taker, FileLimits limits)
        where TTaker : class, IRowTaker
    {
        var main = Relationships.Of(archive, "").FirstOf("officeDocument") ?? "xl/workbook.xml";
        var sheets = XlsxSheetList.Read(archive, main);
        if (sheets.Count > limits.MaximumSheets)
            return Refused<TTaker>([FileMessages.TooManySheets(limits)]);

        var relationships = Relationships.Of(archive, main);
        var parts = new XlsxParts(
            SharedStrings.Read(archive, relationships.FirstOf("sharedStrings"), limits),
            NumberFormats.Read(archive, relationships.FirstOf("styles")),
            sheets.From1904);
        var worksheets = sheets.WorksheetsBy(relationships).ToArray();
        var beginnings = new Workbook([.. worksheets.Select(sheet => BeginningOf(archive, parts, sheet, limits))]);
        var found = TableFinder.Find(beginnings, limits.Bound(taker.Shape) with { MaximumRows = int.MaxValue });
        if (found.Table is not { } table)
            return Refused<TTaker>(found.Messages);

        var (name, _, part) = worksheets.First(sheet => sheet.Name == table.Sheet && !sheet.Hidden);
        var rows = new TableRows<TTaker>(taker, table, limits);
        rows.Collector = new(name, hidden: false, limits with { MaximumRows = int.MaxValue }, new CellAllowance(limits)) { Taker = rows.Take };
        using (var reader = archive.Read(part))
            new SheetReader(parts, rows.Collector, limits).Read(reader);
        return rows.Collector.Refusal is { } refusal ? Refused<TTaker>([refusal]) : new(FileFormat.Xlsx, taker, table.Ignored, []);
    }

    private static Sheet BeginningOf(WorkbookArchive archive, XlsxParts parts, (string Name, bool Hidden, string Part) sheet, FileLimits limits)
    {
        var rows = new RowCollector(sheet.Name, sheet.Hidden, limits with { MaximumRows = 1 }, new CellAllowance(limits));
        using var reader = archive.Read(sheet.Part);
        new SheetReader(parts, rows, limits).Read(reader);
        return rows.ToSheet();
    }

    private sealed class TableRows<TTaker>(TTaker taker, Table table, FileLimits limits)
        where TTaker : class, IRowTaker
    {
        private readonly CellFields fields = new([.. taker.Shape.Columns.Select(column => table.Positions.TryGetValue(column.Name, out var position) ? position : -1)]);
        private int taken;

        public RowCollector? Collector { get; set; }

        public void Take(SheetRow row)
        {
            if (row.Number <= table.HeaderRow)
                return;
            if (taken++ == limits.MaximumRows)
                Collector!.Refusal = TableFinder.TooManyRows(limits.Bound(taker.Shape), table.Sheet, row.Number, taken);
            else if (!fields.TryLoad(row) || !taker.TryTake(row.Number, fields))
                taker.Take(new(table.Sheet, row, table.Positions));
        }
    }
}
