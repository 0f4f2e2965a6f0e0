using System.Collections.Immutable;
using DrsFunctions.Compliance.Frameworks;
using DrsFunctions.Compliance.Tables;
using DrsFunctions.Compliance.Templates;

namespace DrsFunctions.Tests.Templates;

/// <summary>Templates as a careful supplier fills them in: every empty cell that is asked for, and no other.</summary>
internal static class FilledIn
{
    /// <summary>A plan or report of a catalogue, filled in on a day.</summary>
    public static Template Of(Template template, Catalogue catalogue, string day) =>
        template with { Rows = [.. template.Rows.Select(row => Fill(template, catalogue, day, row))] };

    private static ImmutableArray<Cell> Fill(Template template, Catalogue catalogue, string day, ImmutableArray<Cell> row) =>
        [.. row.Select((cell, column) => Fill(template, catalogue, day, row, cell, column))];

    private static Cell Fill(Template template, Catalogue catalogue, string day, ImmutableArray<Cell> row, Cell cell, int column)
    {
        if (cell.Kind != CellKind.Empty || template.Columns[column].Use == TemplateColumnUse.ToRead)
            return cell;
        var (section, item, header) = (row[0].Text, row[1].Text, template.Columns[column].Name);
        return section == "KPI" ? OfKpi(catalogue.KpiOf(item)!, header) : OfOther(section, item, header, day);
    }

    private static Cell OfKpi(Kpi kpi, string header) => (header, kpi.Aggregate) switch
    {
        ("Value", Aggregate.Sum) => Cell.OfNumber(Middle(kpi)),
        ("Value", Aggregate.Mean) => Cell.OfNumber(Middle(kpi)),
        ("Denominator", Aggregate.Mean) => Cell.OfNumber(50),
        ("Numerator", Aggregate.Ratio) => Cell.OfNumber(40),
        ("Denominator", Aggregate.Ratio) => Cell.OfNumber(80),
        ("Baseline", _) => Cell.OfNumber(Middle(kpi)),
        ("Evidence", _) => Cell.OfText("Register of social value, page 3"),
        ("Comment", _) => Cell.OfText("As the register shows"),
        _ => Cell.Empty,
    };

    private static Cell OfOther(string section, string item, string header, string day) => (section, item, header) switch
    {
        ("Declaration", "Name", "Value") => Cell.OfText("Alex Morgan"),
        ("Declaration", "Role", "Value") => Cell.OfText("Head of social value"),
        ("Declaration", "Date", "Value") => Cell.OfText(day),
        ("Declaration", "Confirm", "Value") => Cell.OfText("yes"),
        ("Practice", _, "Value") => Cell.OfText("2.1"),
        ("Practice", _, "Date") => Cell.OfText(day),
        ("Scheme", _, "Comment") => Cell.OfText("Money lessons in eleven schools"),
        ("Impact", _, "Comment") => Cell.OfText("More people were put through to free debt advice, as the referral register shows."),
        ("Local", _, "Value") => Cell.OfNumber(1),
        _ => Cell.Empty,
    };

    private static decimal Middle(Kpi kpi) => kpi.Unit.Maximum is { } most ? (kpi.Unit.Minimum + most) / 2 : kpi.Unit.Minimum + 100;
}
