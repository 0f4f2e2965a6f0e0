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
        return Answer.Json(new Page<FrameworkView>([.. inquiries.Frameworks.Select(framework => FrameworkView.Of(framework, inquiries.Today))], null));
    }
}
