using DrsFunctions.Compliance.Messages;
using DrsFunctions.Compliance.Tables;

namespace DrsFunctions.Files.Json;

/// <summary>
/// Gathers objects as rows: each property name is a column, in the order in which the names first come. Names that are alike as
/// headers share one, however each object writes them.
/// </summary>
internal sealed class JsonRows(FileLimits limits)
{
    private readonly RowCollector rows = new(null, hidden: false, limits, new CellAllowance(limits));
    private readonly Dictionary<string, int> columns = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> headers = new(StringComparer.Ordinal);
    private readonly List<string> names = [];
    private readonly List<Cell?> current = [];
    private Message? tooMany;

    /// <summary>The limit that the file breaks; null while it breaks none.</summary>
    public Message? Refusal => tooMany ?? rows.Refusal;

    /// <summary>Whether reading on would change nothing.</summary>
    public bool IsDone => Refusal is not null || rows.IsDone;

    /// <summary>Puts a property into the row at hand; false when the row has it already.</summary>
    public bool Put(string name, Cell cell)
    {
        if (!columns.TryGetValue(name, out var column))
        {
            var header = Header.Normalise(name);
            if (!headers.TryGetValue(header, out column) || HasValueIn(column))
            {
                column = names.Count;
                if (column >= limits.MaximumColumns)
                {
                    tooMany ??= FileMessages.TooManyColumns(limits, null, 1, column);
                    return true;
                }

                names.Add(name);
                if (header.Length > 0)
                    headers.TryAdd(header, column);
            }

            columns.Add(name, column);
        }

        while (current.Count <= column)
            current.Add(null);
        if (HasValueIn(column))
            return false;
        current[column] = cell;
        return true;
    }

    /// <summary>Ends the row at hand.</summary>
    public void EndRow(int number)
    {
        for (var column = 0; column < current.Count; column++)
            rows.Put(number, column, current[column] ?? Cell.Empty);
        rows.EndRow(number);
        current.Clear();
    }

    /// <summary>The sheet as gathered, below a row of the names.</summary>
    public Sheet ToSheet(int headerRow)
    {
        var sheet = rows.ToSheet();
        return sheet with { Rows = sheet.Rows.Insert(0, new SheetRow(headerRow, [.. names.Select(Cell.OfText)])) };
    }

    private bool HasValueIn(int column) => column < current.Count && current[column] is not null;
}
