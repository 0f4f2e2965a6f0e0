using System.Collections.Immutable;
using DrsFunctions.Compliance.Calendar;
using DrsFunctions.Compliance.Frameworks;
using DrsFunctions.Compliance.Tables;
using DrsFunctions.Compliance.Uploads;
using NodaTime;

namespace DrsFunctions.Compliance.Submissions;

/// <summary>Reads the section <c>Declaration</c>: who vouches for the file, for which supplier, framework and year.</summary>
internal sealed class DeclarationSection(FileReading reading, SupplierUpload upload)
{
    private const string Supplier = "Supplier";
    private const string FrameworkItem = "Framework";
    private const string YearItem = "Year";
    private const string Name = "Name";
    private const string Role = "Role";
    private const string DateItem = "Date";
    private const string Confirm = "Confirm";

    /// <summary>Its items in a plan.</summary>
    public static ImmutableArray<string> OfPlan { get; } = [Supplier, FrameworkItem, Name, Role, DateItem, Confirm];

    /// <summary>Its items in a report.</summary>
    public static ImmutableArray<string> OfReport { get; } = [Supplier, FrameworkItem, YearItem, Name, Role, DateItem, Confirm];

    /// <summary>Reads it; everything missing, doubled or wrong is an error.</summary>
    public Declaration Read(IEnumerable<ItemRow> rows, ImmutableArray<string> items)
    {
        var found = Sort(rows, items);
        foreach (var item in items.Where(item => !found.ContainsKey(item)))
            reading.ErrorOfFile(DeclarationMessages.Missing(item));

        var declaration = new Declaration(null, null, null);
        foreach (var (item, row) in found)
        {
            declaration = item switch
            {
                YearItem => declaration with { Year = ReadYear(row) },
                DateItem => declaration with { Date = ReadDate(row) },
                Role => declaration with { Role = ReadRole(row) },
                _ => declaration,
            };
            Check(item, row);
        }

        return declaration;
    }

    private Dictionary<string, TableRow> Sort(IEnumerable<ItemRow> rows, ImmutableArray<string> items)
    {
        var found = new Dictionary<string, TableRow>(StringComparer.Ordinal);
        foreach (var (row, text) in rows)
        {
            if (items.FirstOrDefault(item => NameMatch.Same(item, text)) is not { } item)
                reading.Error(row, Columns.Item, SectionMessages.ItemUnknown(Columns.DeclarationSection, items, Nearest.To(text, items)));
            else if (!found.TryAdd(item, row))
                reading.Error(row, Columns.Item, DeclarationMessages.Doubled(item, found[item].Number));
        }

        return found;
    }

    private void Check(string item, TableRow row)
    {
        switch (item)
        {
            case Supplier when Text(row, item) is { } supplier && supplier != upload.Supplier:
                reading.Error(row, Columns.Value, DeclarationMessages.OtherSupplier(upload.Supplier));
                break;
            case FrameworkItem when Text(row, item) is { } framework && !framework.Equals(upload.Framework.Id, StringComparison.OrdinalIgnoreCase):
                reading.Error(row, Columns.Value, DeclarationMessages.OtherFramework(upload.Framework.Id));
                break;
            case Name when reading.Name(row, Columns.Value, Label(item)) == FieldState.Missing:
                reading.Error(row, Columns.Value, DeclarationMessages.Missing(item));
                break;
            case Confirm:
                var confirm = Filled(reading.YesNo(row, Columns.Value, Label(item)), row, item);
                if (confirm is { IsGiven: true, Value: false })
                    reading.Error(row, Columns.Value, DeclarationMessages.NotConfirmed);
                break;
        }
    }

    private string? Text(TableRow row, string item)
    {
        var text = reading.Text(row, Columns.Value, Label(item));
        if (text is null)
            reading.Error(row, Columns.Value, DeclarationMessages.Missing(item));
        return text;
    }

    private string? ReadRole(TableRow row) => Text(row, Role) is null ? null : reading.KeptText(row, Columns.Value, Label(Role));

    private LocalDate? ReadDate(TableRow row)
    {
        var column = string.IsNullOrWhiteSpace(row[Columns.Date].Text) ? Columns.Value : Columns.Date;
        var date = Filled(reading.Date(row, column, Label(DateItem)), row, DateItem);
        if (date.IsGiven && date.Value > London.DayOf(upload.ReceivedOn))
            reading.Warning(row, column, DeclarationMessages.DatedAfterReceipt(London.DayOf(upload.ReceivedOn)));
        return date.OrNull;
    }

    private int? ReadYear(TableRow row)
    {
        var number = Filled(reading.WholeNumber(row, Columns.Value, Label(YearItem)), row, YearItem);
        if (!number.IsGiven)
            return null;
        var today = London.DayOf(upload.ReceivedOn);
        if (upload.Framework.YearOf(number.Value) is not { } year)
        {
            reading.Error(row, Columns.Value, DeclarationMessages.YearOutside(upload.Framework, today));
            return null;
        }

        if (today <= year.Ends)
            reading.Error(row, Columns.Value, DeclarationMessages.YearNotEnded(year));
        else if (upload.Record.MembershipOf(upload.Framework).DaysIn(year) == 0)
            reading.Error(row, Columns.Value, DeclarationMessages.NotOnFramework(upload.Framework, year));
        return year.Number;
    }

    private Field<T> Filled<T>(Field<T> field, TableRow row, string item)
        where T : struct
    {
        if (field.IsMissing)
            reading.Error(row, Columns.Value, DeclarationMessages.Missing(item));
        return field;
    }

    private static string Label(string item) => $"{item} of the declaration";
}
