using System.Collections.Immutable;
using Azure;
using DrsFunctions.Http;
using DrsFunctions.Storage.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace DrsFunctions.Health;

/// <summary>Tells whether everything that the app needs is there: storage, queues, and when its timers ran last.</summary>
public sealed class GetReadiness(Inquiries inquiries, StorageStart start, StorageProbe probe, TimerRuns timers)
{
    /// <summary><c>GET /api/health/ready</c>: 200 when everything is up, else 503.</summary>
    [Function(nameof(GetReadiness))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/health/ready")] HttpRequest request,
        CancellationToken cancellationToken)
    {
        inquiries.Caller(request);
        var queues = start.Made.IsCompletedSuccessfully ? await ProbeAsync(cancellationToken) : null;
        var isReady = queues is not null && queues.Values.All(count => count is not null);
        var view = new ReadinessView(
            isReady ? "ready" : "notReady",
            queues is null ? "down" : "up",
            queues ?? ImmutableSortedDictionary<string, int?>.Empty,
            timers.Last);
        return Results.Text(
            StorageJson.Write(view),
            "application/json; charset=utf-8",
            statusCode: isReady ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
    }

    private async Task<ImmutableSortedDictionary<string, int?>?> ProbeAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await probe.QueuesAsync(cancellationToken);
        }
        catch (Exception problem) when (problem is RequestFailedException or AggregateException)
        {
            return null;
        }
    }
}
