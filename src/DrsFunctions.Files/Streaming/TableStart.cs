using System.Collections.Immutable;
using DrsFunctions.Compliance.Messages;
using DrsFunctions.Compliance.Tables;

namespace DrsFunctions.Files.Streaming;

/// <summary>Gathers the first rows of a sheet until it is clear where its table begins.</summary>
internal sealed class TableStart(string? sheet, TableShape shape)
{
    // All rows in which headers may stand, and two more: whatever lies between, there is one below the headers then.
    private const int RowsBelow = 2;
    private readonly List<SheetRow> rows = [];

    public bool IsComplete => rows.Count >= shape.HeadersWithin + RowsBelow;

    public void Add(SheetRow row) => rows.Add(row);

    public Sheet ToSheet() => new(sheet, Hidden: false, [.. rows]);

    /// <summary>The table's beginning with the rows gathered below its headers; messages where there is none.</summary>
    public (Table? Table, ImmutableArray<Message> Messages) Find()
    {
        var found = TableFinder.Find(new Workbook([ToSheet()]), shape with { MaximumRows = int.MaxValue });
        return (found.Table, found.Messages);
    }
}
