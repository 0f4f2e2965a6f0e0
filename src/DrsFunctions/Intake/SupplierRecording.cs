using System.Collections.Immutable;
using DrsFunctions.Clock;
using DrsFunctions.Compliance.Chasing;
using DrsFunctions.Compliance.Ledgers;
using DrsFunctions.Compliance.Suppliers;
using DrsFunctions.Compliance.Uploads;
using DrsFunctions.Frameworks;
using DrsFunctions.Storage.Ledgers;

namespace DrsFunctions.Intake;

/// <summary>Writes into a supplier's ledger that its file arrived, what became of it and of the file whose place it took, and who is to be told.</summary>
public sealed class SupplierRecording(Ledger<SupplierRecord> ledger, SupplierClosing closing, AppClock clock, LimitOptions limits)
{
    /// <summary>Writes that a file arrived: once for each time that it is to be judged.</summary>
    /// <param name="framework">The framework.</param>
    /// <param name="kind">What the file is about.</param>
    /// <param name="delivery">The file.</param>
    /// <param name="state">The supplier's ledger as it was read.</param>
    /// <param name="cancellationToken">Gives up; whether it was written is then unknown.</param>
    public Task<Appended<SupplierRecord>> ReceiveAsync(
        FrameworkInService framework,
        UploadKind kind,
        Delivery delivery,
        LedgerState<SupplierRecord> state,
        CancellationToken cancellationToken) =>
        AppendAsync(
            framework,
            delivery,
            state,
            record => UploadSteps.Receive(record.Uploads, kind, delivery, received => UploadMessages.Of(framework.Id, delivery.Path.Owner, record, received)),
            cancellationToken);

    /// <summary>Writes what became of a file: once for each time that it arrived.</summary>
    /// <param name="framework">The framework.</param>
    /// <param name="kind">What the file is about.</param>
    /// <param name="delivery">The file.</param>
    /// <param name="state">The supplier's ledger as it was read.</param>
    /// <param name="judge">Judges it; again where the ledger has moved on meanwhile.</param>
    /// <param name="replaces">The upload in force that a judgement takes the place of; null for none.</param>
    /// <param name="cancellationToken">Gives up; whether it was written is then unknown.</param>
    public Task<Appended<SupplierRecord>> JudgeAsync(
        FrameworkInService framework,
        UploadKind kind,
        Delivery delivery,
        LedgerState<SupplierRecord> state,
        Func<SupplierRecord, Judgement> judge,
        Func<SupplierRecord, Judgement, string?> replaces,
        CancellationToken cancellationToken) =>
        AppendAsync(framework, delivery, state, record => Judge(framework, kind, delivery, record, judge, replaces), cancellationToken);

    /// <summary>Ends the file that lay at the same path and was replaced before it was read to its end, where there is one.</summary>
    /// <param name="framework">The framework.</param>
    /// <param name="kind">What the file is about.</param>
    /// <param name="delivery">The file that took its place.</param>
    /// <param name="state">The supplier's ledger as it was read.</param>
    /// <param name="cancellationToken">Stops between two steps; whatever is done stays done.</param>
    /// <returns>The ledger afterwards.</returns>
    public async Task<LedgerState<SupplierRecord>> EndFormerAsync(
        FrameworkInService framework,
        UploadKind kind,
        Delivery delivery,
        LedgerState<SupplierRecord> state,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(state);
        if (ReplacedFile.Before(state.Record.Uploads, delivery) is not { } former)
            return state;
        var ended = await JudgeAsync(framework, kind, former, state, _ => ReplacedFile.Unread(), (_, _) => null, cancellationToken);
        await closing.EnsureAsync(framework, ended.State, former, cancellationToken);
        return ended.State;
    }

    private Task<Appended<SupplierRecord>> AppendAsync(
        FrameworkInService framework,
        Delivery delivery,
        LedgerState<SupplierRecord> state,
        Func<SupplierRecord, IEnumerable<Change>> decide,
        CancellationToken cancellationToken) =>
        ledger.AppendAsync(
            state.Name,
            decide,
            new(delivery.Path.Owner, delivery.UploadId),
            clock.GetCurrentInstant(),
            framework.NextDayAfter(clock.GetCurrentInstant()),
            state,
            cancellationToken);

    private ImmutableArray<Change> Judge(
        FrameworkInService framework,
        UploadKind kind,
        Delivery delivery,
        SupplierRecord record,
        Func<SupplierRecord, Judgement> judge,
        Func<SupplierRecord, Judgement, string?> replaces)
    {
        var changes = UploadSteps.Judge(
            record.Uploads,
            kind,
            delivery,
            limits.MaximumMessages,
            () => judge(record),
            judgement => framework.Around(delivery.Path.Owner, record, clock.GetCurrentInstant(), _ => judgement.Changes),
            judgement => replaces(record, judgement)).ToImmutableArray();
        var told = changes.OfType<UploadJudged>().SelectMany(judged => UploadMessages.Of(framework.Id, delivery.Path.Owner, record, kind, judged));
        return [.. changes, .. told];
    }
}
