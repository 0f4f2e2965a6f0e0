using System.Collections.Immutable;
using DrsFunctions.Compliance.Ledgers;
using DrsFunctions.Compliance.Suppliers;
using DrsFunctions.Compliance.Uploads;
using DrsFunctions.Frameworks;
using DrsFunctions.Intake;
using DrsFunctions.Storage.Ledgers;
using DrsFunctions.Storage.Register;
using NodaTime;

namespace DrsFunctions.Cli.Checking;

/// <summary>Finds out what is known of a supplier: from the storage that the settings name, or from the command line.</summary>
internal sealed class SupplierSources(Session session, FrameworkInService framework, FileJudging files)
{
    private const string Stated = "what --lots, --joined and --plan say of the supplier";

    /// <summary>What is known of a supplier; null, with the reason, where nothing is.</summary>
    public async Task<(KnownSupplier? Known, string? Problem)> FindAsync(
        string supplier,
        UploadKind kind,
        StatedSupplier stated,
        Instant receivedOn,
        CancellationToken cancellationToken)
    {
        string? notReached = null;
        if (session.NamesStorage)
        {
            var (record, problem) = await StorageReach.TryAsync(
                token => new Ledger<SupplierRecord>(session.Storage()).LoadAsync(new(framework.Id, supplier), token), cancellationToken);
            if (record is not null && (record.Record.IsRegistered || stated.Lots.Count == 0))
                return (new(record.Record, "the supplier's record in storage", []), null);
            notReached = problem;
        }

        if (stated.Lots.Count > 0)
            return State(supplier, kind, stated, receivedOn, notReached);
        return (null, notReached is null
            ? "Nothing says which lots the supplier holds: name them with --lots, or set SupplierStorage to the storage account that knows."
            : $"{notReached} Name the supplier's lots with --lots to check without it.");
    }

    /// <summary>The ids of the suppliers on CCS's list; null where no storage tells.</summary>
    public async Task<(IReadOnlySet<string>? Ids, string? Problem)> RegisteredAsync(CancellationToken cancellationToken) =>
        session.NamesStorage
            ? await StorageReach.TryAsync<IReadOnlySet<string>>(async token => await new RegisterTable(session.Storage()).IdsAsync(framework.Id, token), cancellationToken)
            : (null, null);

    private (KnownSupplier? Known, string? Problem) State(string supplier, UploadKind kind, StatedSupplier stated, Instant receivedOn, string? notReached)
    {
        var joined = stated.Joined ?? framework.Definition.Starts;
        var listed = new SupplierListed(supplier, [.. stated.Lots.Select(lot => new LotMembership(framework.Definition.LotOf(lot)!.Number, joined, null))]);
        var record = SupplierRecord.Empty.Apply(new(1, receivedOn, UploadKinds.Ccs, null, listed));
        var unknown = ImmutableArray.CreateBuilder<string>();
        if (notReached is not null)
            unknown.Add(notReached);
        if (kind == UploadKind.Plan)
            unknown.Add("Whether a plan is in force already is not known: if one is, CCS must reopen it first.");
        if (kind == UploadKind.Report)
            unknown.Add("Last year's report is not known: a change of half or more without a comment is not warned of.");
        if (kind == UploadKind.Report && stated.Plan is null)
            unknown.Add("The plan is not known: whether every KPI of it is reported is not judged. Name it with --plan.");
        if (kind != UploadKind.Report || stated.Plan is not { } plan)
            return (new(record, Stated, unknown.ToImmutable()), null);

        var judged = files.JudgePlan(plan, supplier, record, receivedOn);
        if (judged.Changes.IsEmpty)
            return (null, $"{plan.Name} is no plan that would be accepted: check it first, with --kind plan.");
        return (new(judged.Changes.Aggregate(record, (known, change) => known.Apply(new(2, receivedOn, supplier, null, change))), Stated, unknown.ToImmutable()), null);
    }
}
