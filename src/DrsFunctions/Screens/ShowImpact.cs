using System.Collections.Immutable;
using DrsFunctions.Frameworks;
using DrsFunctions.Http;
using DrsFunctions.Impact;
using DrsFunctions.Pages;
using DrsFunctions.Pages.Charts;
using DrsFunctions.Pages.Tables;
using DrsFunctions.Pages.Wording;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using NodaTime;

namespace DrsFunctions.Screens;

/// <summary>Shows how social value has grown over a framework's years, against the business won.</summary>
public sealed class ShowImpact(Inquiries inquiries, ImpactReading reading)
{
    /// <summary><c>GET /frameworks/{framework}/impact</c>.</summary>
    [Function(nameof(ShowImpact))]
    public Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "frameworks/{framework}/impact")] HttpRequest request,
        string framework,
        CancellationToken cancellationToken) => Screen.ShowAsync(async () =>
    {
        inquiries.OfCcs(request);
        var asked = inquiries.Framework(framework);
        var years = ImpactView.Of(await reading.BegunAsync(asked, inquiries.Today, cancellationToken)).Years;
        TableView[] tables = [Years(years), Outcomes(years), Kpis(years)];
        return TableAnswer.IsAsked(request) ? TableAnswer.Of(request, $"{asked.Id}-impact", tables) : new PageAnswer<ImpactPage>(Draw(request, asked, years, tables, inquiries.Today));
    });

    private static ImpactScreen Draw(HttpRequest request, FrameworkInService framework, ImmutableArray<YearImpactView> years, TableView[] tables, LocalDate today) => new(
        framework.Id,
        framework.Definition.Title,
        [
            new("Social value index, suppliers that reported", [.. years.Select(year => new ChartBar($"Year {year.Year}", year.Index, Told(year, year.Index, year.Suppressed), Changed(year.ChangeLikeForLike)))], ChartFigure.WhereTheyBegan),
            new("Business won", [.. years.Select(year => new ChartBar($"Year {year.Year}", year.BusinessWonGbp, Figures.Millions(year.BusinessWonGbp)) { IsUnfinished = year.Ends >= today })]),
        ],
        [
            .. from outcome in years.SelectMany(year => year.Outcomes).Select(outcome => (outcome.Code, outcome.Title)).Distinct()
               select new ChartFigure($"{outcome.Code} {outcome.Title}", [.. years.Select(year => Bar(year, year.Outcomes.FirstOrDefault(other => other.Code == outcome.Code)))], ChartFigure.WhereTheyBegan),
        ],
        [.. tables.Select(table => table.WithCsv(request))])
    {
        HasReports = years.Any(year => year.Suppliers > 0),
    };

    private static ChartBar Bar(YearImpactView year, IndexView? outcome) => new(
        $"Year {year.Year}",
        outcome?.IndexLikeForLike ?? outcome?.Index,
        Told(year, outcome?.IndexLikeForLike ?? outcome?.Index, outcome?.Suppressed ?? false),
        Changed(outcome?.ChangeLikeForLike));

    private static string Told(YearImpactView year, decimal? figure, bool isSuppressed)
    {
        if (figure is null && isSuppressed)
            return "withheld";
        if (year.Suppliers == 0)
            return Figures.NoneYet;
        return figure is { } index ? Figures.Index(index) : Figures.None;
    }

    private static string? Changed(decimal? change) => change is null ? null : $"{(change > 0 ? "+" : "")}{Figures.Index(change.Value)}";

    private static TableView Years(ImmutableArray<YearImpactView> years) => new(
        "years",
        "Social value and business won, year by year",
        ["Year", new("Index", true), new("Change", true), new("Like for like", true), new("Change like for like", true), new("Business won", true), new("Customers", true), new("Suppliers that reported", true)],
        [
            .. years.Select(year => (IReadOnlyList<TableCell>)
            [
                $"Year {year.Year}", Cells.Number(year.Index), Cells.Change(year.Change), Cells.Number(year.IndexLikeForLike), Cells.Change(year.ChangeLikeForLike),
                Cells.Pounds(year.BusinessWonGbp), Cells.Number(year.Customers), Cells.Number(year.Suppliers),
            ]),
        ])
    { Empty = "No year has begun yet." };

    private static TableView Outcomes(ImmutableArray<YearImpactView> years) => new(
        "outcomes",
        "Index by outcome",
        ["Outcome", "Year", new("Index", true), new("Change", true), new("Like for like", true), new("Change like for like", true)],
        [
            .. years.SelectMany(year => year.Outcomes.Select(outcome => (year.Year, Outcome: outcome)))
                .OrderBy(item => item.Outcome.Code, StringComparer.Ordinal).ThenBy(item => item.Year)
                .Select(item => (IReadOnlyList<TableCell>)
                [
                    $"{item.Outcome.Code} {item.Outcome.Title}", $"Year {item.Year}", Cells.Number(item.Outcome.Index), Cells.Change(item.Outcome.Change),
                    Cells.Number(item.Outcome.IndexLikeForLike), Cells.Change(item.Outcome.ChangeLikeForLike),
                ]),
        ])
    { Empty = "No outcome has an index yet." };

    private static TableView Kpis(ImmutableArray<YearImpactView> years)
    {
        var latest = years.LastOrDefault(year => year.Suppliers > 0);
        return new(
            "kpis",
            latest is null ? "All suppliers together, by KPI" : $"All suppliers together in year {latest.Year}, by KPI",
            ["KPI", new("Total", true), new("Year before", true), new("Change", true)],
            [
                .. (latest?.Kpis ?? []).Select(kpi => (IReadOnlyList<TableCell>)
                [
                    $"{kpi.Code} {kpi.Title}", Cells.Number(kpi.Total, kpi.Unit), Cells.Number(kpi.Previous, kpi.Unit), Cells.Change(kpi.Change),
                ]),
            ])
        { Empty = "No report has been accepted yet." };
    }
}
