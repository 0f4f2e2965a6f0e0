using DrsFunctions.Compliance.Ledgers;
using DrsFunctions.Compliance.Suppliers;
using DrsFunctions.Compliance.Uploads;
using DrsFunctions.Frameworks;
using DrsFunctions.Storage.Ledgers;
using DrsFunctions.Storage.Uploads;
using NodaTime;

namespace DrsFunctions.Intake;

/// <summary>Knows when uploads that are still being read arrived, as their ledgers fixed it at first sight.</summary>
public sealed class Arrivals(Ledger<SupplierRecord> suppliers, Ledger<FrameworkRecord> lists, FrameworkShelf shelf)
{
    /// <summary>When a version of a blob arrived; null where no ledger has seen it, or it is read to its end.</summary>
    public async Task<Instant?> FindAsync(UploadPath path, string etag, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (StrayFiles.ProblemOf(path, shelf) is not null)
            return null;
        var uploads = await UploadsAsync(new(path.Framework, path.Owner), cancellationToken);
        return uploads.ById.Values.FirstOrDefault(upload => upload.Outcome is null && upload.Path == path.Text && upload.ETag == etag)?.ReceivedOn;
    }

    private async Task<UploadLog> UploadsAsync(LedgerName name, CancellationToken cancellationToken) => name.Owner == UploadKinds.Ccs
        ? (await lists.LoadAsync(name, cancellationToken)).Record.Uploads
        : (await suppliers.LoadAsync(name, cancellationToken)).Record.Uploads;
}
