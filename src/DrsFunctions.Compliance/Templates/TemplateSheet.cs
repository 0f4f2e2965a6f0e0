using System.Collections.Immutable;
using DrsFunctions.Compliance.Frameworks;
using DrsFunctions.Compliance.Submissions;
using DrsFunctions.Compliance.Tables;

namespace DrsFunctions.Compliance.Templates;

/// <summary>A template's rows in the making.</summary>
internal sealed class TemplateSheet(ImmutableArray<TemplateColumn> columns)
{
    private readonly List<ImmutableArray<Cell>> rows = [];
    private readonly List<TemplateChoice> choices = [];

    public ImmutableArray<ImmutableArray<Cell>> Rows => [.. rows];

    public ImmutableArray<TemplateChoice> Choices => [.. choices];

    /// <summary>Adds the row of an item, with the cells that are known.</summary>
    public TemplateSheet Add(string section, string item, params ReadOnlySpan<(string Column, Cell Cell)> known)
    {
        var cells = new Cell[columns.Length];
        Array.Fill(cells, Cell.Empty);
        foreach (var (column, cell) in (ReadOnlySpan<(string, Cell)>)[(Columns.Section, Cell.OfText(section)), (Columns.Item, Cell.OfText(item)), .. known])
            cells[columns.IndexOf(columns.First(candidate => candidate.Name == column))] = cell;
        rows.Add([.. cells]);
        return this;
    }

    /// <summary>Says which texts a cell of the row that was added last takes.</summary>
    public TemplateSheet Choose(string column, params ImmutableArray<string> texts)
    {
        choices.Add(new(rows.Count - 1, column, texts));
        return this;
    }

    /// <summary>Adds a declaration; supplier, framework and year are filled in.</summary>
    public TemplateSheet Declare(Framework framework, string supplier, ImmutableArray<string> items, ReportingYear? year)
    {
        foreach (var item in items)
        {
            Add(Columns.DeclarationSection, item, (Columns.Value, item switch
            {
                "Supplier" => Cell.OfText(supplier),
                "Framework" => Cell.OfText(framework.Id),
                "Year" when year is not null => Cell.OfNumber(year.Number),
                _ => Cell.Empty,
            }));
            if (item == "Confirm")
                Choose(Columns.Value, "yes", "no");
        }

        return this;
    }
}
