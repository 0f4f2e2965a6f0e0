using DrsFunctions.Clock;
using DrsFunctions.Compliance.Ledgers;
using DrsFunctions.Compliance.Uploads;
using DrsFunctions.Frameworks;
using DrsFunctions.Storage.Evidence;
using DrsFunctions.Storage.Ledgers;

namespace DrsFunctions.Intake;

/// <summary>Takes in CCS's own lists, of which each row stands alone and changes the ledger of the supplier that it names.</summary>
public sealed class ListFiles(
    Ledger<FrameworkRecord> ledger,
    IEnumerable<IListIntake> intakes,
    FileReader reader,
    EvidenceStore evidence,
    FrameworkLists lists,
    ListClosing closing,
    AppClock clock,
    LimitOptions limits)
{
    /// <summary>Takes a list from its arrival in the ledger to its receipt.</summary>
    /// <param name="framework">The framework of its path.</param>
    /// <param name="kind">The kind of its path.</param>
    /// <param name="delivery">The file.</param>
    /// <param name="surrender">The judgement where reading it is given up; null to read it.</param>
    /// <param name="cancellationToken">Stops between two steps; whatever is done stays done, and doing it again changes nothing.</param>
    public async Task TakeAsync(FrameworkInService framework, UploadKind kind, Delivery delivery, Judgement? surrender, CancellationToken cancellationToken)
    {
        var before = await lists.StateAsync(framework.Id, cancellationToken);
        if (!before.Record.Uploads.Awaits(delivery.UploadId, delivery.ETag))
        {
            await closing.EnsureAsync(before, delivery, cancellationToken);
            return;
        }

        if (ReplacedFile.Before(before.Record.Uploads, delivery) is { } former)
            before = await EndAsync(before, kind, former, cancellationToken);
        var received = await AppendAsync(before, delivery, record => UploadSteps.Receive(record.Uploads, kind, delivery), cancellationToken);
        var taken = surrender is null && !IsInForceElsewhere(received.State.Record, kind, delivery)
            ? await ReadAsync(framework, received.State.Record, kind, delivery, cancellationToken)
            : TakenList.Of(surrender ?? Judgement.Of(UploadOutcome.Duplicate), []);
        var judged = await AppendAsync(received.State, delivery, record => Judge(kind, delivery, record, taken), cancellationToken);
        lists.Remember(framework.Id, judged.State);
        await closing.CloseAsync(judged.State, delivery, judged.Entries.LastOrDefault(), cancellationToken);
    }

    private async Task<LedgerState<FrameworkRecord>> EndAsync(LedgerState<FrameworkRecord> state, UploadKind kind, Delivery former, CancellationToken cancellationToken)
    {
        var unread = TakenList.Of(ReplacedFile.Unread(), []);
        var ended = await AppendAsync(state, former, record => Judge(kind, former, record, unread), cancellationToken);
        await closing.EnsureAsync(ended.State, former, cancellationToken);
        return ended.State;
    }

    private static bool IsInForceElsewhere(FrameworkRecord record, UploadKind kind, Delivery delivery) =>
        record.Uploads.InForce(kind, delivery.Sha256) is { } inForce && inForce.UploadId != delivery.UploadId;

    private Task<Appended<FrameworkRecord>> AppendAsync(
        LedgerState<FrameworkRecord> state,
        Delivery delivery,
        Func<FrameworkRecord, IEnumerable<Change>> decide,
        CancellationToken cancellationToken) =>
        ledger.AppendAsync(state.Name, decide, new(UploadKinds.Ccs, delivery.UploadId), clock.GetCurrentInstant(), due: null, state, cancellationToken);

    private async Task<TakenList> ReadAsync(
        FrameworkInService framework,
        FrameworkRecord record,
        UploadKind kind,
        Delivery delivery,
        CancellationToken cancellationToken)
    {
        if (delivery.Content is not { } content)
            return TakenList.Of(TooLarge.Of(delivery.Size, limits.MaximumBytes), []);

        var intake = intakes.Single(candidate => candidate.Kind == kind);
        var file = reader.Read(content, intake.Shape, isList: true);
        if (intake.KeepsEvidence && file.Refusal.Outcome != UploadOutcome.Quarantined)
            await evidence.PutAsync(BinaryData.FromBytes(content), delivery.Sha256, delivery.Path, delivery.UploadId, cancellationToken);
        if (file.Table is not { } table)
            return TakenList.Of(file.Refusal, []);
        var taken = await intake.TakeAsync(framework, record, delivery.UploadId, table, cancellationToken);
        return taken with { Judge = judged => file.Noted(taken.Judge(judged)) };
    }

    private IEnumerable<Change> Judge(UploadKind kind, Delivery delivery, FrameworkRecord record, TakenList taken) =>
        UploadSteps.Judge(
            record.Uploads,
            kind,
            delivery,
            limits.MaximumMessages,
            () => taken.Judge(record),
            judgement => [.. Named(delivery, kind, taken), .. judgement.Changes],
            judgement => judgement.IsTaken ? record.Uploads.LatestInForce(kind)?.UploadId : null);

    private static IEnumerable<Change> Named(Delivery delivery, UploadKind kind, TakenList taken) =>
        taken.Suppliers.IsEmpty ? [] : [new ListTaken(delivery.UploadId, kind, taken.Suppliers)];
}
