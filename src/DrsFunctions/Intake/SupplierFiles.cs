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
    SupplierRecording recording,
    SupplierClosing closing,
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

        before = await recording.EndFormerAsync(framework, kind, delivery, before, cancellationToken);

        // What is written while the file is read costs no time.
        var receiving = recording.ReceiveAsync(framework, kind, delivery, before, cancellationToken);
        var reading = surrender is null ? ReadAsync(framework, kind, delivery, cancellationToken) : Task.FromResult<Func<SupplierRecord, Judgement>>(_ => surrender);
        await Task.WhenAll(receiving, reading);
        var (received, judge) = (await receiving, await reading);
        var judged = await recording.JudgeAsync(
            framework,
            kind,
            delivery,
            received.State,
            judge,
            (record, judgement) => ReplacedBy(kind, record, judgement),
            cancellationToken);
        await closing.CloseAsync(framework, judged.State, delivery, judged.Entries.LastOrDefault(entry => entry.Change is UploadJudged), cancellationToken);
    }

    // Reads the file once; judging it may happen again if the ledger has moved on meanwhile.
    private async Task<Func<SupplierRecord, Judgement>> ReadAsync(FrameworkInService framework, UploadKind kind, Delivery delivery, CancellationToken cancellationToken)
    {
        if (delivery.Content is not { } content)
            return _ => TooLarge.Of(delivery.Size, limits.MaximumBytes);

        var intake = intakes.Single(candidate => candidate.Kind == kind);
        var file = reader.Read(content, intake.Shape, isList: false);
        if (file.Table is null && file.Refusal.Outcome == UploadOutcome.Quarantined)
            return _ => file.Refusal;

        var keeping = evidence.PutAsync(BinaryData.FromBytes(content), delivery.Sha256, delivery.Path, delivery.UploadId, cancellationToken);
        if (file.Table is not { } table)
        {
            await keeping;
            return _ => file.Refusal;
        }

        var listing = intake.NamesCustomers(table) ? lists.CustomersAsync(framework.Id, cancellationToken) : Task.FromResult(CustomerList.Empty);
        await Task.WhenAll(keeping, listing);
        var customers = await listing;
        return record => file.Noted(intake.Judge(
            table,
            new(framework.Definition, delivery.Path.Owner, record, delivery.UploadId, delivery.ReceivedOn) { Customers = customers }));
    }

    private static string? ReplacedBy(UploadKind kind, SupplierRecord record, Judgement judgement)
    {
        if (judgement.Changes.IsEmpty)
            return null;
        return kind == UploadKind.Plan ? record.Plan?.UploadId : record.Year(judgement.Year ?? 0).Report?.UploadId;
    }
}
