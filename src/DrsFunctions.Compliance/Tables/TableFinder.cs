using System.Collections.Immutable;
using DrsFunctions.Compliance.Messages;

namespace DrsFunctions.Compliance.Tables;

/// <summary>Finds the table of a kind in a workbook: the sheet, the row of headers, the rows below.</summary>
public static class TableFinder
{
    /// <summary>
    /// The table on the visible sheet that is named like the kind, or else on the only visible sheet that has its columns.
    /// Headers match without regard to case, spaces and punctuation, by name or alias; blank rows are left out.
    /// </summary>
    public static TableSearch Find(Workbook workbook, TableShape shape)
    {
        ArgumentNullException.ThrowIfNull(workbook);
        ArgumentNullException.ThrowIfNull(shape);

        var columns = ByEveryName(shape);
        var required = shape.Columns.Count(column => column.Required);
        var visible = workbook.Sheets
            .Where(sheet => !sheet.Hidden)
            .Select(sheet => (Sheet: sheet, Header: BestHeader(sheet, columns, required, shape.HeadersWithin)))
            .ToList();

        var named = visible.Where(each => IsNamed(each.Sheet, shape)).ToList();
        var candidates = named.Count > 0 ? named : visible.Where(each => each.Header is { IsComplete: true }).ToList();
        if (candidates.Count > 1)
            return Refused(TableMessages.SheetsAmbiguous(shape, candidates.Select(each => each.Sheet)));
        if (candidates is [var found])
            return Read(workbook, shape, found.Sheet, found.Header);

        if (workbook.Sheets.FirstOrDefault(sheet => sheet.Hidden && IsNamed(sheet, shape)) is { Name: { } hidden })
            return Refused(TableMessages.SheetHidden(shape, hidden));

        var filled = visible.Where(each => each.Header is not null).ToList();
        return filled switch
        {
            [] => Refused(TableMessages.HeadersMissing(shape, visible is [var only] ? only.Sheet.Name : null)),
            [var only] => Read(workbook, shape, only.Sheet, only.Header),
            _ => Refused(TableMessages.SheetNotFound(shape)),
        };
    }

    /// <summary>What is said of a table with more rows than its kind may have.</summary>
    /// <param name="shape">The kind, with its limit.</param>
    /// <param name="sheet">The sheet it stands on; null in a CSV file.</param>
    /// <param name="row">The first row that is too many.</param>
    /// <param name="atLeast">How many rows there are at least.</param>
    public static Message TooManyRows(TableShape shape, string? sheet, int row, int atLeast)
    {
        ArgumentNullException.ThrowIfNull(shape);
        return TableMessages.TooManyRows(shape, sheet, row, atLeast);
    }

    private static TableSearch Read(Workbook workbook, TableShape shape, Sheet sheet, HeaderRow? header)
    {
        if (header is null || header.Positions.Count == 0)
            return Refused(TableMessages.HeadersMissing(shape, sheet.Name));

        var errors = shape.Columns
            .Where(column => column.Required && !header.Positions.ContainsKey(column.Name))
            .Select(column => TableMessages.ColumnMissing(column, sheet.Name, header.Row.Number, header.NearestTo(column)))
            .Concat(header.Doubled.Select(doubled => TableMessages.ColumnDoubled(doubled.Column, sheet.Name, header.Row, doubled.Position)))
            .ToImmutableArray();
        if (errors.Length > 0)
            return new TableSearch(null, errors);

        var below = sheet.Rows.Where(row => row.Number > header.Row.Number && !row.IsBlank).ToList();
        if (below.Count == 0)
            return Refused(TableMessages.NoRows(sheet.Name, header.Row.Number));
        if (below.Count > shape.MaximumRows)
            return Refused(TableMessages.TooManyRows(shape, sheet.Name, below[shape.MaximumRows].Number, below.Count));

        var positions = header.Freeze();
        var ignored = header.Unknown
            .Concat(workbook.Sheets.Where(other => !ReferenceEquals(other, sheet)).Select(other => other.Name))
            .Select(FoundText.Of)
            .OfType<string>();
        return new TableSearch(
            new Table(sheet.Name, header.Row.Number, [.. below.Select(row => new TableRow(sheet.Name, row, positions))], [.. ignored]) { Positions = positions },
            []);
    }

    private static HeaderRow? BestHeader(Sheet sheet, Dictionary<string, Column> columns, int required, int headersWithin)
    {
        HeaderRow? best = null;
        foreach (var row in sheet.Rows.TakeWhile(row => row.Number <= headersWithin).Where(row => !row.IsBlank))
        {
            var header = HeaderRow.Read(row, columns, required);
            if (header.IsComplete)
                return header;
            if (best is null || IsBetter(header, best))
                best = header;
        }

        return best;
    }

    private static bool IsBetter(HeaderRow header, HeaderRow best) =>
        header.RequiredFound > best.RequiredFound
        || (header.RequiredFound == best.RequiredFound && header.Positions.Count > best.Positions.Count);

    private static Dictionary<string, Column> ByEveryName(TableShape shape)
    {
        var columns = new Dictionary<string, Column>(StringComparer.Ordinal);
        foreach (var column in shape.Columns)
            columns[Header.Normalise(column.Name)] = column;
        foreach (var column in shape.Columns.Where(column => !column.Aliases.IsDefault))
        {
            foreach (var alias in column.Aliases)
                columns.TryAdd(Header.Normalise(alias), column);
        }

        return columns;
    }

    private static bool IsNamed(Sheet sheet, TableShape shape) =>
        sheet.Name is not null && string.Equals(Header.Normalise(sheet.Name), Header.Normalise(shape.Kind), StringComparison.Ordinal);

    private static TableSearch Refused(Message message) => new(null, [message]);
}
