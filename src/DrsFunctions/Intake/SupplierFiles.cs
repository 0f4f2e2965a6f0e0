using System.Collections.Immutable;
using DrsFunctions.Clock;
using DrsFunctions.Compliance.Chasing;
using DrsFunctions.Compliance.Customers;
using DrsFunctions.Compliance.Ledgers;
using DrsFunctions.Compliance.Suppliers;
using DrsFunctions.Compliance.Uploads;
using DrsFunctions.Frameworks;
using DrsFunctions.Storage.Evidence;
using DrsFunctions.Storage.Ledgers;

namespace DrsFunctions.Intake;

/// <summary>Takes in what suppliers send about themselves: any error rejects the whole file.</summary>
public sealed class SupplierFiles(
    Ledger<SupplierRecord> ledger,
    IEnumerable<ISupplierIntake> intakes,
    FileReader reader,
    EvidenceStore evidence,
    FrameworkLists lists,
    SupplierClosing closing,
    AppClock clock,
    LimitOptions limits)
{
    /// <summary>Takes a file from its arrival in the ledger to its receipt.</summary>
    /// <param name="framework">The framework of its path.</param>
    /// <param name="kind">The kind of its path.</param>
    /// <param name="delivery">The file.</param>
    /// <param name="surrender">The judgement where reading it is given up; null to read it.</param>
    /// <param name="cancellationToken">Stops between two steps; whatever is done stays done.</param>
    public async Task TakeAsync(FrameworkInService framework, UploadKind kind, Delivery delivery, Judgement? surrender, CancellationToken cancellationToken)
    {
        var name = new LedgerName(framework.Id, delivery.Path.Owner);
        var before = await ledger.LoadAsync(name, cancellationToken);
        if (!before.Record.Uploads.Awaits(delivery.UploadId, delivery.ETag))
        {
            await closing.EnsureAsync(framework, before, delivery, cancellationToken);
            return;
        }

        if (ReplacedFile.Before(before.Record.Uploads, delivery) is { } former)
            before = await EndAsync(framework, kind, before, former, cancellationToken);
        var received = await AppendAsync(framework, before, delivery, record => Receive(framework, kind, delivery, record), cancellationToken);
        var judge = surrender is null ? await ReadAsync(framework, kind, delivery, cancellationToken) : _ => surrender;
        var judged = await AppendAsync(framework, received.State, delivery, record => Judge(framework, kind, delivery, record, judge), cancellationToken);
        await closing.CloseAsync(framework, judged.State, delivery, judged.Entries.LastOrDefault(entry => entry.Change is UploadJudged), cancellationToken);
    }

    private async Task<LedgerState<SupplierRecord>> EndAsync(
        FrameworkInService framework,
        UploadKind kind,
        LedgerState<SupplierRecord> state,
        Delivery former,
        CancellationToken cancellationToken)
    {
        var ended = await AppendAsync(framework, state, former, record => Judge(framework, kind, former, record, _ => ReplacedFile.Unread()), cancellationToken);
        await closing.EnsureAsync(framework, ended.State, former, cancellationToken);
        return ended.State;
    }

    private Task<Appended<SupplierRecord>> AppendAsync(
        FrameworkInService framework,
        LedgerState<SupplierRecord> state,
        Delivery delivery,
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

    // Reads the file once; judging it may happen again if the ledger has moved on meanwhile.
    private async Task<Func<SupplierRecord, Judgement>> ReadAsync(FrameworkInService framework, UploadKind kind, Delivery delivery, CancellationToken cancellationToken)
    {
        if (delivery.Content is not { } content)
            return _ => TooLarge.Of(delivery.Size, limits.MaximumBytes);

        var intake = intakes.Single(candidate => candidate.Kind == kind);
        var file = reader.Read(content, intake.Shape, isList: false);
        if (file.Table is null && file.Refusal.Outcome == UploadOutcome.Quarantined)
            return _ => file.Refusal;

        await evidence.PutAsync(BinaryData.FromBytes(content), delivery.Sha256, delivery.Path, delivery.UploadId, cancellationToken);
        if (file.Table is not { } table)
            return _ => file.Refusal;

        var customers = intake.NamesCustomers(table) ? await lists.CustomersAsync(framework.Id, cancellationToken) : CustomerList.Empty;
        return record => file.Noted(intake.Judge(
            table,
            new(framework.Definition, delivery.Path.Owner, record, delivery.UploadId, delivery.ReceivedOn) { Customers = customers }));
    }

    private static IEnumerable<Change> Receive(FrameworkInService framework, UploadKind kind, Delivery delivery, SupplierRecord record) =>
        UploadSteps.Receive(record.Uploads, kind, delivery, received => UploadMessages.Of(framework.Id, delivery.Path.Owner, record, received));

    private ImmutableArray<Change> Judge(
        FrameworkInService framework,
        UploadKind kind,
        Delivery delivery,
        SupplierRecord record,
        Func<SupplierRecord, Judgement> judge)
    {
        var changes = UploadSteps.Judge(
            record.Uploads,
            kind,
            delivery,
            limits.MaximumMessages,
            () => judge(record),
            judgement => framework.Around(delivery.Path.Owner, record, clock.GetCurrentInstant(), _ => judgement.Changes),
            judgement => ReplacedBy(judgement, kind, record)).ToImmutableArray();
        var told = changes.OfType<UploadJudged>().SelectMany(judged => UploadMessages.Of(framework.Id, delivery.Path.Owner, record, kind, judged));
        return [.. changes, .. told];
    }

    private static string? ReplacedBy(Judgement judgement, UploadKind kind, SupplierRecord record)
    {
        if (judgement.Changes.IsEmpty)
            return null;
        return kind == UploadKind.Plan ? record.Plan?.UploadId : record.Year(judgement.Year ?? 0).Report?.UploadId;
    }
}
