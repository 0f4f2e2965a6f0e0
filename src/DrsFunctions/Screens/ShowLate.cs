using DrsFunctions.Chasing;
using DrsFunctions.Compliance.Standings;
using DrsFunctions.Frameworks;
using DrsFunctions.Http;
using DrsFunctions.Pages;
using DrsFunctions.Pages.Layout;
using DrsFunctions.Pages.Tables;
using DrsFunctions.Pages.Wording;
using DrsFunctions.Storage.Obligations;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace DrsFunctions.Screens;

/// <summary>Shows whose reports are overdue or late, the longest owed first.</summary>
public sealed class ShowLate(Inquiries inquiries, ObligationTable obligations, LateReports reports)
{
    private const int PageSize = 50;
    private const int AtATime = 16;

    /// <summary><c>GET /frameworks/{framework}/late?page=</c>.</summary>
    [Function(nameof(ShowLate))]
    public Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "frameworks/{framework}/late")] HttpRequest request,
        string framework,
        CancellationToken cancellationToken) => Screen.ShowAsync(async () =>
    {
        inquiries.OfCcs(request);
        var asked = inquiries.Framework(framework);
        var owed = await obligations.OpenAsync(asked.Id, asked.Definition.Starts, inquiries.Today.PlusDays(-1), cancellationToken)
            .Where(due => due.Owed.Kind == ObligationKind.Report)
            .ToListAsync(cancellationToken);
        if (TableAnswer.IsAsked(request))
            return TableAnswer.Of(request, asked.Id, Table(asked, await FindAsync(asked, owed, cancellationToken)));

        var pages = PageNumbers.Of(owed.Count, PageSize, request.Number("page") ?? 1, Paths.Late(asked.Id));
        var shown = await FindAsync(asked, owed.Skip((pages.Number - 1) * PageSize).Take(PageSize), cancellationToken);
        return new PageAnswer<ListPage>(new ListScreen("Late reports", "Reports that are past their due date and not accepted, the longest owed first.", Paths.Late(asked.Id), Table(asked, shown).WithCsv(request))
        {
            Framework = asked.Id,
            Pages = pages,
            Trail = [new("Frameworks", "/"), new(asked.Id, Paths.Framework(asked.Id))],
        });
    });

    private async Task<List<LateView>> FindAsync(FrameworkInService framework, IEnumerable<DueObligation> owed, CancellationToken cancellationToken)
    {
        var now = inquiries.Clock.GetCurrentInstant();
        var found = new List<LateView>();
        foreach (var some in owed.Chunk(AtATime))
            found.AddRange((await Task.WhenAll(some.Select(due => reports.FindAsync(framework, due, now, cancellationToken)))).OfType<LateView>());
        return found;
    }

    private static TableView Table(FrameworkInService framework, IEnumerable<LateView> late) => new(
        "late",
        "Late reports",
        ["Supplier", "Year", "Report", "Due", new("Days late", IsNumber: true), "Last message", "Next message"],
        [
            .. from view in late
               select (IReadOnlyList<TableCell>)
               [
                   Cells.Link(view.Supplier.Name, Paths.Supplier(framework.Id, view.Supplier.Id, view.Year)),
                   new TableCell($"Year {view.Year}"),
                   Cells.Of(view.Submission),
                   Cells.Day(view.DueOn),
                   Cells.Number(view.DaysLate),
                   view.LastMessage is { } last ? $"{Words.Of(last.Stage)}, {Words.Of(last.Status).ToLowerInvariant()}, {Days.Of(last.QueuedOn)}" : "None",
                   view.NextMessage is { } next ? $"{Words.Of(next.Stage)} on {Days.Of(next.On)}" : "None",
               ],
        ])
    {
        HasHeading = true,
        Empty = "No report is late.",
    };
}
