using Azure;
using Azure.Storage.Blobs;
using DrsFunctions.Clock;
using DrsFunctions.Compliance.Calendar;
using DrsFunctions.Compliance.Feedback;
using DrsFunctions.Compliance.Ledgers;
using DrsFunctions.Compliance.Suppliers;
using DrsFunctions.Compliance.Uploads;
using DrsFunctions.Files.Streaming;
using DrsFunctions.Frameworks;
using DrsFunctions.Storage.Evidence;
using DrsFunctions.Storage.Ledgers;
using DrsFunctions.Storage.Uploads;

namespace DrsFunctions.Intake;

/// <summary>
/// Takes in what consumers said. A file is read in pieces and counted row by row; what stays of it are its hash, its size and its
/// counts. It is deleted once its receipt is there: a file that still lies there has not been answered, or its deletion was cut short.
/// </summary>
public sealed class FeedbackFiles(
    Ledger<SupplierRecord> ledger,
    SupplierRecording recording,
    SupplierClosing closing,
    QuarantineStore quarantine,
    AppClock clock,
    LimitOptions limits)
{
    /// <summary>Takes a file from its arrival to its receipt and its end.</summary>
    /// <param name="framework">The framework of its path.</param>
    /// <param name="path">Its path.</param>
    /// <param name="blob">The file.</param>
    /// <param name="surrender">The judgement where reading it is given up; null to read it.</param>
    /// <param name="cancellationToken">Stops between two steps; whatever is done stays done.</param>
    public async Task TakeAsync(FrameworkInService framework, UploadPath path, BlobClient blob, Judgement? surrender, CancellationToken cancellationToken)
    {
        if (await FeedbackSource.FindAsync(blob, clock, cancellationToken) is not { } source)
            return;
        try
        {
            await TakeAsync(framework, path, source, surrender, cancellationToken);
        }
        catch (RequestFailedException problem) when (FeedbackSource.IsGone(problem))
        {
            // It changed while it was read, or was answered and deleted meanwhile; what lies there now is taken in by itself.
        }
    }

    private async Task TakeAsync(FrameworkInService framework, UploadPath path, FeedbackSource source, Judgement? surrender, CancellationToken cancellationToken)
    {
        var state = await ledger.LoadAsync(new(framework.Id, path.Owner), cancellationToken);
        var known = state.Record.Uploads.ById.Values.FirstOrDefault(upload => upload.Path == path.Text && upload.ETag == source.ETag && upload.Outcome is not null);
        if (known is not null)
        {
            var again = source.ToDelivery(path, known.Sha256);
            await SetApartAsync(known, again, source, cancellationToken);
            await closing.EnsureAsync(framework, state, again, cancellationToken);
            await source.DeleteAsync(cancellationToken);
            return;
        }

        var (judge, delivery) = await ReadAsync(framework, path, source, surrender, cancellationToken);
        if (!state.Record.Uploads.Awaits(delivery.UploadId, delivery.ETag))
        {
            await closing.EnsureAsync(framework, state, delivery, cancellationToken);
            await source.DeleteAsync(cancellationToken);
            return;
        }

        state = await recording.EndFormerAsync(framework, UploadKind.Feedback, delivery, state, cancellationToken);
        var received = await recording.ReceiveAsync(framework, UploadKind.Feedback, delivery, state, cancellationToken);
        var judged = await recording.JudgeAsync(framework, UploadKind.Feedback, delivery, received.State, judge, ReplacedBy, cancellationToken);
        await SetApartAsync(judged.State.Record.Uploads.Find(delivery.UploadId)!, delivery, source, cancellationToken);
        await closing.CloseAsync(framework, judged.State, delivery, judged.Entries.LastOrDefault(entry => entry.Change is UploadJudged), cancellationToken);
        await source.DeleteAsync(cancellationToken);
    }

    private async Task<(Func<SupplierRecord, Judgement> Judge, Delivery Delivery)> ReadAsync(
        FrameworkInService framework,
        UploadPath path,
        FeedbackSource source,
        Judgement? surrender,
        CancellationToken cancellationToken)
    {
        using var content = source.ToContent();
        var judgement = surrender ?? (source.Size > limits.MaximumFeedbackBytes ? TooLarge.Of(source.Size, limits.MaximumFeedbackBytes) : null);
        if (judgement is not null)
            return (_ => judgement, source.ToDelivery(path, (await content.CompleteAsync(cancellationToken)).Sha256));

        var setting = new FeedbackSetting(framework.Definition, London.DayOf(source.ReceivedOn), limits.MaximumMessages);
        var reading = await TableStream.ReadAsync(content, () => new FeedbackCounting(setting), limits.OfFeedback(), cancellationToken);
        var delivery = source.ToDelivery(path, (await content.CompleteAsync(cancellationToken)).Sha256);
        if (reading.Taker is not { } counting)
            return (_ => FileReader.Refusal(reading.Messages), delivery);

        var file = counting.ToFile();
        return (record => FeedbackIntake.Judge(file, reading.Ignored, new(framework.Definition, path.Owner, record, delivery.UploadId, source.ReceivedOn)), delivery);
    }

    // Of several the one that was judged last: a receipt names one.
    private static string? ReplacedBy(SupplierRecord record, Judgement judgement) => judgement.Changes
        .OfType<FeedbackCounted>()
        .SelectMany(record.Feedback.ReplacedBy)
        .MaxBy(upload => record.Uploads.Find(upload)?.JudgedAs ?? 0);

    // Before the receipt, since the file is gone after it.
    private async Task SetApartAsync(UploadRecord upload, Delivery delivery, FeedbackSource source, CancellationToken cancellationToken)
    {
        if (upload.Outcome != UploadOutcome.Quarantined)
            return;
        await using var stream = await source.OpenAsync(cancellationToken);
        await quarantine.PutAsync(stream, delivery.Path, delivery.UploadId, cancellationToken);
    }
}
