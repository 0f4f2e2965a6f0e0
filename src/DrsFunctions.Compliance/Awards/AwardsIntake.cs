using System.Collections.Immutable;
using DrsFunctions.Compliance.Customers;
using DrsFunctions.Compliance.Frameworks;
using DrsFunctions.Compliance.Submissions;
using DrsFunctions.Compliance.Suppliers;
using DrsFunctions.Compliance.Tables;
using DrsFunctions.Compliance.Uploads;
using NodaTime;

namespace DrsFunctions.Compliance.Awards;

/// <summary>Judges CCS's list of awards, under its own headers or those of CCS's exports. Each row stands alone.</summary>
public static class AwardsIntake
{
    private const string AwardColumn = "Award";
    private const string SupplierColumn = "Supplier";
    private const string UrnColumn = "Customer URN";
    private const string NameColumn = "Customer name";
    private const string LotColumn = "Lot";
    private const string StartsColumn = "Starts";
    private const string EndsColumn = "Ends";
    private const string ValueColumn = "Value";

    /// <summary>The kind.</summary>
    public static UploadKind Kind => UploadKind.Awards;

    /// <summary>What its files look like.</summary>
    public static TableShape Shape { get; } = new(
        "awards",
        [
            new(AwardColumn, Required: true, ["SupplierReferenceNumber"]),
            new(SupplierColumn, Required: true),
            new(UrnColumn, Required: true),
            new(NameColumn),
            new(LotColumn, Required: true, ["LotNumber"]),
            new(StartsColumn, Required: true, ["ContractStartDate"]),
            new(EndsColumn, Required: true, ["ContractEndDate"]),
            new(ValueColumn, Required: true, ["ContractValue"]),
        ],
        ListVerdict.MostRows);

    /// <summary>Judges a list whose table was found.</summary>
    public static AwardsJudgement Judge(Table table, AwardsSetting setting)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(setting);
        var reading = new FileReading();
        var rows = new Dictionary<string, (int Row, string Supplier)>(StringComparer.Ordinal);
        var awards = ImmutableArray.CreateBuilder<ListedAward>();
        var metUnready = false;
        foreach (var row in table.Rows)
        {
            var read = new AwardRow(reading, row, setting);
            var listed = read.Read();
            metUnready |= read.MetUnreadyRegister;
            if (listed is null)
                continue;

            if (rows.TryAdd(listed.Award.Id, (row.Number, listed.Supplier)))
                awards.Add(listed);
            else if (rows[listed.Award.Id].Supplier == listed.Supplier)
                reading.Error(row, AwardColumn, AwardMessages.Doubled(rows[listed.Award.Id].Row));
            else
                reading.Error(row, AwardColumn, AwardMessages.OfOtherSupplier);
        }

        return new(ListVerdict.Of(table, reading, awards.Count, metUnready), awards.ToImmutable());
    }

    private sealed class AwardRow(FileReading reading, TableRow row, AwardsSetting setting)
    {
        /// <summary>Whether it names something that a list still to come may bring.</summary>
        public bool MetUnreadyRegister { get; private set; }

        public ListedAward? Read()
        {
            var errorsBefore = reading.Errors;
            var supplier = reading.SupplierId(row, SupplierColumn);
            var places = ImmutableArray<LotMembership>.Empty;
            if (supplier is not null && !setting.Suppliers.TryGetValue(supplier, out places))
                Unready(SupplierColumn, ListMessages.SupplierUnknown(SupplierColumn));
            var award = ReadAward(places, supplier);
            return reading.Errors > errorsBefore ? null : new(supplier!, award);
        }

        private Award ReadAward(ImmutableArray<LotMembership> places, string? supplier)
        {
            var id = reading.Reference(row, AwardColumn);
            if (id is not null && supplier is not null && setting.Owners.TryGetValue(id, out var owner) && owner != supplier)
                reading.Error(row, AwardColumn, AwardMessages.OfOtherSupplier);
            var urn = reading.Reference(row, UrnColumn);
            if (urn is not null && !setting.Customers.Allows(urn))
                Unready(UrnColumn, CustomerMessages.Unknown(UrnColumn));
            var lot = ReadLot(places, supplier);
            var starts = ReadDay(StartsColumn);
            var ends = ReadDay(EndsColumn);
            if (ends < starts)
                reading.Error(row, EndsColumn, AwardMessages.EndsBeforeStart(starts!.Value));
            return new(id ?? "", urn ?? "", reading.Text(row, NameColumn), lot?.Number ?? "", starts ?? default, ends ?? default, ReadValue() ?? 0);
        }

        private Lot? ReadLot(ImmutableArray<LotMembership> places, string? supplier)
        {
            if (reading.Required(row, LotColumn) is not { } number)
                return null;
            if (setting.Framework.LotOf(number) is not { } lot)
            {
                reading.Error(row, LotColumn, ListMessages.LotUnknown(LotColumn, setting.Framework));
                return null;
            }

            if (!places.IsEmpty && places.All(place => place.Lot != lot.Number))
                Unready(LotColumn, AwardMessages.LotNotHeld(supplier!, lot));
            return lot;
        }

        private LocalDate? ReadDay(string column)
        {
            var day = reading.Date(row, column, column);
            if (day.IsMissing)
                reading.Error(row, column, ListMessages.Missing(column));
            return day.OrNull;
        }

        private decimal? ReadValue()
        {
            var value = reading.Figure(row, ValueColumn, ValueColumn);
            if (value.IsMissing)
                reading.Error(row, ValueColumn, ListMessages.Missing(ValueColumn));
            else if (value is { IsGiven: true, Value: < 0 })
                reading.Error(row, ValueColumn, AwardMessages.ValueNegative);
            return value.OrNull;
        }

        private void Unready(string column, Finding finding)
        {
            reading.Error(row, column, finding);
            MetUnreadyRegister = true;
        }
    }
}
