using DrsFunctions.Chaos.Worlds;
using DrsFunctions.Compliance.Ledgers;
using DrsFunctions.Compliance.Suppliers;
using DrsFunctions.Storage;
using DrsFunctions.Storage.Ledgers;
using DrsFunctions.Storage.Messages;
using DrsFunctions.Storage.Register;
using DrsFunctions.Storage.Uploads;

namespace DrsFunctions.Chaos.InProcess;

/// <summary>Looks whether uploads have come to their end with everything that follows.</summary>
internal sealed class UploadEnds(AppInProcess app)
{
    private readonly Ledger<SupplierRecord> ledger = app.Service<Ledger<SupplierRecord>>();
    private readonly UploadTable uploads = app.Service<UploadTable>();
    private readonly RegisterTable register = app.Service<RegisterTable>();
    private readonly MessageTable messages = app.Service<MessageTable>();

    /// <summary>Holds an upload against what it must have come to.</summary>
    /// <exception cref="BrokenException">Something is missing.</exception>
    public async Task HoldAsync(CutUpload cut)
    {
        var receipts = app.Storage.Blobs.GetBlobContainerClient(StorageNames.Receipts);
        BrokenException.Unless(await receipts.GetBlobClient(cut.Upload.ReceiptPath).ExistsAsync(), $"{cut.What}: there is no receipt.");
        var line = await uploads.FindAsync(UploadPath.Parse(cut.Upload.Path), CancellationToken.None);
        BrokenException.Unless(line is { Outcome: not null } && line.UploadId == cut.Upload.Id, $"{cut.What}: there is no line in the list of uploads.");
        BrokenException.Unless(!cut.Upload.Path.Contains("/feedback/", StringComparison.Ordinal) || !await IsThereAsync(cut.Upload.Path), $"{cut.What}: the file was not deleted.");

        var state = await ledger.LoadAsync(new(Crowd.Framework, cut.Supplier), CancellationToken.None);
        if (cut.Upload.Path.Contains("/unknown/", StringComparison.Ordinal))
            return;
        await OnceAsync(cut, state.Name);
        var registered = await register.FindAsync(Crowd.Framework, cut.Supplier, CancellationToken.None);
        BrokenException.Unless(registered?.Version == state.Sequence, $"{cut.What}: the recompute was lost. The register knows {registered?.Version.ToString() ?? "nothing"} of {state.Sequence} entries.");
        foreach (var message in state.Record.Messages.Open)
            BrokenException.Unless(await messages.FindAsync(message.Key, CancellationToken.None) is not null, $"{cut.What}: the message {message.Key} was never handed on.");
    }

    private async Task OnceAsync(CutUpload cut, LedgerName name)
    {
        if (cut.Upload.Path.Contains("/ccs/", StringComparison.Ordinal))
            return;
        var entries = (await ledger.ReadAsync(name, 0, 1_000, CancellationToken.None)).Select(entry => entry.ToEntry().Change).ToArray();
        BrokenException.Unless(
            entries.OfType<UploadReceived>().Count() == 1 && entries.OfType<UploadJudged>().Count() == 1,
            $"{cut.What}: it was received {entries.OfType<UploadReceived>().Count()} times and judged {entries.OfType<UploadJudged>().Count()} times.");
    }

    private async Task<bool> IsThereAsync(string path) => await app.Storage.Blobs.GetBlobContainerClient(StorageNames.Uploads).GetBlobClient(path).ExistsAsync();
}
