using System.Collections.Frozen;
using Azure.Storage.Blobs.Models;
using DrsFunctions.Clock;
using DrsFunctions.Compliance.Uploads;
using DrsFunctions.Storage;
using DrsFunctions.Storage.Receipts;
using DrsFunctions.Storage.Uploads;
using DrsFunctions.Telemetry;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace DrsFunctions.Intake;

/// <summary>
/// Finds every upload without a final outcome, or with one and without the receipt that goes with it, and takes it in: blob triggers
/// are known to miss blobs, and whoever took it in may have ended between the two. One that cannot be taken in for 15 minutes, or
/// waits too long for its malware scan, is ended with a receipt that says so, so that nothing stays without an answer.
/// </summary>
public sealed partial class UploadSweep(
    StorageClients clients,
    UploadTable uploads,
    ReceiptStore receipts,
    UploadIntake intake,
    MalwareScan scan,
    Arrivals arrivals,
    AppClock clock,
    ILogger<UploadSweep> logger)
{
    private static readonly Duration TimeToRead = Duration.FromMinutes(15);

    /// <summary>Sweeps once.</summary>
    /// <returns>How many uploads it took up.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        // The lines first: a receipt comes after its line.
        var known = await KnownAsync(cancellationToken);
        var answered = await receipts.VersionsAsync(cancellationToken);
        var found = 0;
        await foreach (var blob in clients.Blobs.GetBlobContainerClient(StorageNames.Uploads).GetBlobsAsync(cancellationToken: cancellationToken))
        {
            var kept = known.GetValueOrDefault(blob.Name);
            if (IsFinal(kept, blob) && IsAnswered(kept!, answered) && !IsToBeDeleted(kept!.Path))
                continue;
            if (await TakeAsync(blob, kept, cancellationToken))
                found++;
        }

        if (found > 0)
        {
            LogFound(found);
            Figures.Found(found);
        }

        return found;
    }

    // Feedback does not stay once it is answered: where it does, that was cut short.
    private static bool IsToBeDeleted(UploadPath path) => UploadKinds.Parse(path.Owner, path.Kind) == UploadKind.Feedback;

    private static bool IsFinal(KeptUpload? upload, BlobItem blob) => upload is { Outcome: not null } && upload.ETag == Fetching.VersionOf(blob.Properties.ETag);

    private static bool IsAnswered(KeptUpload upload, FrozenDictionary<string, long> receipts) =>
        upload.UploadId is { } id && receipts.TryGetValue(ReceiptStore.PathOf(upload.Path, id), out var version) && version >= upload.JudgedAs;

    private async Task<FrozenDictionary<string, KeptUpload>> KnownAsync(CancellationToken cancellationToken)
    {
        var known = new Dictionary<string, KeptUpload>(StringComparer.Ordinal);
        await foreach (var upload in uploads.AllAsync(cancellationToken))
            known[upload.Path.Text] = upload;
        return known.ToFrozenDictionary(StringComparer.Ordinal);
    }

    // Whether it was taken up: one that waits for its malware scan is left alone, and so is one that a trigger has taken in since this
    // sweep began. Behind a backlog that is most of them; whether its receipt is there is for the next sweep to see.
    private async Task<bool> TakeAsync(BlobItem blob, KeptUpload? kept, CancellationToken cancellationToken)
    {
        var path = UploadPath.Parse(blob.Name);
        var client = clients.Blobs.GetBlobContainerClient(StorageNames.Uploads).GetBlobClient(blob.Name);
        var version = Fetching.VersionOf(blob.Properties.ETag);
        var attempts = kept is { Outcome: null } && kept.ETag == version ? kept.Attempts : 0;
        var isStuck = false;
        try
        {
            if (!IsFinal(kept, blob) && IsFinal(await uploads.FindAsync(path, cancellationToken), blob))
                return false;
            var received = await arrivals.FindAsync(path, version, cancellationToken) ?? clock.Shifted(blob.Properties.LastModified ?? DateTimeOffset.UnixEpoch);
            var age = clock.GetCurrentInstant() - received;
            if (await scan.AdmitAsync(client, cancellationToken) is null)
            {
                if (age < scan.Patience)
                    return false;
                await intake.GiveUpAsync(path, client, scan.Unscanned, cancellationToken);
                return true;
            }

            isStuck = age >= TimeToRead;

            // A file that ends the process that reads it leaves nothing behind but this count.
            if (isStuck && attempts > 0)
            {
                await intake.GiveUpAsync(path, client, Surrender.Of("every attempt ended early."), cancellationToken);
                return true;
            }

            if (isStuck && !IsFinal(kept, blob))
                await uploads.PutAsync(new(path, version, received, kept?.UploadId, null, new(0, 0, 0), kept?.Version ?? 0, attempts + 1) { Row = kept?.Row }, cancellationToken);
            await intake.TakeAsync(path, client, cancellationToken);
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            // One file must not keep the sweep from the others; this one comes up again in the next.
            LogFailed(problem, isStuck);
        }

        return true;
    }

    [LoggerMessage(EventId = 1201, EventName = "UploadsSwept", Level = LogLevel.Warning, Message = "The sweep took up {Count} uploads without a final outcome")]
    private partial void LogFound(int count);

    [LoggerMessage(EventId = 1202, EventName = "SweepFailed", Level = LogLevel.Error, Message = "The sweep could not take in an upload; waiting for longer than 15 minutes: {IsStuck}")]
    private partial void LogFailed(Exception problem, bool isStuck);
}
