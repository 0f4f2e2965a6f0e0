using System.Collections.Immutable;
using DrsFunctions.Compliance.Frameworks;
using DrsFunctions.Compliance.Requirements;
using DrsFunctions.Compliance.Submissions;
using DrsFunctions.Compliance.Suppliers;
using DrsFunctions.Compliance.Tables;
using DrsFunctions.Compliance.Targets;

namespace DrsFunctions.Compliance.Templates;

/// <summary>
/// The template of an annual report: a row for everything that it must hold, with last year's actuals and the year's targets beside.
/// </summary>
public static class ReportTemplate
{
    private const string LastYear = "Last year";
    private const string TargetColumn = "Target";
    private const int Places = 6;

    private static readonly ImmutableArray<TemplateColumn> Sheet =
    [
        new(Columns.Section, 14), new(Columns.Item, 24), new("Title", 60, TemplateColumnUse.ToRead), new("Unit", 16, TemplateColumnUse.ToRead),
        new(LastYear, 12, TemplateColumnUse.ToRead), new(TargetColumn, 12, TemplateColumnUse.ToRead), new(Columns.Value, 22),
        new(Columns.Numerator, 13), new(Columns.Denominator, 13), new(Columns.Date, 14, TemplateColumnUse.Date),
        new(Columns.Customer, 14, TemplateColumnUse.Identifier), new(Columns.Evidence, 30), new(Columns.Comment, 60),
    ];

    /// <summary>The template for a supplier's year.</summary>
    /// <param name="framework">The framework.</param>
    /// <param name="supplier">The supplier's Salesforce id.</param>
    /// <param name="record">What is known of it.</param>
    /// <param name="year">The year that is reported on.</param>
    public static Template Of(Framework framework, string supplier, SupplierRecord record, ReportingYear year)
    {
        ArgumentNullException.ThrowIfNull(framework);
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(year);
        var catalogue = framework.CatalogueFor(year);
        var targets = YearTargets.Of(framework, record, year).ToDictionary(target => target.Code, StringComparer.Ordinal);
        var kpis = KpisOf(framework, record, year, catalogue);
        var sheet = new TemplateSheet(Sheet).Declare(framework, supplier, DeclarationSection.OfReport, year);
        foreach (var kpi in kpis)
            Add(sheet, kpi, LastActual(record, year, kpi), targets.GetValueOrDefault(kpi.Code)?.Figure);
        sheet.Add("Practice", "Vulnerability Toolkit", ("Title", Cell.OfText("Reference in Value and day in Date")))
            .Add("Practice", "MoneyAdviser Network", ("Title", Cell.OfText("Reference in Value and day in Date")))
            .Add("Scheme", "financial education", ("Title", Cell.OfText("People or hours in Value and what it does in Comment")))
            .Choose(Columns.Item, "mental wellbeing", "financial education", "other");
        foreach (var outcome in catalogue.Outcomes)
            sheet.Add("Impact", outcome.Code, ("Title", Cell.OfText(outcome.Title)));
        foreach (var local in record.Requirements.All.Where(requirement => requirement.Kind == RequirementKind.Local && requirement.Touches(year)))
            Add(sheet, local);
        return new(
            "report",
            $"Template of the annual report on year {year.Number}; {framework.Id}; catalogue {catalogue.Name}",
            Sheet,
            sheet.Rows,
            sheet.Choices,
            Guide(framework, record, year, catalogue, kpis, targets));
    }

    private static ImmutableArray<Kpi> KpisOf(Framework framework, SupplierRecord record, ReportingYear year, Catalogue catalogue)
    {
        var lines = record.MembershipOf(framework).LinesIn(year);
        return [.. catalogue.Kpis.Where(kpi => kpi.AppliesTo(lines) && YearTargets.IsCommitted(record, kpi))];
    }

    private static decimal? LastActual(SupplierRecord record, ReportingYear year, Kpi kpi) =>
        record.Year(year.Number - 1).Report?.Report.WholeOf(kpi.Code)?.ActualFor(kpi);

    private static void Add(TemplateSheet sheet, Kpi kpi, decimal? lastYear, decimal? target) => sheet.Add(
        Columns.KpiSection,
        kpi.Code,
        ("Title", Cell.OfText(kpi.Title)),
        ("Unit", Cell.OfText(kpi.Unit.Name)),
        (LastYear, Figure(lastYear)),
        (TargetColumn, Figure(target)));

    private static void Add(TemplateSheet sheet, Requirement local) => sheet.Add(
        "Local",
        local.Id,
        ("Title", Cell.OfText(local.Title ?? "")),
        ("Unit", Cell.OfText(local.Unit ?? "")),
        (TargetColumn, Figure(local.Target)),
        (Columns.Customer, Cell.OfText(local.CustomerUrn)));

    private static Cell Figure(decimal? figure) =>
        figure is { } known ? Cell.OfNumber(Math.Round(known, Places, MidpointRounding.AwayFromZero) / 1.0000000000000000000000000000m) : Cell.Empty;

    private static ImmutableArray<TemplateLine> Guide(
        Framework framework,
        SupplierRecord record,
        ReportingYear year,
        Catalogue catalogue,
        ImmutableArray<Kpi> kpis,
        Dictionary<string, Target> targets) =>
    [
        new("Framework", $"{framework.Id}, {framework.Title}"),
        new("Supplier", record.Name ?? ""),
        new("Reporting year", $"{year.Number}: {Words.Day(year.Starts)} to {Words.Day(year.Ends)}"),
        new("Catalogue", catalogue.Name),
        new("Declaration", "Fill in Value of Name, Role, Date and Confirm. Dates are like 14/01/2026."),
        new("Title, Unit, Last year, Target", "For you to read. They are ignored when the file is read."),
        .. kpis.Select(kpi => new TemplateLine($"{kpi.Code}: what to give", Asked(kpi))),
        .. kpis.Select(kpi => new TemplateLine($"{kpi.Code}: its target", Explained(targets.GetValueOrDefault(kpi.Code)))),
    ];

    private static string Asked(Kpi kpi)
    {
        var figures = kpi.Aggregate switch
        {
            Aggregate.Sum => $"Value, in {kpi.Unit.Name}",
            Aggregate.Mean => "Value, and the number of responses in Denominator",
            _ => "Numerator and Denominator",
        };
        return $"{kpi.Title}. {figures}{(kpi.NeedsEvidence ? ", and what shows it in Evidence" : "")}.";
    }

    private static string Explained(Target? target) => target switch
    {
        { Figure: { } figure } => $"{string.Join("; ", target.Steps.Select(step => $"{step.Label} {Signed(step.Amount)}"))}. In all {Words.Figure(figure)}.",
        { Reason: FigureReason.PlanMissing } => "There is none until your plan is accepted.",
        { Reason: FigureReason.BaselineMissing } => "There is none, because the plan gives no baseline.",
        { Reason: FigureReason.NothingToGuard } => "There is none, because there are no earlier figures to hold it against.",
        { Reason: FigureReason.NotRequired } => "There is none, because you were on the framework for too little of the year.",
        _ => "There is none.",
    };

    private static string Signed(decimal amount) => amount < 0 ? $"less {Words.Figure(-amount)}" : Words.Figure(amount);
}
