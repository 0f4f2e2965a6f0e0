using DrsFunctions.Http;
using DrsFunctions.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace DrsFunctions.Screens;

/// <summary>Shows a framework at a glance: counts, what is due, and its suppliers, the worst first.</summary>
public sealed class ShowFramework(Inquiries inquiries, YearStandings standings)
{
    /// <summary><c>GET /frameworks/{framework}?year=&amp;submission=&amp;rating=&amp;name=&amp;sort=&amp;page=</c>.</summary>
    [Function(nameof(ShowFramework))]
    public Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "frameworks/{framework}")] HttpRequest request,
        string framework,
        CancellationToken cancellationToken) => Screen.ShowAsync(async () =>
    {
        inquiries.OfCcs(request);
        var asked = inquiries.Framework(framework);
        var today = inquiries.Today;
        var year = Inquiries.Year(asked, request.Number("year"), today);
        var search = SupplierSearch.Of(request);
        var all = await standings.ReadAsync(asked, year, today, inquiries.Clock.GetCurrentInstant(), cancellationToken);
        var drawing = new FrameworkDrawing(request, asked, year, today, all);
        return TableAnswer.IsAsked(request)
            ? TableAnswer.Of(request, $"{asked.Id}-year-{year.Number}", drawing.Suppliers(search.In(all), isCsv: true), drawing.BySubmission(), drawing.NextDue())
            : new PageAnswer<FrameworkPage>(drawing.Draw(search));
    });
}
