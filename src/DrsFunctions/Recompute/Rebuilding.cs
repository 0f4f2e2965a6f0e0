using DrsFunctions.Compliance.Ledgers;
using DrsFunctions.Compliance.Suppliers;
using DrsFunctions.Compliance.Uploads;
using DrsFunctions.Frameworks;
using DrsFunctions.Intake;
using DrsFunctions.Messages;
using DrsFunctions.Receipts;
using DrsFunctions.Storage;
using DrsFunctions.Storage.Feedback;
using DrsFunctions.Storage.Ledgers;
using DrsFunctions.Storage.Messages;
using DrsFunctions.Storage.Obligations;
using DrsFunctions.Storage.Receipts;
using DrsFunctions.Storage.Register;
using DrsFunctions.Storage.Standings;
using DrsFunctions.Storage.Uploads;

namespace DrsFunctions.Recompute;

/// <summary>
/// Writes everything that follows from a ledger again: what is lost comes back, what is newer stays. Contacts' names and addresses
/// stand in no ledger and do not come back by this.
/// </summary>
public sealed class Rebuilding(StorageClients clients)
{
    private readonly Ledger<SupplierRecord> suppliers = new(clients);
    private readonly Ledger<FrameworkRecord> lists = new(clients);
    private readonly UploadTable uploads = new(clients);
    private readonly ReceiptStore receipts = new(clients);
    private readonly AwardIndex awards = new(clients);
    private readonly MessageProjection messages = new(new MessageTable(clients));
    private readonly Dispatch dispatch = new(new MessageTable(clients), new MessageQueue(clients));
    private readonly SupplierProjections projections = new(new RegisterTable(clients), new ObligationTable(clients), new FeedbackTable(clients), new StandingTable(clients));

    /// <summary>Rebuilds what follows from one ledger.</summary>
    /// <param name="framework">The framework.</param>
    /// <param name="owner">The supplier's id, or <c>ccs</c>.</param>
    /// <param name="cancellationToken">Stops between two rows; doing it again is safe.</param>
    /// <returns>How many uploads the ledger tells of.</returns>
    public async Task<int> RunAsync(FrameworkInService framework, string owner, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(framework);
        var name = new LedgerName(framework.Id, owner);
        if (owner == LedgerName.Ccs)
        {
            await ReleaseSurplusAsync(framework, name, cancellationToken);
            var list = await lists.LoadAsync(name, cancellationToken);
            return await RebuildAsync(lists, name, list.Record.Uploads, cancellationToken);
        }

        await KnowCalendarAsync(framework, cancellationToken);
        var supplier = await suppliers.LoadAsync(name, cancellationToken);
        if (supplier.Record.IsRegistered)
            await projections.WriteAsync(framework, owner, supplier, cancellationToken);
        await RebuildMessagesAsync(name, supplier, cancellationToken);
        await awards.ClaimAsync(framework.Id, supplier.Record.Awards.Keys.ToDictionary(award => award, _ => owner, StringComparer.Ordinal), cancellationToken);
        return await RebuildAsync(suppliers, name, supplier.Record.Uploads, cancellationToken);
    }

    private async Task KnowCalendarAsync(FrameworkInService framework, CancellationToken cancellationToken) =>
        framework.GoBy(new((await lists.LoadAsync(LedgerName.OfFramework(framework.Id), cancellationToken)).Record.Holidays));

    // What was claimed for a list that was never written, or withdrawn by one that was cut short. A list of awards claims them after
    // it is on record as received and before it is on record as judged: while one is being read, its claims look like these.
    private async Task ReleaseSurplusAsync(FrameworkInService framework, LedgerName ccs, CancellationToken cancellationToken)
    {
        var claimed = await awards.AllAsync(framework.Id, cancellationToken);
        var list = await lists.LoadAsync(ccs, cancellationToken);
        if (list.Record.Uploads.ById.Values.Any(upload => upload is { Kind: UploadKind.Awards, Outcome: null }))
            return;

        foreach (var held in claimed.GroupBy(claim => claim.Value, claim => claim.Key, StringComparer.Ordinal))
        {
            var won = (await suppliers.LoadAsync(new(framework.Id, held.Key), cancellationToken)).Record.Awards;
            await awards.ReleaseAsync(framework.Id, held.Key, held.Where(award => !won.ContainsKey(award)), cancellationToken);
        }
    }

    // What is open is handed on again: whether the provider has it already is asked there before it is sent.
    private async Task RebuildMessagesAsync(LedgerName name, LedgerState<SupplierRecord> supplier, CancellationToken cancellationToken)
    {
        foreach (var message in supplier.Record.Messages.ByKey.Values)
            await messages.FollowAsync(message, cancellationToken);
        await dispatch.HandOnAsync(name.Framework, name.Owner, supplier, cancellationToken);
    }

    // Several uploads may have lain at one path; the one that was judged last is the one that the list of uploads shows.
    private async Task<int> RebuildAsync<TRecord>(Ledger<TRecord> ledger, LedgerName name, UploadLog log, CancellationToken cancellationToken)
        where TRecord : class, IRecord<TRecord>
    {
        var judged = log.ById.Values.Where(upload => upload.Outcome is not null).OrderBy(upload => upload.JudgedAs).ToArray();
        foreach (var upload in judged)
        {
            var entry = (await ledger.ReadAsync(name, upload.JudgedAs - 1, 1, cancellationToken))[0].ToEntry();
            var path = UploadPath.Parse(upload.Path);
            var receipt = ReceiptWriting.Of(path, upload, entry);
            var listing = uploads.PutAsync(
                new(path, upload.ETag, upload.ReceivedOn, upload.UploadId, upload.Outcome, receipt.Counts, upload.JudgedAs, Attempts: 0) { JudgedAs = upload.JudgedAs },
                cancellationToken);
            await receipts.PutInFullAsync(receipt, before: listing, cancellationToken);
        }

        return judged.Length;
    }
}
