using System.Collections.Immutable;
using DrsFunctions.Compliance.Feedback;
using DrsFunctions.Http;
using DrsFunctions.Storage.Feedback;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using NodaTime.Text;

namespace DrsFunctions.Feedback;

/// <summary>Tells in which lots and months consumers were offered support, all suppliers together, without figures that rest on few.</summary>
public sealed class ListHardship(Inquiries inquiries, FeedbackTable feedback)
{
    /// <summary><c>GET /api/frameworks/{framework}/hardship</c>.</summary>
    [Function(nameof(ListHardship))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/frameworks/{framework}/hardship")] HttpRequest request,
        string framework,
        CancellationToken cancellationToken)
    {
        inquiries.OfCcs(request);
        var asked = inquiries.Framework(framework);
        var limit = request.Limit();
        var after = request.Cursor();
        var heard = new List<MonthlyFeedback>();
        await foreach (var month in feedback.AllAsync(asked.Id, asked.Definition.Starts.ToYearMonth(), cancellationToken))
            heard.Add(month.Feedback);

        var left = HardshipSignals.Of(heard)
            .Where(signal => after is null || string.CompareOrdinal(KeyOf(signal), after) > 0)
            .OrderBy(KeyOf, StringComparer.Ordinal)
            .ToImmutableArray();
        return Answer.Json(new Page<HardshipSignal>([.. left.Take(limit)], left.Length > limit ? Cursors.Of(KeyOf(left[limit - 1])) : null));
    }

    private static string KeyOf(HardshipSignal signal) => $"{YearMonthPattern.Iso.Format(signal.Month)}|{signal.Lot}";
}
