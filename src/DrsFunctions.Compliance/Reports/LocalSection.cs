using System.Collections.Immutable;
using DrsFunctions.Compliance.PersonalData;
using DrsFunctions.Compliance.Requirements;
using DrsFunctions.Compliance.Submissions;
using DrsFunctions.Compliance.Tables;

namespace DrsFunctions.Compliance.Reports;

/// <summary>Reads the section <c>Local</c>: figures for customers' own aims. One for an aim that is not on record is kept with a warning.</summary>
internal sealed class LocalSection(FileReading reading, ReportSetting setting)
{
    public ImmutableArray<LocalLine> Read(IEnumerable<ItemRow> items) =>
        [.. items.Where(item => !IsLeftAsItCame(item)).Select(item => ReadLine(item.Row, item.Item))];

    private LocalLine ReadLine(TableRow row, string item)
    {
        var requirement = PersonalDataScan.Remove(item, out _);
        if (setting.Requirements.Find(item) is not { Kind: RequirementKind.Local })
            reading.Warning(row, Columns.Item, PartMessages.RequirementUnknown);
        return new(
            requirement,
            setting.CustomerOf(reading, row, $"Customer of {requirement}"),
            reading.Figure(row, Columns.Value, $"Value of {requirement}").OrNull,
            reading.Figure(row, Columns.Numerator, $"Numerator of {requirement}").OrNull,
            reading.Figure(row, Columns.Denominator, $"Denominator of {requirement}").OrNull,
            reading.KeptText(row, Columns.Comment, $"Comment of {requirement}"));
    }

    private static bool IsLeftAsItCame(ItemRow item) =>
        item.IsBlankIn(Columns.Value, Columns.Numerator, Columns.Denominator, Columns.Evidence, Columns.Comment);
}
