using Azure.Storage.Blobs;
using DrsFunctions.Compliance.Uploads;
using DrsFunctions.Frameworks;
using DrsFunctions.Storage.Uploads;
using DrsFunctions.Telemetry;

namespace DrsFunctions.Intake;

/// <summary>Takes in uploads: finds out what a file is about and hands it to who takes in such files.</summary>
public sealed class UploadIntake(
    FrameworkShelf shelf, MalwareScan scan, Fetching fetching, SupplierFiles supplierFiles, FeedbackFiles feedback, ListFiles lists, StrayFiles strays)
{
    /// <summary>
    /// Takes in a blob. Doing it again for the same blob changes nothing; a blob that is gone is nothing to take in, and one that
    /// waits for its malware scan stays as it is.
    /// </summary>
    public Task TakeAsync(UploadPath path, BlobClient blob, CancellationToken cancellationToken) =>
        TakeAsync(path, blob, given: null, cancellationToken);

    /// <summary>Ends an upload that could not be taken in, with a receipt that says why.</summary>
    public Task GiveUpAsync(UploadPath path, BlobClient blob, Judgement reason, CancellationToken cancellationToken) =>
        TakeAsync(path, blob, reason, cancellationToken);

    private async Task TakeAsync(UploadPath path, BlobClient blob, Judgement? given, CancellationToken cancellationToken)
    {
        var admission = await scan.AdmitAsync(blob, cancellationToken);
        if (admission is null && given is null)
            return;
        var (conditions, surrender) = (admission?.Conditions, admission?.Surrender ?? given);
        using var span = path.IsRecognised ? Spans.Upload(path.Framework, path.Owner, path.Kind) : null;

        // The largest files are never fetched as a whole.
        if (StrayFiles.ProblemOf(path, shelf) is null && UploadKinds.Parse(path.Owner, path.Kind) == UploadKind.Feedback)
        {
            await feedback.TakeAsync(shelf.Find(path.Framework)!, path, blob, conditions, surrender, cancellationToken);
            return;
        }

        if (await fetching.FetchAsync(path, blob, conditions, cancellationToken) is not { } delivery)
            return;

        if (StrayFiles.ProblemOf(path, shelf) is { } problem)
            await strays.TakeAsync(delivery, problem, cancellationToken);
        else if (path.Owner == UploadKinds.Ccs)
            await lists.TakeAsync(shelf.Find(path.Framework)!, UploadKinds.Parse(path.Owner, path.Kind)!.Value, delivery, surrender, cancellationToken);
        else
            await supplierFiles.TakeAsync(shelf.Find(path.Framework)!, UploadKinds.Parse(path.Owner, path.Kind)!.Value, delivery, surrender, cancellationToken);
    }
}
