using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace DrsFunctions.Intake;

/// <summary>Records an upload that the host gave up on; the sweep takes it up, and ends it with a receipt if it never can.</summary>
public sealed partial class RecordFailedUpload(ILogger<RecordFailedUpload> logger)
{
    /// <summary>Runs when the host puts a blob's message on its poison queue.</summary>
    [Function(nameof(RecordFailedUpload))]
    public void Run([QueueTrigger("webjobs-blobtrigger-poison", Connection = "SupplierStorage")] FailedBlob blob)
    {
        ArgumentNullException.ThrowIfNull(blob);
        LogFailed(blob.FunctionId, blob.ETag);
    }

    [LoggerMessage(EventId = 1203, Level = LogLevel.Error, Message = "{Function} failed every time for the blob with ETag {ETag}")]
    private partial void LogFailed(string function, string etag);
}

/// <summary>What a Functions host says of a blob that it gave up on.</summary>
public sealed record FailedBlob(string Type, string FunctionId, string BlobType, string ContainerName, string BlobName, string ETag);
