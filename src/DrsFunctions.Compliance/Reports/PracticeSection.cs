using System.Collections.Immutable;
using DrsFunctions.Compliance.Frameworks;
using DrsFunctions.Compliance.Submissions;
using DrsFunctions.Compliance.Tables;

namespace DrsFunctions.Compliance.Reports;

/// <summary>Reads the section <c>Practice</c>. What consumer-facing suppliers must show and don't is a warning here and tells on the rating.</summary>
internal sealed class PracticeSection(FileReading reading, ReportSetting setting)
{
    private static readonly ImmutableArray<(PracticeKind Kind, string Item)> Known =
    [
        (PracticeKind.VulnerabilityToolkit, "Vulnerability Toolkit"),
        (PracticeKind.MoneyAdviserNetwork, "MoneyAdviser Network"),
        (PracticeKind.Standard, "Standard"),
    ];

    public ImmutableArray<Practice> Read(IEnumerable<ItemRow> items)
    {
        var read = new List<(Practice Practice, TableRow Row, bool HasErrors)>();
        foreach (var item in items)
        {
            var name = Known.FirstOrDefault(known => NameMatch.Same(known.Item, item.Item)).Item;
            if (name is null)
                RefuseItem(item);
            else if (!item.IsBlankIn(Columns.Value, Columns.Date, Columns.Evidence, Columns.Comment))
                read.Add(ReadRow(item.Row, Known.First(known => known.Item == name).Kind, name));
        }

        if (setting.Lines.AreConsumerFacing())
            CheckShown(read);
        return [.. read.Select(each => each.Practice)];
    }

    private (Practice Practice, TableRow Row, bool HasErrors) ReadRow(TableRow row, PracticeKind kind, string item)
    {
        var errorsBefore = reading.Errors;
        var practice = ReadPractice(row, kind, item);
        return (practice, row, reading.Errors > errorsBefore);
    }

    private Practice ReadPractice(TableRow row, PracticeKind kind, string item)
    {
        var date = reading.Date(row, Columns.Date, $"Date of {item}");
        if (kind == PracticeKind.Standard && date.IsGiven && date.Value < setting.ReceivedOn)
            reading.Warning(row, Columns.Date, PartMessages.StandardExpired);
        return new(
            kind,
            reading.KeptText(row, Columns.Value, $"Value of {item}"),
            date.OrNull,
            reading.KeptText(row, Columns.Evidence, $"Evidence of {item}"));
    }

    private void CheckShown(List<(Practice Practice, TableRow Row, bool HasErrors)> read)
    {
        foreach (var (kind, item) in Known.Where(known => known.Kind != PracticeKind.Standard))
        {
            var shown = read.Where(each => each.Practice.Kind == kind).ToList();
            if (shown.Exists(each => each.Practice is { Reference: not null, Date: not null }))
                continue;
            if (shown.Count == 0)
                reading.WarningOfFile(PartMessages.PracticeMissing(item));

            // A cell that cannot be read has its error: it is not missing as well.
            foreach (var (practice, row, _) in shown.Where(each => !each.HasErrors))
                reading.Warning(row, practice.Reference is null ? Columns.Value : Columns.Date, PartMessages.PracticeIncomplete(item));
        }
    }

    private void RefuseItem(ItemRow item)
    {
        var names = Known.Select(known => known.Item);
        reading.Error(item.Row, Columns.Item, SectionMessages.ItemUnknown("Practice", names, Nearest.To(item.Item, names)));
    }
}
