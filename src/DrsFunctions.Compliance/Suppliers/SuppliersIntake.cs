using DrsFunctions.Compliance.Frameworks;
using DrsFunctions.Compliance.Messages;
using DrsFunctions.Compliance.Submissions;
using DrsFunctions.Compliance.Tables;
using DrsFunctions.Compliance.Uploads;
using NodaTime;

namespace DrsFunctions.Compliance.Suppliers;

/// <summary>
/// Judges CCS's list of suppliers, one row per lot; CCS's own onboarding file works as it is. Each row stands alone: a wrong one
/// is left out, and rows of other frameworks are passed over with a note.
/// </summary>
public static class SuppliersIntake
{
    private const string FrameworkColumn = "framework_short_name";
    private const string LotColumn = "lot_number";
    private const string NameColumn = "supplier_name";
    private const string IdColumn = "salesforce_id";
    private const string JoinedColumn = "joined";
    private const string LeftColumn = "left";

    /// <summary>The kind.</summary>
    public static UploadKind Kind => UploadKind.Suppliers;

    /// <summary>What its files look like.</summary>
    public static TableShape Shape { get; } = new(
        "suppliers",
        [
            new(FrameworkColumn, Required: true),
            new(LotColumn, Required: true),
            new(NameColumn, Required: true),
            new(IdColumn, Required: true),
            new(JoinedColumn),
            new(LeftColumn),
        ],
        ListVerdict.MostRows);

    /// <summary>Judges a list whose table was found.</summary>
    public static SuppliersJudgement Judge(Table table, Framework framework)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(framework);
        var reading = new FileReading();
        var rows = new Dictionary<(string Supplier, string Lot), int>();
        var suppliers = new OrderedDictionary<string, ListedSupplier>(StringComparer.Ordinal);
        var others = 0;
        foreach (var row in table.Rows)
        {
            if (IsOfOtherFramework(reading, row, framework))
                others++;
            else if (ReadRow(reading, row, framework) is not { } listed)
                continue;
            else if (!rows.TryAdd((listed.Supplier, listed.Lots[0].Lot), row.Number))
                reading.Error(row, LotColumn, ListMessages.LotDoubled(listed, rows[(listed.Supplier, listed.Lots[0].Lot)]));
            else if (suppliers.TryGetValue(listed.Supplier, out var known))
                suppliers[listed.Supplier] = known with { Lots = known.Lots.AddRange(listed.Lots) };
            else
                suppliers.Add(listed.Supplier, listed);
        }

        if (others > 0)
            reading.Add(ListMessages.OtherFrameworks(others, framework).OfFile(Severity.Note));
        if (others == table.Rows.Length)
            reading.ErrorOfFile(ListMessages.NoRowOfFramework(framework));
        return new(ListVerdict.Of(table, reading, suppliers.Count, metUnreadyRegister: false), [.. suppliers.Values]);
    }

    private static bool IsOfOtherFramework(FileReading reading, TableRow row, Framework framework) =>
        reading.Text(row, FrameworkColumn) is { } name && !name.Equals(framework.Id, StringComparison.OrdinalIgnoreCase);

    private static ListedSupplier? ReadRow(FileReading reading, TableRow row, Framework framework)
    {
        var errorsBefore = reading.Errors;
        if (reading.Text(row, FrameworkColumn) is null)
            reading.Error(row, FrameworkColumn, ListMessages.Missing(FrameworkColumn));
        var supplier = reading.SupplierId(row, IdColumn);
        var name = reading.Required(row, NameColumn);
        var lot = ReadLot(reading, row, framework);
        var joined = ReadDay(reading, row, JoinedColumn, framework);
        var left = ReadDay(reading, row, LeftColumn, framework);
        var first = joined ?? (row.AddressOf(JoinedColumn) is null ? null : framework.Starts);
        if (left < (first ?? framework.Starts))
            reading.Error(row, LeftColumn, ListMessages.LeftBeforeJoined(first ?? framework.Starts));
        return reading.Errors > errorsBefore
            ? null
            : new(supplier!, name!, [new(lot!.Number, first, left, row.AddressOf(LeftColumn) is not null)]);
    }

    private static Lot? ReadLot(FileReading reading, TableRow row, Framework framework)
    {
        if (reading.Required(row, LotColumn) is not { } number)
            return null;
        var lot = framework.LotOf(number);
        if (lot is null)
            reading.Error(row, LotColumn, ListMessages.LotUnknown(LotColumn, framework));
        return lot;
    }

    private static LocalDate? ReadDay(FileReading reading, TableRow row, string column, Framework framework)
    {
        var day = reading.Date(row, column, column);
        if (!day.IsGiven)
            return null;
        if (day.Value < framework.Starts || day.Value > framework.Ends)
        {
            reading.Error(row, column, ListMessages.DayOutside(column, framework));
            return null;
        }

        return day.Value;
    }
}
