using DrsFunctions.Compliance.Customers;
using DrsFunctions.Compliance.Frameworks;
using DrsFunctions.Compliance.Submissions;
using DrsFunctions.Compliance.Suppliers;
using DrsFunctions.Compliance.Tables;

namespace DrsFunctions.Compliance.Requirements;

/// <summary>Reads one customer's requirement and checks it by itself.</summary>
internal sealed class RequirementRow(FileReading reading, TableRow row, RequirementsSetting setting)
{
    public const string Name = "Requirement";
    public const string Urn = "Customer URN";
    public const string Supplier = "Supplier";
    public const string Kind = "Kind";
    public const string Kpi = "KPI";
    public const string Factor = "Factor";
    public const string Title = "Title";
    public const string Unit = "Unit";
    public const string Target = "Target";
    public const string Starts = "Starts";
    public const string Ends = "Ends";

    private const int TargetPlaces = 6;
    private const string Magnify = "magnify";
    private const string Local = "local";

    /// <summary>Whether it names something that a list still to come may bring.</summary>
    public bool MetUnreadyRegister { get; private set; }

    /// <summary>The requirement; null where it has an error.</summary>
    public Requirement? Read()
    {
        var errorsBefore = reading.Errors;
        var read = new Requirement(
            ReadName() ?? "",
            ReadUrn() ?? "",
            ReadSupplier(),
            default,
            null,
            null,
            reading.KeptText(row, Title, Title),
            null,
            null,
            reading.Date(row, Starts, Starts).OrNull,
            reading.Date(row, Ends, Ends).OrNull);
        if (read.Ends < read.Starts)
            reading.Error(row, Ends, RequirementMessages.EndsBeforeStart(read.Starts!.Value));

        var whole = reading.Required(row, Kind)?.ToUpperInvariant() switch
        {
            null => read,
            "MAGNIFY" => ReadMagnify(read),
            "LOCAL" => ReadLocal(read),
            _ => Refuse(read),
        };
        return reading.Errors > errorsBefore ? null : whole;
    }

    private Requirement Refuse(Requirement read)
    {
        reading.Error(row, Kind, RequirementMessages.KindUnknown);
        return read;
    }

    private string? ReadName()
    {
        var name = reading.Reference(row, Name);
        if (name is not null && Requirement.KeyOf(name).Length == 0)
            reading.Error(row, Name, RequirementMessages.NameFormat);
        return name;
    }

    private string? ReadUrn()
    {
        var urn = reading.Reference(row, Urn);
        if (urn is not null && !setting.Customers.Allows(urn))
            Unready(Urn, CustomerMessages.Unknown(Urn));
        return urn;
    }

    private string? ReadSupplier()
    {
        if (reading.Text(row, Supplier) is null || reading.SupplierId(row, Supplier) is not { } supplier)
            return null;
        if (!setting.Suppliers.ContainsKey(supplier))
            Unready(Supplier, ListMessages.SupplierUnknown(Supplier));
        return supplier;
    }

    private Requirement ReadMagnify(Requirement read) =>
        read with { Kind = RequirementKind.Magnify, Kpi = ReadKpi(read.Supplier)?.Code, Factor = ReadFactor() };

    private Kpi? ReadKpi(string? supplier)
    {
        if (Filled(reading.Text(row, Kpi), Kpi, Magnify) is not { } code)
            return null;
        if (setting.Framework.LatestKpi(code) is not { } kpi)
        {
            var codes = setting.Framework.Catalogues.SelectMany(catalogue => catalogue.Kpis).Select(known => known.Code);
            reading.Error(row, Kpi, RequirementMessages.KpiUnknown(Nearest.To(code, codes)));
            return null;
        }

        if (!kpi.Rule.IsMagnifiable)
            reading.Error(row, Kpi, RequirementMessages.KpiNotMagnified(kpi));
        else if (supplier is not null && !MayHave(supplier, kpi))
            reading.Error(row, Kpi, RequirementMessages.KpiOfOtherLine(kpi, supplier));
        return kpi;
    }

    // Of a supplier whose lots are not known nothing is known to be wrong.
    private bool MayHave(string supplier, Kpi kpi) =>
        !setting.Suppliers.TryGetValue(supplier, out var places) || places.IsEmpty || kpi.AppliesTo(new Membership(setting.Framework, places).Lines);

    private decimal? ReadFactor()
    {
        var factor = Filled(reading.Number(row, Factor, Factor), Factor, Magnify);
        if (factor is { IsGiven: true, Value: <= 1 or > RequirementMessages.MostFactor })
            reading.Error(row, Factor, RequirementMessages.FactorOutOfRange);
        return factor.OrNull;
    }

    private Requirement ReadLocal(Requirement read)
    {
        if (read.Title is null)
            Filled(read.Title, Title, Local);
        var unit = ReadUnit();
        var target = Filled(reading.Figure(row, Target, Target), Target, Local);
        if (unit is not null && target.IsGiven && !unit.Holds(target.Value))
            reading.Error(row, Target, RequirementMessages.TargetOutOfRange(unit));
        return read with { Kind = RequirementKind.Local, Unit = unit?.Name, Target = target.IsGiven ? decimal.Round(target.Value, TargetPlaces, MidpointRounding.AwayFromZero) : null };
    }

    private Unit? ReadUnit()
    {
        if (Filled(reading.Text(row, Unit), Unit, Local) is not { } name)
            return null;
        var catalogues = setting.Framework.Catalogues;
        var unit = catalogues.Reverse().Select(catalogue => catalogue.UnitOf(name)).FirstOrDefault(known => known is not null);
        if (unit is null)
            reading.Error(row, Unit, RequirementMessages.UnitUnknown(catalogues.SelectMany(catalogue => catalogue.Units).Select(known => known.Name).Distinct(StringComparer.Ordinal)));
        return unit;
    }

    private string? Filled(string? text, string column, string kind)
    {
        if (text is null)
            reading.Error(row, column, RequirementMessages.MissingFor(column, kind));
        return text;
    }

    private Field<decimal> Filled(Field<decimal> field, string column, string kind)
    {
        if (field.IsMissing)
            reading.Error(row, column, RequirementMessages.MissingFor(column, kind));
        return field;
    }

    private void Unready(string column, Finding finding)
    {
        reading.Error(row, column, finding);
        MetUnreadyRegister = true;
    }
}
