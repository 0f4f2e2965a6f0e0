using Azure.Storage.Blobs;
using DrsFunctions.Storage.Uploads;
using Microsoft.Azure.Functions.Worker;

namespace DrsFunctions.Intake;

/// <summary>Takes in every file that lands in <c>uploads</c>. Safe to run again for the same file.</summary>
public sealed class IngestUpload(UploadIntake intake)
{
    /// <summary>Runs when a blob is written.</summary>
    [Function(nameof(IngestUpload))]
    public Task Run(
        [BlobTrigger("uploads/{path}", Connection = "SupplierStorage", Source = BlobTriggerSource.EventGrid)] BlobClient blob,
        CancellationToken cancellationToken) =>
        intake.TakeAsync(UploadPath.Parse(blob.Name), blob, cancellationToken);
}
