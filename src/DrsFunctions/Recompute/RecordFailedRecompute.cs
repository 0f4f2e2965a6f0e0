using DrsFunctions.Storage.Recompute;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace DrsFunctions.Recompute;

/// <summary>Records a recompute that failed every time; the next hour asks for it again.</summary>
public sealed partial class RecordFailedRecompute(ILogger<RecordFailedRecompute> logger)
{
    /// <summary>Runs when a message is moved to the poison queue.</summary>
    [Function(nameof(RecordFailedRecompute))]
    public void Run([QueueTrigger("recompute-poison", Connection = "SupplierStorage")] RecomputeRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        LogFailed(request.Framework, request.Supplier, request.Cause);
    }

    [LoggerMessage(EventId = 1101, Level = LogLevel.Error, Message = "The recompute of {Supplier} on {Framework} failed every time, asked for by {Cause}")]
    private partial void LogFailed(string framework, string supplier, string cause);
}
