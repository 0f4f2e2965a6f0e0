using System.Collections.Immutable;
using DrsFunctions.Compliance.Standings;
using DrsFunctions.Http;
using DrsFunctions.Storage.Standings;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace DrsFunctions.Standings;

/// <summary>Lists the standings of a framework's suppliers in one year, by submission and rating.</summary>
public sealed class ListStandings(Inquiries inquiries, StandingTable standings)
{
    // Filters go by the day, which the rows do not know: a page is sifted out of pages of this many.
    private const int Sifted = 200;

    /// <summary><c>GET /api/frameworks/{framework}/standings?year=&amp;submission=&amp;rating=</c>.</summary>
    [Function(nameof(ListStandings))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/frameworks/{framework}/standings")] HttpRequest request,
        string framework,
        CancellationToken cancellationToken)
    {
        inquiries.OfCcs(request);
        var asked = inquiries.Framework(framework);
        var today = inquiries.Today;
        var year = Inquiries.Year(asked, request.Number("year"), today).Number;
        var submission = request.Word<Submission>("submission");
        var rating = request.Word<Rating>("rating");
        var limit = request.Limit();
        var now = inquiries.Clock.GetCurrentInstant();

        var items = ImmutableArray.CreateBuilder<StandingSummaryView>();
        var after = request.Cursor();
        while (true)
        {
            var page = await standings.ListAfterAsync(asked.Id, year, after, submission is null && rating is null ? limit : Sifted, cancellationToken);
            foreach (var (facts, _, _) in page.Items)
            {
                after = facts.Supplier.Id;
                var standing = facts.On(today);
                if ((submission ?? standing.Submission) != standing.Submission || (rating ?? standing.Rating) != standing.Rating)
                    continue;
                items.Add(StandingSummaryView.Of(standing, now));
                if (items.Count == limit)
                    break;
            }

            var isLast = page.Next is null && (page.Items.IsEmpty || after == page.Items[^1].Facts.Supplier.Id);
            if (items.Count == limit || isLast)
                return Answer.JsonAsOf(new Page<StandingSummaryView>(items.ToImmutable(), isLast ? null : Cursors.Of(after!)), now);
        }
    }
}
