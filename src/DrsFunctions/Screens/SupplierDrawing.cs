using System.Collections.Immutable;
using System.Globalization;
using DrsFunctions.Compliance.Frameworks;
using DrsFunctions.Compliance.Standings;
using DrsFunctions.Pages;
using DrsFunctions.Pages.Charts;
using DrsFunctions.Pages.Tables;
using DrsFunctions.Pages.Wording;
using DrsFunctions.Storage.Ledgers;
using Microsoft.AspNetCore.Http;

namespace DrsFunctions.Screens;

/// <summary>Makes the page of a supplier out of its ledger.</summary>
internal sealed class SupplierDrawing
{
    private readonly HttpRequest request;
    private readonly SupplierFacts facts;
    private readonly ImmutableArray<Standing> begun;
    private readonly Standing standing;
    private readonly ImmutableArray<ReportingYear> years;
    private readonly SupplierYears growth;

    /// <summary>The page of a supplier in a year.</summary>
    public SupplierDrawing(HttpRequest request, SupplierFacts facts, string supplier, ReportingYear year)
    {
        this.request = request;
        this.facts = facts;
        var membership = facts.Record.MembershipOf(facts.Framework.Definition);
        years = [.. facts.Framework.Definition.Years.Where(other => other.Number == year.Number || (other.Starts <= facts.Day && membership.DaysIn(other) > 0))];
        begun = [.. years.Select(other => facts.Framework.Standings.Of(supplier, facts.Record, other).On(facts.Day))];
        growth = new(begun, facts.Day);
        standing = begun.Single(other => other.Facts.Year.Number == year.Number);
    }

    /// <summary>The tables that follow from the standing.</summary>
    public IEnumerable<TableView> Tables => [Kpis(isCsv: true), growth.Table, Requirements(), Obligations()];

    /// <summary>The page.</summary>
    public SupplierScreen Draw(AskedDay day, SupplierTables tables, FeedbackDrawing feedback, ImmutableArray<StoredEntry> entries, LedgerState ledger)
    {
        var membership = facts.Record.MembershipOf(facts.Framework.Definition);
        return new(facts.Framework.Id, standing, string.Join(", ", facts.Record.Lots.Keys.Select(lot => $"Lot {lot}")), membership.Joined, membership.Left)
        {
            Years = [.. years.Select(year => (year.Number.ToString(CultureInfo.InvariantCulture), $"Year {year.Number}"))],
            AsOf = day.Past,
            DayProblem = day.Problem,
            Typed = day.Typed,
            Growth = growth.Charts,
            YearByYear = growth.Table.WithCsv(request),
            Kpis = Kpis(isCsv: false).WithCsv(request),
            Histories = [.. standing.Facts.Kpis.Where(kpi => HistoryOf(kpi).Any(result => result is { Target: not null } or { Actual: not null })).Select(History)],
            Requirements = Requirements().WithCsv(request),
            Obligations = Obligations().WithCsv(request),
            Feedback = feedback.Draw(request),
            Messages = tables.Messages(all: false).WithCsv(request),
            Uploads = tables.Uploads(all: false).WithCsv(request),
            Timeline = SupplierTables.Timeline(entries),
            LedgerCsv = TableAnswer.Address(request, "ledger"),
            Ledger = ledger,
        };
    }

    private TableView Kpis(bool isCsv) => new(
        "kpis",
        $"KPIs in year {standing.Facts.Year.Number}",
        isCsv
            ? ["KPI", "Title", "Unit", "Baseline", "Target", "Actual", "Attainment in percent", "Rating", "Reason"]
            : ["KPI", new("Baseline", true), new("Target", true), new("Result", true), new("Of target", true), "Rating", "Over the years"],
        [.. standing.Facts.Kpis.Select(kpi => isCsv ? CsvOf(kpi) : RowOf(kpi))])
    {
        HasHeading = true,
        Empty = "There are no KPIs in this year.",
    };

    private static IReadOnlyList<TableCell> CsvOf(KpiResult kpi) =>
    [
        kpi.Code, kpi.Title, kpi.Unit, Cells.Number(kpi.Baseline), Cells.Number(kpi.Target), Cells.Number(kpi.Actual), Cells.Number(kpi.Attainment),
        Cells.Of(kpi.Rating), Cells.Word(kpi.Reason),
    ];

    private IReadOnlyList<TableCell> RowOf(KpiResult kpi)
    {
        var actuals = HistoryOf(kpi).Select(result => result?.Actual).OfType<decimal>().ToArray();
        return
        [
            $"{kpi.Code} {kpi.Title}",
            Cells.Number(kpi.Baseline, kpi.Unit),
            Cells.Number(kpi.Target, kpi.Unit),
            Cells.Number(kpi.Actual, kpi.Unit),
            Cells.Number(kpi.Attainment, "percent"),
            kpi.Reason is { } reason && kpi.Rating == Rating.Other ? new TableCell(Words.Of(reason)) { Tag = Words.Colour(kpi.Rating) } : Cells.Of(kpi.Rating),
            actuals.Length > 1
                ? new TableCell($"Results: {string.Join(", ", actuals.Select(actual => Figures.Of(actual, kpi.Unit)))}") { Line = actuals }
                : new TableCell(actuals.Length == 1 ? "One year only" : Figures.None),
        ];
    }

    private KpiHistory History(KpiResult kpi)
    {
        var points = begun.Zip(HistoryOf(kpi), (year, result) => new ChartPoint($"Year {year.Facts.Year.Number}", result?.Target, result?.Actual)).ToArray();
        return new(
            kpi,
            points,
            new(
                $"history-{kpi.Code}",
                $"{kpi.Code} over the years, {Figures.Unit(kpi.Unit)}",
                ["Year", new("Target", true), new("Result", true)],
                [.. points.Select(point => (IReadOnlyList<TableCell>)[point.Label, Cells.Number(point.Target), Cells.Number(point.Actual)])]),
            new(
                $"steps-{kpi.Code}",
                $"How {kpi.Code}'s target of year {standing.Facts.Year.Number} came about",
                ["Step", new("Adds", true), new("Total", true)],
                [.. kpi.Steps.Select(step => (IReadOnlyList<TableCell>)[step.Label, Cells.Change(step.Amount), Cells.Number(step.Total)])])
            { Empty = kpi.Reason is { } reason ? $"There is no target: {Words.Of(reason).ToLowerInvariant()}." : "The target has no steps." });
    }

    private IEnumerable<KpiResult?> HistoryOf(KpiResult kpi) => begun.Select(year => year.Facts.Kpis.FirstOrDefault(other => other.Code == kpi.Code));

    private TableView Requirements() => new(
        "requirements",
        "Customers' own requirements",
        ["Requirement", "Customer", "Kind", new("Target", true), new("Result", true), "Rating"],
        [
            .. standing.Facts.CustomerRequirements.Select(item => (IReadOnlyList<TableCell>)
            [
                item.Title, CustomerOf(item.CustomerUrn), Cells.Word(item.Kind), Cells.Number(item.Target, item.Unit), Cells.Number(item.Actual, item.Unit), Cells.Of(item.Rating),
            ]),
        ])
    { HasHeading = true };

    private TableCell CustomerOf(string urn) =>
        facts.Record.Awards.Values.FirstOrDefault(award => award.CustomerUrn == urn && award.CustomerName is not null) is { } award
            ? new TableCell($"{award.CustomerName} ({urn})") { Value = urn }
            : TableCell.FromString(urn);

    private static TableCell SubjectOf(Obligation owed) =>
        owed.Kind == ObligationKind.Report ? new TableCell($"Year {owed.Subject}") { Value = owed.Subject } : TableCell.FromString(owed.Subject);

    private TableView Obligations() => new(
        "obligations",
        $"What is owed in year {standing.Facts.Year.Number}",
        ["What", "About", "By", "Status"],
        [.. standing.Obligations.Select(owed => (IReadOnlyList<TableCell>)[Words.Of(owed.Kind), SubjectOf(owed), Cells.Day(owed.DueOn), Cells.Of(owed.Status)])])
    {
        HasHeading = true,
        Empty = "Nothing is owed in this year.",
    };
}
