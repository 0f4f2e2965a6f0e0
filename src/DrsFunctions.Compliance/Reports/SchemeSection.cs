using System.Collections.Immutable;
using DrsFunctions.Compliance.Frameworks;
using DrsFunctions.Compliance.Submissions;
using DrsFunctions.Compliance.Tables;

namespace DrsFunctions.Compliance.Reports;

/// <summary>Reads the section <c>Scheme</c>: at least one running scheme must be described.</summary>
internal static class SchemeSection
{
    public const int ShortestDescription = 20;

    private static readonly ImmutableArray<(SchemeKind Kind, string Item)> Known =
    [
        (SchemeKind.MentalWellbeing, "mental wellbeing"),
        (SchemeKind.FinancialEducation, "financial education"),
        (SchemeKind.Other, "other"),
    ];

    public static ImmutableArray<Scheme> Read(FileReading reading, IEnumerable<ItemRow> items)
    {
        var read = new List<(Scheme Scheme, TableRow Row)>();
        foreach (var item in items)
        {
            var name = Known.FirstOrDefault(known => NameMatch.Same(known.Item, item.Item)).Item;
            if (name is null)
                RefuseItem(reading, item);
            else if (!item.IsBlankIn(Columns.Value, Columns.Comment))
                read.Add((ReadScheme(reading, item.Row, Known.First(known => known.Item == name).Kind, name), item.Row));
        }

        if (read.Count == 0)
            reading.ErrorOfFile(PartMessages.SchemeMissing);
        else if (read.TrueForAll(each => each.Scheme.Description.Length < ShortestDescription))
            read.ForEach(each => reading.Error(each.Row, Columns.Comment, PartMessages.SchemeTooShort));
        return [.. read.Select(each => each.Scheme)];
    }

    private static Scheme ReadScheme(FileReading reading, TableRow row, SchemeKind kind, string item) => new(
        kind,
        reading.Count(row, Columns.Value, $"Value of the scheme {item}").OrNull,
        reading.KeptText(row, Columns.Comment, $"Comment of the scheme {item}") ?? "");

    private static void RefuseItem(FileReading reading, ItemRow item)
    {
        var names = Known.Select(known => known.Item);
        reading.Error(item.Row, Columns.Item, SectionMessages.ItemUnknown("Scheme", names, Nearest.To(item.Item, names)));
    }
}
