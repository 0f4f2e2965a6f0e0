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
        StandingFilter? filter = (submission, rating) switch
        {
            (_, { } word) => StandingFilter.Of(word, today),
            ({ } word, _) => StandingFilter.Of(word, today),
            _ => null,
        };
        var now = inquiries.Clock.GetCurrentInstant();

        var items = ImmutableArray.CreateBuilder<StandingOnDay>();
        var after = request.Cursor();
        while (true)
        {
            var page = await standings.ListAsync(asked.Id, year, filter, after, limit - items.Count, cancellationToken);
            foreach (var item in page.Items)
            {
                after = item.Supplier;
                var standing = item.Text.On(today);
                if (submission is null || rating is null || StandingJson.Read(standing, now).Submission == submission)
                    items.Add(standing);
            }

            if (items.Count == limit || page.Next is null)
                return StandingJson.Answer(items.ToImmutable(), page.Next is null ? null : Cursors.Of(after!), now);
        }
    }
}
