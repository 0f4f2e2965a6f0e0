using DrsFunctions.Compliance.Ledgers;
using DrsFunctions.Compliance.Uploads;

namespace DrsFunctions.Intake;

/// <summary>What every upload adds to its owner's ledger, decided on the ledger as it is at that moment.</summary>
internal static class UploadSteps
{
    /// <summary>A file arrived: once for each time that it is to be judged.</summary>
    public static IEnumerable<Change> Receive(UploadLog log, UploadKind kind, Delivery delivery) => Receive(log, kind, delivery, _ => []);

    /// <summary>A file arrived: once for each time that it is to be judged.</summary>
    /// <param name="log">The owner's uploads.</param>
    /// <param name="kind">What the file is about.</param>
    /// <param name="delivery">The file.</param>
    /// <param name="tell">Who is told of it.</param>
    public static IEnumerable<Change> Receive(UploadLog log, UploadKind kind, Delivery delivery, Func<UploadReceived, IEnumerable<Change>> tell)
    {
        var isKnown = log.Find(delivery.UploadId) is { Outcome: null } known && known.ETag == delivery.ETag;
        if (isKnown || !log.Awaits(delivery.UploadId, delivery.ETag))
            return [];
        var received = new UploadReceived(delivery.UploadId, kind, delivery.Path.Text, delivery.ETag, delivery.Size, delivery.Sha256, delivery.ReceivedOn);
        return [received, .. tell(received)];
    }

    /// <summary>A file was judged: once for each time that it arrived, and unread where its content is in force already.</summary>
    /// <param name="log">The owner's uploads.</param>
    /// <param name="kind">What the file is about.</param>
    /// <param name="delivery">The file.</param>
    /// <param name="mostMessages">How many messages are kept.</param>
    /// <param name="judge">Judges it.</param>
    /// <param name="settle">What follows from the judgement for the rest of the record.</param>
    /// <param name="replaces">The upload in force that it takes the place of, if it is taken.</param>
    public static IEnumerable<Change> Judge(
        UploadLog log,
        UploadKind kind,
        Delivery delivery,
        int mostMessages,
        Func<Judgement> judge,
        Func<Judgement, IEnumerable<Change>> settle,
        Func<Judgement, string?> replaces)
    {
        if (log.Find(delivery.UploadId) is not { Outcome: null })
            return [];
        if (log.InForce(kind, delivery.Sha256) is { } inForce && inForce.UploadId != delivery.UploadId)
            return [DuplicateOf(inForce, delivery.UploadId)];

        var judgement = judge();
        var former = replaces(judgement);
        return [.. settle(judgement), Judged(judgement, delivery.UploadId, mostMessages, former == delivery.UploadId ? null : former)];
    }

    private static UploadJudged DuplicateOf(UploadRecord inForce, string uploadId) =>
        new(uploadId, UploadOutcome.Duplicate, inForce.Year, null, new(0, 0, 0), [], 0, [], [], inForce.UploadId, null, false);

    private static UploadJudged Judged(Judgement judgement, string uploadId, int mostMessages, string? replaces) => new(
        uploadId,
        judgement.Outcome,
        judgement.Year,
        judgement.Catalogue,
        judgement.Counts,
        [.. judgement.Messages.Take(mostMessages)],
        Math.Max(0, judgement.Messages.Length - mostMessages) + judgement.MessagesOmitted,
        judgement.Normalisations,
        judgement.Ignored,
        DuplicateOf: null,
        replaces,
        judgement.MetUnreadyRegister);
}
