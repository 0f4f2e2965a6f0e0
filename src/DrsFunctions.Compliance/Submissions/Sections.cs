using System.Collections.Immutable;
using DrsFunctions.Compliance.Tables;

namespace DrsFunctions.Compliance.Submissions;

/// <summary>The rows of a plan or report by the section that they belong to.</summary>
internal sealed class Sections
{
    private readonly Dictionary<string, List<ItemRow>> rows;

    private Sections(IEnumerable<string> known) =>
        rows = known.ToDictionary(section => section, _ => new List<ItemRow>(), StringComparer.Ordinal);

    /// <summary>The rows of a section, by its published name.</summary>
    public IReadOnlyList<ItemRow> this[string section] => rows[section];

    /// <summary>Splits a table; a row without a known section or without an item is an error and belongs nowhere.</summary>
    public static Sections Split(FileReading reading, Table table, TableShape shape, ImmutableArray<string> known)
    {
        var sections = new Sections(known);
        var published = known.ToDictionary(Header.Normalise, StringComparer.Ordinal);
        foreach (var row in table.Rows.Where(row => shape.Columns.Any(column => !string.IsNullOrWhiteSpace(row[column.Name].Text))))
        {
            if (reading.Text(row, Columns.Section) is not { } section)
                reading.Error(row, Columns.Section, SectionMessages.SectionMissing(known));
            else if (!published.TryGetValue(Header.Normalise(section), out var name))
                reading.Error(row, Columns.Section, SectionMessages.SectionUnknown(known, Nearest.To(section, known)));
            else if (reading.Text(row, Columns.Item) is { } item)
                sections.rows[name].Add(new(row, item));
            else
                reading.Error(row, Columns.Item, SectionMessages.ItemMissing(name));
        }

        return sections;
    }
}
