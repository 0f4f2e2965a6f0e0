using DrsFunctions.Frameworks;
using DrsFunctions.Storage.Recompute;
using DrsFunctions.Storage.Uploads;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace DrsFunctions.Intake;

/// <summary>
/// Records an upload that the host gave up on; the sweep takes it up, and ends it with a receipt if it never can. Until then its
/// supplier's standing shows that it is being read.
/// </summary>
public sealed partial class RecordFailedUpload(FrameworkShelf shelf, RecomputeQueue recompute, ILogger<RecordFailedUpload> logger)
{
    /// <summary>Runs when the host puts a blob's message on its poison queue.</summary>
    [Function(nameof(RecordFailedUpload))]
    public async Task Run(
        [QueueTrigger("webjobs-blobtrigger-poison", Connection = "SupplierStorage")] FailedBlob blob,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(blob);
        LogFailed(blob.FunctionId, blob.ETag);
        var path = UploadPath.Parse(blob.BlobName);
        if (StrayFiles.ProblemOf(path, shelf) is null && path.Owner != UploadKinds.Ccs)
            await recompute.EnqueueAsync(new(path.Framework, path.Owner, nameof(RecordFailedUpload)), cancellationToken);
    }

    [LoggerMessage(EventId = 1203, EventName = "UploadGivenUp", Level = LogLevel.Error, Message = "{Function} failed every time for the blob with ETag {ETag}")]
    private partial void LogFailed(string function, string etag);
}

/// <summary>What a Functions host says of a blob that it gave up on.</summary>
public sealed record FailedBlob(string Type, string FunctionId, string BlobType, string ContainerName, string BlobName, string ETag);
