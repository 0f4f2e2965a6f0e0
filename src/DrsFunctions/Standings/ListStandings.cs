using System.Collections.Immutable;
using DrsFunctions.Access;
using DrsFunctions.Compliance.Standings;
using DrsFunctions.Frameworks;
using DrsFunctions.Http;
using DrsFunctions.Storage.Standings;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace DrsFunctions.Standings;

/// <summary>Lists the standings of a framework's suppliers in one year, by submission and rating: all for CCS, those of its suppliers for a customer.</summary>
public sealed class ListStandings(Inquiries inquiries, StandingTable standings, CustomerSuppliers customers)
{
    /// <summary><c>GET /api/frameworks/{framework}/standings?year=&amp;submission=&amp;rating=</c>.</summary>
    [Function(nameof(ListStandings))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/frameworks/{framework}/standings")] HttpRequest request,
        string framework,
        CancellationToken cancellationToken)
    {
        var caller = inquiries.ReaderOfStandings(request);
        var asked = inquiries.Framework(framework);
        var today = inquiries.Today;
        var year = Inquiries.Year(asked, request.Number("year"), today).Number;
        var submission = request.Word<Submission>("submission");
        var rating = request.Word<Rating>("rating");
        var limit = request.Limit();
        if (caller.Role == Role.Customer)
        {
            var visible = await customers.OfAsync(asked, caller.Customer, cancellationToken);
            return await OfSuppliersAsync(asked, year, visible, submission, rating, request.Cursor(), limit, cancellationToken);
        }

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

    private async Task<IResult> OfSuppliersAsync(
        FrameworkInService framework,
        int year,
        ImmutableSortedSet<string> suppliers,
        Submission? submission,
        Rating? rating,
        string? after,
        int limit,
        CancellationToken cancellationToken)
    {
        var (today, now) = (inquiries.Today, inquiries.Clock.GetCurrentInstant());
        var items = ImmutableArray.CreateBuilder<StandingOnDay>();
        string? last = null;
        foreach (var supplier in suppliers.Where(supplier => string.CompareOrdinal(supplier, after) > 0))
        {
            if (await standings.FindAsync(framework.Id, year, supplier, cancellationToken) is not { } text)
                continue;
            var standing = text.On(today) with { Detail = default };
            var told = StandingJson.Read(standing, now);
            if ((submission ?? told.Submission) != told.Submission || (rating ?? told.Rating) != told.Rating)
                continue;
            if (items.Count == limit)
                return StandingJson.Answer(items.ToImmutable(), Cursors.Of(last!), now);
            items.Add(standing);
            last = supplier;
        }

        return StandingJson.Answer(items.ToImmutable(), next: null, now);
    }
}
