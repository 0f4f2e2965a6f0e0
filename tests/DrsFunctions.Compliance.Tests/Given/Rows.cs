using System.Collections.Frozen;
using DrsFunctions.Compliance.Tables;

namespace DrsFunctions.Compliance.Tests.Given;

/// <summary>Rows of text below a row of headers, as a CSV file would give them; the first stands in row 2.</summary>
internal sealed class Rows(params IReadOnlyList<string> columns)
{
    private readonly List<IReadOnlyDictionary<string, string>> rows = [];

    public int Count => rows.Count;

    public void Add(params (string Column, string? Text)[] cells) =>
        rows.Add(cells.Where(cell => cell.Text is not null).ToDictionary(cell => cell.Column, cell => cell.Text!, StringComparer.Ordinal));

    public void Remove(Func<IReadOnlyDictionary<string, string>, bool> which) => rows.RemoveAll(row => which(row));

    public Table ToTable()
    {
        var positions = columns.Select((column, position) => (column, position))
            .ToFrozenDictionary(each => each.column, each => each.position, StringComparer.Ordinal);
        return new(null, 1, [.. rows.Select((row, index) => new TableRow(null, ToRow(row, index + 2), positions))], ["Notes"]);
    }

    private SheetRow ToRow(IReadOnlyDictionary<string, string> row, int number) =>
        new(number, [.. columns.Select(column => row.TryGetValue(column, out var text) ? Cell.OfText(text) : Cell.Empty)]);
}
