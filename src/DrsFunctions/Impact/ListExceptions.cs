using System.Collections.Immutable;
using System.Globalization;
using DrsFunctions.Chasing;
using DrsFunctions.Compliance.Impact;
using DrsFunctions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace DrsFunctions.Impact;

/// <summary>Lists what CCS should look at, in the framework as a whole and where chasing cannot do its work; the latest year first.</summary>
public sealed class ListExceptions(Inquiries inquiries, ImpactReading reading, ChasingConcerns chasing)
{
    /// <summary><c>GET /api/frameworks/{framework}/exceptions</c>.</summary>
    [Function(nameof(ListExceptions))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/frameworks/{framework}/exceptions")] HttpRequest request,
        string framework,
        CancellationToken cancellationToken)
    {
        inquiries.OfCcs(request);
        var asked = inquiries.Framework(framework);
        var limit = request.Limit();
        var after = request.Cursor();

        var found = Concerns.Of(await reading.BegunAsync(asked, inquiries.Today, cancellationToken));
        var left = found.Concat(await chasing.OfAsync(asked, inquiries.Today, cancellationToken))
            .OrderBy(KeyOf, StringComparer.Ordinal)
            .Where(concern => after is null || string.CompareOrdinal(KeyOf(concern), after) > 0)
            .ToImmutableArray();
        return Answer.Json(new Page<Concern>([.. left.Take(limit)], left.Length > limit ? Cursors.Of(KeyOf(left[limit - 1])) : null));
    }

    // Counts years down, so that the latest comes first, and stays the same when other exceptions come and go.
    private static string KeyOf(Concern concern) =>
        string.Create(CultureInfo.InvariantCulture, $"{int.MaxValue - concern.Year}|{(int)concern.Code:000}|{concern.Subject}");
}
