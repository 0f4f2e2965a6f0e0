using System.Collections.Immutable;
using DrsFunctions.Compliance.Awards;
using DrsFunctions.Compliance.Calendar;
using DrsFunctions.Compliance.Customers;
using DrsFunctions.Compliance.Frameworks;
using DrsFunctions.Compliance.Requirements;
using DrsFunctions.Compliance.Suppliers;

namespace DrsFunctions.Compliance.Templates;

/// <summary>The templates of what is one plain table: consumers' feedback, answers to a decline, and CCS's lists.</summary>
public static class TableTemplate
{
    private const int Width = 22;

    private static readonly ImmutableDictionary<string, ImmutableArray<string>> Tables = new Dictionary<string, ImmutableArray<string>>(StringComparer.Ordinal)
    {
        ["feedback"] = ["Response", "Received", "Lot", "Overall", "Treated fairly", "Support offered", "Channel", "Comment"],
        ["answer"] = ["Alert", "Name", "Role", "Date", "Action"],
        ["suppliers"] = [.. SuppliersIntake.Shape.Columns.Select(column => column.Name)],
        ["contacts"] = [.. ContactsIntake.Shape.Columns.Select(column => column.Name)],
        ["awards"] = [.. AwardsIntake.Shape.Columns.Select(column => column.Name)],
        ["customers"] = [.. CustomersIntake.Shape.Columns.Select(column => column.Name)],
        ["requirements"] = [.. RequirementsIntake.Shape.Columns.Select(column => column.Name)],
        ["holidays"] = [.. HolidaysIntake.Shape.Columns.Select(column => column.Name)],
    }.ToImmutableDictionary(StringComparer.Ordinal);

    private static readonly ImmutableHashSet<string> Dates =
        ImmutableHashSet.Create(StringComparer.OrdinalIgnoreCase, "Received", "Date", "joined", "left", "Starts", "Ends");

    private static readonly ImmutableHashSet<string> Identifiers = ImmutableHashSet.Create(
        StringComparer.Ordinal, "Response", "Alert", "Award", "Supplier", "salesforce_id", "supplier_salesforce_id", "Customer URN", "URN", "Requirement");

    /// <summary>The kinds that it makes templates of.</summary>
    public static IEnumerable<string> Kinds => Tables.Keys;

    /// <summary>The template of a kind.</summary>
    /// <param name="framework">The framework.</param>
    /// <param name="kind">One of <see cref="Kinds"/>.</param>
    /// <param name="lots">The numbers of the lots that may be named; empty for all of the framework's.</param>
    public static Template Of(Framework framework, string kind, ImmutableArray<string> lots)
    {
        ArgumentNullException.ThrowIfNull(framework);
        var numbers = lots.IsDefaultOrEmpty ? [.. framework.Lots.Select(lot => lot.Number)] : lots;
        var catalogue = framework.Catalogues[^1];
        return new(
            kind,
            $"Template of {kind}; {framework.Id}; catalogue {catalogue.Name}",
            [.. Tables[kind].Select(name => new TemplateColumn(name, Width, UseOf(name)) { Choices = ChoicesOf(name, kind, framework, numbers, catalogue) })],
            [],
            [],
            [
                new("Framework", $"{framework.Id}, {framework.Title}"),
                new("Catalogue", catalogue.Name),
                new("Lots", string.Join("; ", framework.Lots.Where(lot => numbers.Contains(lot.Number, StringComparer.Ordinal)).Select(lot => $"{lot.Number}: {lot.Title}"))),
                new("Dates", "Like 14/01/2026."),
            ]);
    }

    private static TemplateColumnUse UseOf(string column)
    {
        if (Dates.Contains(column))
            return TemplateColumnUse.Date;
        return Identifiers.Contains(column) ? TemplateColumnUse.Identifier : TemplateColumnUse.Entry;
    }

    private static ImmutableArray<string> ChoicesOf(string column, string kind, Framework framework, ImmutableArray<string> lots, Catalogue catalogue) => (column, kind) switch
    {
        ("Lot" or "lot_number", _) => lots,
        ("framework_short_name", _) => [framework.Id],
        ("Overall", _) => ["1", "2", "3", "4", "5"],
        ("Treated fairly", _) => ["yes", "no"],
        ("Support offered", _) => ["yes", "no", "not needed"],
        ("role", "contacts") => ["reporting", "senior"],
        ("active", "contacts") => ["yes", "no"],
        ("Kind", "requirements") => ["magnify", "local"],
        ("Unit", "requirements") => [.. catalogue.Units.Select(unit => unit.Name)],
        _ => [],
    };
}
