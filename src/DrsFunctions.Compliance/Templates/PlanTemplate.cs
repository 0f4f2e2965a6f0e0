using System.Collections.Immutable;
using DrsFunctions.Compliance.Frameworks;
using DrsFunctions.Compliance.Plans;
using DrsFunctions.Compliance.Submissions;
using DrsFunctions.Compliance.Suppliers;
using DrsFunctions.Compliance.Tables;
using NodaTime;

namespace DrsFunctions.Compliance.Templates;

/// <summary>The template of a social value plan: a row for each core KPI of the supplier's lines, with what its plan in force says.</summary>
public static class PlanTemplate
{
    private static readonly ImmutableArray<TemplateColumn> Sheet =
    [
        new(Columns.Section, 14), new(Columns.Item, 16), new("Title", 60, TemplateColumnUse.ToRead), new("Unit", 16, TemplateColumnUse.ToRead),
        new(Columns.Value, 22), new(Columns.Date, 14, TemplateColumnUse.Date), new(Columns.Baseline, 12), new(Columns.Uplift, 12),
        new(Columns.PerMillion, 12), new(Columns.Points, 12), new(Columns.Comment, 50),
    ];

    /// <summary>The template for a supplier.</summary>
    /// <param name="framework">The framework.</param>
    /// <param name="supplier">The supplier's Salesforce id.</param>
    /// <param name="record">What is known of it.</param>
    /// <param name="day">The London day, whose reporting year's catalogue the plan would be judged by.</param>
    public static Template Of(Framework framework, string supplier, SupplierRecord record, LocalDate day)
    {
        ArgumentNullException.ThrowIfNull(framework);
        ArgumentNullException.ThrowIfNull(record);
        var catalogue = framework.CatalogueFor(framework.YearAround(day));
        var lines = record.MembershipOf(framework).Lines;
        var known = record.Plan?.Plan.Commitments;
        var sheet = new TemplateSheet(Sheet).Declare(framework, supplier, DeclarationSection.OfPlan, year: null);
        foreach (var kpi in catalogue.Kpis.Where(kpi => kpi.AppliesTo(lines) && (kpi.Commitment == Commitment.Core || known?.ContainsKey(kpi.Code) == true)))
            Add(sheet, kpi, known?.GetValueOrDefault(kpi.Code));
        return new("plan", $"Template of the social value plan; {framework.Id}; catalogue {catalogue.Name}", Sheet, sheet.Rows, sheet.Choices, Guide(framework, record, catalogue, lines));
    }

    private static void Add(TemplateSheet sheet, Kpi kpi, PlanCommitment? known) => sheet.Add(
        Columns.KpiSection,
        kpi.Code,
        ("Title", Cell.OfText(kpi.Title)),
        ("Unit", Cell.OfText(kpi.Unit.Name)),
        (Columns.Baseline, Figure(known?.Baseline)),
        (Columns.Uplift, Figure(known?.Uplift * 100)),
        (Columns.PerMillion, Figure(known?.PerMillion)),
        (Columns.Points, Figure(known?.Points)));

    private static Cell Figure(decimal? figure) => figure is { } known ? Cell.OfNumber(known) : Cell.Empty;

    private static ImmutableArray<TemplateLine> Guide(Framework framework, SupplierRecord record, Catalogue catalogue, ImmutableArray<ServiceLine> lines) =>
    [
        new("Framework", $"{framework.Id}, {framework.Title}"),
        new("Supplier", record.Name ?? ""),
        new("Catalogue", catalogue.Name),
        new("Declaration", "Fill in Value of Name, Role, Date and Confirm. Dates are like 14/01/2026."),
        new("Baseline", "The figure of the 12 months before you joined, in the KPI's unit: 38.5 for 38.5 %."),
        new("Uplift, Per million, Points", "Only if you promise more than the catalogue asks: leave them empty otherwise. Uplift is a percentage."),
        new("More KPIs", "You may commit to these as well. Add a row with the section KPI for each."),
        .. catalogue.Kpis.Where(kpi => kpi.AppliesTo(lines) && kpi.Commitment != Commitment.Core).Select(kpi => new TemplateLine(kpi.Code, $"{kpi.Title} ({kpi.Unit.Name})")),
    ];
}
