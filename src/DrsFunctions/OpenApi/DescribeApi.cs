using DrsFunctions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace DrsFunctions.OpenApi;

/// <summary>Gives the API's description.</summary>
public sealed class DescribeApi(Inquiries inquiries, ApiDescription description)
{
    /// <summary><c>GET /api/openapi.json</c>.</summary>
    [Function(nameof(DescribeApi))]
    public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/openapi.json")] HttpRequest request)
    {
        inquiries.Caller(request);
        return Answer.Json(description.Document);
    }
}
