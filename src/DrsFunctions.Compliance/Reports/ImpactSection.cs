using System.Collections.Immutable;
using DrsFunctions.Compliance.Frameworks;
using DrsFunctions.Compliance.Submissions;
using DrsFunctions.Compliance.Tables;

namespace DrsFunctions.Compliance.Reports;

/// <summary>Reads the section <c>Impact</c>: what came of each outcome, in the supplier's words.</summary>
internal static class ImpactSection
{
    public const int ShortestText = 50;

    public static ImmutableArray<Impact> Read(FileReading reading, IEnumerable<ItemRow> items, ImmutableArray<Outcome> outcomes)
    {
        var rows = new Dictionary<string, int>(StringComparer.Ordinal);
        var impacts = ImmutableArray.CreateBuilder<Impact>();
        foreach (var (row, item) in items)
        {
            if (outcomes.FirstOrDefault(outcome => NameMatch.Same(outcome.Code, item)) is not { } outcome)
                RefuseItem(reading, row, item, outcomes);
            else if (!rows.TryAdd(outcome.Code, row.Number))
                reading.Error(row, Columns.Item, PartMessages.ImpactDoubled(outcome.Code, rows[outcome.Code]));
            else if (reading.KeptText(row, Columns.Comment, $"Comment of {outcome.Code}") is not { } text)
                reading.Error(row, Columns.Comment, PartMessages.ImpactMissing(outcome));
            else if (text.Length < ShortestText)
                reading.Error(row, Columns.Comment, PartMessages.ImpactTooShort(outcome.Code));
            else
                impacts.Add(new(outcome.Code, text));
        }

        foreach (var outcome in outcomes.Where(outcome => !rows.ContainsKey(outcome.Code)))
            reading.ErrorOfFile(PartMessages.ImpactMissing(outcome));
        return impacts.ToImmutable();
    }

    private static void RefuseItem(FileReading reading, TableRow row, string item, ImmutableArray<Outcome> outcomes)
    {
        var codes = outcomes.Select(outcome => outcome.Code);
        reading.Error(row, Columns.Item, SectionMessages.ItemUnknown("Impact", codes, Nearest.To(item, codes)));
    }
}
