using DrsFunctions.Http;
using DrsFunctions.Intake;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace DrsFunctions.Requirements;

/// <summary>Lists customers' own requirements by name: all for CCS, its own for a customer.</summary>
public sealed class ListRequirements(Inquiries inquiries, FrameworkLists lists)
{
    /// <summary><c>GET /api/frameworks/{framework}/requirements</c>.</summary>
    [Function(nameof(ListRequirements))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/frameworks/{framework}/requirements")] HttpRequest request,
        string framework,
        CancellationToken cancellationToken)
    {
        var caller = inquiries.ReaderOfRequirements(request);
        var asked = inquiries.Framework(framework);
        var after = request.Cursor();
        var limit = request.Limit();
        var book = (await lists.StateAsync(asked.Id, cancellationToken)).Record.Requirements;
        var page = book.All
            .Where(requirement => string.CompareOrdinal(requirement.Key, after) > 0 && caller.MayReadRequirementsOf(requirement.CustomerUrn))
            .Take(limit + 1)
            .ToArray();
        var next = page.Length > limit ? Cursors.Of(page[limit - 1].Key) : null;
        return Answer.Json(new Page<RequirementView>([.. page.Take(limit).Select(RequirementView.Of)], next));
    }
}
