using DrsFunctions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace DrsFunctions.Frameworks;

/// <summary>Tells which frameworks are in service, and what each asks for.</summary>
public sealed class ListFrameworks(Inquiries inquiries)
{
    /// <summary><c>GET /api/frameworks</c>.</summary>
    [Function(nameof(ListFrameworks))]
    public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/frameworks")] HttpRequest request)
    {
        inquiries.Caller(request);
        var (after, limit) = (request.Cursor(), request.Limit());
        FrameworkInService[] rest = [.. inquiries.Frameworks.Where(framework => string.CompareOrdinal(framework.Id, after) > 0)];
        var next = rest.Length > limit ? Cursors.Of(rest[limit - 1].Id) : null;
        return Answer.Json(new Page<FrameworkView>([.. rest.Take(limit).Select(framework => FrameworkView.Of(framework, inquiries.Today))], next));
    }
}
