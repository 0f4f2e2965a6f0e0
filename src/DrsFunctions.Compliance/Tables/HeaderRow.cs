using System.Collections.Frozen;

namespace DrsFunctions.Compliance.Tables;

/// <summary>A row read as if it held the headers: which columns of the kind it names, and where.</summary>
internal sealed class HeaderRow
{
    private readonly Dictionary<string, int> positions = new(StringComparer.Ordinal);

    private HeaderRow(SheetRow row) => Row = row;

    /// <summary>The row.</summary>
    public SheetRow Row { get; }

    /// <summary>Where the columns stand, counted from 0, by their published names.</summary>
    public IReadOnlyDictionary<string, int> Positions => positions;

    /// <summary>Headers that name a column which stands further left already.</summary>
    public List<(string Column, int Position)> Doubled { get; } = [];

    /// <summary>Headers that mean nothing to this kind.</summary>
    public List<string> Unknown { get; } = [];

    /// <summary>How many of the required columns it names.</summary>
    public int RequiredFound { get; private set; }

    /// <summary>Whether it names every required column, and any column at all.</summary>
    public bool IsComplete { get; private set; }

    /// <summary>Reads a row by the columns of a kind, keyed by every normalised name and alias.</summary>
    public static HeaderRow Read(SheetRow row, IReadOnlyDictionary<string, Column> columns, int required)
    {
        var header = new HeaderRow(row);
        for (var position = 0; position < row.Cells.Length; position++)
        {
            var text = row.Cells[position].Text;
            if (string.IsNullOrWhiteSpace(text))
                continue;
            if (!columns.TryGetValue(Header.Normalise(text), out var column))
                header.Unknown.Add(text);
            else if (!header.positions.TryAdd(column.Name, position))
                header.Doubled.Add((column.Name, position));
            else if (column.Required)
                header.RequiredFound++;
        }

        header.IsComplete = header.RequiredFound == required && header.positions.Count > 0;
        return header;
    }

    /// <summary>The unknown header that comes nearest to a column's name; null when none is near.</summary>
    public string? NearestTo(Column column)
    {
        var wanted = Header.Normalise(column.Name);
        var furthest = Math.Max(2, wanted.Length / 3);
        return Unknown
            .Select(text => (Text: text, Distance: EditDistance.Between(Header.Normalise(text), wanted)))
            .Where(near => near.Distance <= furthest)
            .OrderBy(near => near.Distance)
            .Select(near => near.Text)
            .FirstOrDefault();
    }

    /// <summary>The positions as the rows of the table use them.</summary>
    public FrozenDictionary<string, int> Freeze() => positions.ToFrozenDictionary(StringComparer.Ordinal);
}
