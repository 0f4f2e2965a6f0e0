using DrsFunctions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace DrsFunctions.Frameworks;

/// <summary>Tells what a framework asks for.</summary>
public sealed class GetFramework(Inquiries inquiries)
{
    /// <summary><c>GET /api/frameworks/{framework}</c>.</summary>
    [Function(nameof(GetFramework))]
    public IResult Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/frameworks/{framework}")] HttpRequest request,
        string framework)
    {
        inquiries.Caller(request);
        return Answer.Json(FrameworkView.Of(inquiries.Framework(framework), inquiries.Today));
    }
}
