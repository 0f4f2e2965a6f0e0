using DrsFunctions.Http;
using DrsFunctions.Pages;
using DrsFunctions.Pages.Layout;
using DrsFunctions.Pages.Tables;
using DrsFunctions.Pages.Wording;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace DrsFunctions.Screens;

/// <summary>Shows which frameworks are in service.</summary>
public sealed class ShowFrameworks(Inquiries inquiries)
{
    /// <summary><c>GET /</c>: the expression matches nothing but the root, which no plain route can name on a Functions host.</summary>
    [Function(nameof(ShowFrameworks))]
    public Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "{x:regex(^$)?}")] HttpRequest request) => Screen.ShowAsync(() =>
    {
        inquiries.OfCcs(request);
        var today = inquiries.Today;
        var table = new TableView(
            "frameworks",
            "Frameworks in service",
            ["Framework", "Name", "Begins", "Ends", "Latest ended year", "Its reports are due"],
            [
                .. from framework in inquiries.Frameworks
                   let year = framework.Definition.LatestEnded(today)
                   select (IReadOnlyList<TableCell>)
                   [
                       Cells.Link(framework.Id, Paths.Framework(framework.Id)),
                       framework.Definition.Title,
                       Cells.Day(framework.Definition.Starts),
                       Cells.Day(framework.Definition.Ends),
                       $"Year {year.Number}",
                       Cells.Day(framework.Settlement.DueOn(year)),
                   ],
            ])
        { Empty = "No framework is in service." };
        return Task.FromResult<IResult>(TableAnswer.IsAsked(request)
            ? TableAnswer.Of(request, "drs", table)
            : new PageAnswer<FrameworksPage>(table.WithCsv(request)));
    });
}
