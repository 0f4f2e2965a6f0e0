using DrsFunctions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace DrsFunctions.Health;

/// <summary>Tells that the app runs. The one answer that needs no caller.</summary>
public sealed class GetLiveness
{
    /// <summary><c>GET /api/health/live</c>.</summary>
    [Function(nameof(GetLiveness))]
    public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/health/live")] HttpRequest request) =>
        Answer.Json(new LivenessView("live"));
}

/// <summary>That the app runs, as the API gives it.</summary>
public sealed record LivenessView(string Status);
