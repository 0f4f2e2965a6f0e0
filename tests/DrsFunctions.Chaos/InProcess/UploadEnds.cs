using DrsFunctions.Chaos.Worlds;
using DrsFunctions.Compliance.Ledgers;
using DrsFunctions.Compliance.Suppliers;
using DrsFunctions.Compliance.Uploads;
using DrsFunctions.Storage;
using DrsFunctions.Storage.Ledgers;
using DrsFunctions.Storage.Messages;
using DrsFunctions.Storage.Register;
using DrsFunctions.Storage.Uploads;

namespace DrsFunctions.Chaos.InProcess;

/// <summary>Looks whether uploads have come to their end with everything that follows.</summary>
internal sealed class UploadEnds(AppInProcess app)
{
    private const int PageLength = 1_000;

    private readonly Ledger<SupplierRecord> ledger = app.Service<Ledger<SupplierRecord>>();
    private readonly Ledger<FrameworkRecord> lists = app.Service<Ledger<FrameworkRecord>>();
    private readonly UploadTable uploads = app.Service<UploadTable>();
    private readonly RegisterTable register = app.Service<RegisterTable>();
    private readonly MessageTable messages = app.Service<MessageTable>();

    /// <summary>Holds an upload, and the one that replaced it, against what they must have come to.</summary>
    /// <exception cref="BrokenException">Something is missing.</exception>
    public async Task HoldAsync(CutUpload cut)
    {
        var path = UploadPath.Parse(cut.Last.Path);
        BrokenException.Unless(await IsThereAsync(StorageNames.Receipts, cut.Last.ReceiptPath), $"{cut.What}: there is no receipt.");
        var line = await uploads.FindAsync(path, CancellationToken.None);
        BrokenException.Unless(line is { Outcome: not null } && line.UploadId == cut.Last.Id, $"{cut.What}: there is no line in the list of uploads.");
        if (path.Kind == "unknown")
            return;

        if (path.Owner == "ccs")
            await OnceAsync(cut, await lists.LoadAsync(LedgerName.OfFramework(Crowd.Framework), CancellationToken.None), record => record.Uploads);
        else
            await OnceAsync(cut, await ledger.LoadAsync(new(Crowd.Framework, cut.Supplier), CancellationToken.None), record => record.Uploads);
        BrokenException.Unless(path.Kind != "feedback" || !await IsThereAsync(StorageNames.Uploads, path.Text), $"{cut.What}: the file was not deleted.");
        await IsFollowedAsync(cut);
    }

    // Whatever a ledger has seen is judged once, and has its receipt; one that was replaced before anybody saw it has left nothing.
    private async Task OnceAsync<TRecord>(CutUpload cut, LedgerState<TRecord> state, Func<TRecord, UploadLog> uploadsOf)
        where TRecord : class, IRecord<TRecord>
    {
        foreach (var upload in uploadsOf(state.Record).ById.Values.Where(upload => upload.Path == cut.Last.Path))
        {
            BrokenException.Unless(upload.Outcome is not null, $"{cut.What}: an upload is still being read.");
            var sent = upload.UploadId == cut.Last.Id ? cut.Last : cut.Upload;
            BrokenException.Unless(await IsThereAsync(StorageNames.Receipts, sent.ReceiptPath), $"{cut.What}: there is no receipt of the file that was replaced.");
        }

        var changes = new List<Change>();
        for (var after = 0L; after < state.Sequence; after += PageLength)
            changes.AddRange((await app.Service<Ledger<TRecord>>().ReadAsync(state.Name, after, PageLength, CancellationToken.None)).Select(entry => entry.ToEntry().Change));
        var (received, judged) = (changes.OfType<UploadReceived>().Count(change => change.UploadId == cut.Last.Id), changes.OfType<UploadJudged>().Count(change => change.UploadId == cut.Last.Id));
        BrokenException.Unless((received, judged) == (1, 1), $"{cut.What}: it was received {received} times and judged {judged} times.");
    }

    private async Task IsFollowedAsync(CutUpload cut)
    {
        var state = await ledger.LoadAsync(new(Crowd.Framework, cut.Supplier), CancellationToken.None);
        var registered = await register.FindAsync(Crowd.Framework, cut.Supplier, CancellationToken.None);
        BrokenException.Unless(registered?.Version == state.Sequence, $"{cut.What}: the recompute was lost. The register knows {registered?.Version.ToString() ?? "nothing"} of {state.Sequence} entries.");
        foreach (var message in state.Record.Messages.Open)
            BrokenException.Unless(await messages.FindAsync(message.Key, CancellationToken.None) is not null, $"{cut.What}: the message {message.Key} was never handed on.");
    }

    private async Task<bool> IsThereAsync(string container, string path) => await app.Storage.Blobs.GetBlobContainerClient(container).GetBlobClient(path).ExistsAsync();
}
