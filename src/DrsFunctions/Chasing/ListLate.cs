using System.Collections.Immutable;
using DrsFunctions.Compliance.Standings;
using DrsFunctions.Frameworks;
using DrsFunctions.Http;
using DrsFunctions.Storage.Obligations;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using NodaTime;
using NodaTime.Text;

namespace DrsFunctions.Chasing;

/// <summary>Lists the reports that are overdue or late, the longest owed first.</summary>
public sealed class ListLate(Inquiries inquiries, ObligationTable obligations, LateReports reports)
{
    private const int AtATime = 16;

    /// <summary><c>GET /api/frameworks/{framework}/late</c>.</summary>
    [Function(nameof(ListLate))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/frameworks/{framework}/late")] HttpRequest request,
        string framework,
        CancellationToken cancellationToken)
    {
        inquiries.OfCcs(request);
        var asked = inquiries.Framework(framework);
        var limit = request.Limit();
        var after = request.Cursor();
        var now = inquiries.Clock.GetCurrentInstant();

        var items = ImmutableArray.CreateBuilder<LateView>();
        string? next = null;
        await foreach (var due in OwedAsync(asked, after, cancellationToken).Chunk(AtATime).WithCancellation(cancellationToken))
        {
            var views = await Task.WhenAll(due.Select(owed => reports.FindAsync(asked, owed, now, cancellationToken)));
            foreach (var view in views.OfType<LateView>())
            {
                if (items.Count == limit)
                    return Answer.Json(new Page<LateView>(items.ToImmutable(), Cursors.Of(next!)));
                items.Add(view);
                next = KeyOf(view.DueOn, view.Supplier.Id);
            }
        }

        return Answer.Json(new Page<LateView>(items.ToImmutable(), null));
    }

    private IAsyncEnumerable<DueObligation> OwedAsync(FrameworkInService framework, string? after, CancellationToken cancellationToken) =>
        obligations.OpenAsync(framework.Id, FirstDay(framework, after), inquiries.Today.PlusDays(-1), cancellationToken)
            .Where(due => due.Owed.Kind == ObligationKind.Report && (after is null || string.CompareOrdinal(KeyOf(due.Owed.DueOn, due.Supplier), after) > 0));

    private static LocalDate FirstDay(FrameworkInService framework, string? after)
    {
        if (after is null)
            return framework.Definition.Starts;
        return LocalDatePattern.Iso.Parse(after.Split('|')[0]) is { Success: true } day
            ? day.Value
            : throw new RefusalException(Problem.BadRequest("cursor must be the next of an earlier answer."));
    }

    // As the rows are ordered.
    private static string KeyOf(LocalDate dueOn, string supplier) => $"{LocalDatePattern.Iso.Format(dueOn)}|{supplier}|";
}
