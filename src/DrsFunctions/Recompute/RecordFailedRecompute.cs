using DrsFunctions.Storage.Recompute;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace DrsFunctions.Recompute;

/// <summary>
/// Records a recompute that failed every time, and asks for it again in an hour: the hourly one cannot see that a list of holidays
/// moved dates.
/// </summary>
public sealed partial class RecordFailedRecompute(RecomputeQueue recompute, ILogger<RecordFailedRecompute> logger)
{
    private static readonly Duration Later = Duration.FromHours(1);

    /// <summary>Runs when a message is moved to the poison queue.</summary>
    [Function(nameof(RecordFailedRecompute))]
    public Task Run(
        [QueueTrigger("recompute-poison", Connection = "SupplierStorage")] RecomputeRequest request,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        LogFailed(request.Framework, request.Supplier, request.Cause);
        return recompute.EnqueueAsync(request, Later, cancellationToken);
    }

    [LoggerMessage(EventId = 1101, EventName = "RecomputeGivenUp", Level = LogLevel.Error, Message = "The recompute of {Supplier} on {Framework} failed every time, asked for by {Cause}")]
    private partial void LogFailed(string framework, string supplier, string cause);
}
