using System.Collections.Frozen;
using System.Globalization;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using DrsFunctions.Storage.Json;
using DrsFunctions.Storage.Uploads;

namespace DrsFunctions.Storage.Receipts;

/// <summary>The container <c>receipts</c>: <c>{framework}/{owner}/{kind}/{uploadId}</c> in up to three forms. Can be written again from the ledgers.</summary>
public sealed class ReceiptStore
{
    private const string Version = "version";
    private const int Tries = 20;

    private readonly BlobContainerClient container;

    /// <summary>The receipts of an account.</summary>
    public ReceiptStore(StorageClients clients)
    {
        ArgumentNullException.ThrowIfNull(clients);
        container = clients.Container(StorageNames.Receipts);
    }

    /// <summary>The path of a receipt in the container.</summary>
    public static string PathOf(Receipt receipt, ReceiptFormat format)
    {
        ArgumentNullException.ThrowIfNull(receipt);
        return receipt is { Framework: { } framework, Owner: { } owner, Kind: { } kind }
            ? PathOf(framework, owner, kind, receipt.UploadId, format)
            : $"unrecognised/{receipt.UploadId}{ExtensionOf(format)}";
    }

    /// <summary>The path of what programs read of an upload's receipt.</summary>
    public static string PathOf(UploadPath path, string uploadId)
    {
        ArgumentNullException.ThrowIfNull(path);
        return path.IsRecognised
            ? PathOf(path.Framework, path.Owner, path.Kind, uploadId, ReceiptFormat.Json)
            : $"unrecognised/{uploadId}{ExtensionOf(ReceiptFormat.Json)}";
    }

    /// <summary>
    /// Which receipts there are: by path, the sequence of the ledger entry that each follows from, 0 where no ledger tells of it. One
    /// call for 5,000 blobs.
    /// </summary>
    public async Task<FrozenDictionary<string, long>> VersionsAsync(CancellationToken cancellationToken)
    {
        var versions = new Dictionary<string, long>(StringComparer.Ordinal);
        await foreach (var blob in container.GetBlobsAsync(BlobTraits.Metadata, cancellationToken: cancellationToken))
        {
            if (blob.Name.EndsWith(ExtensionOf(ReceiptFormat.Json), StringComparison.Ordinal))
                versions[blob.Name] = VersionOf(blob.Metadata);
        }

        return versions.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>
    /// Writes a receipt, unless one that follows from a later ledger entry is there: page and messages first, what programs read
    /// last. One call for each form, where it is new. A table that an earlier judgement left and this one does not have is deleted.
    /// </summary>
    /// <param name="receipt">The receipt.</param>
    /// <param name="html">Its page; null for none.</param>
    /// <param name="csv">Its messages as a table; null for none.</param>
    /// <param name="before">What must be done when programs see it.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Whether it was written.</returns>
    public async Task<bool> PutAsync(Receipt receipt, string? html, string? csv, Task before, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(receipt);
        ArgumentNullException.ThrowIfNull(before);
        var version = receipt.Ledger?.To ?? 0;
        var page = html is null ? Task.FromResult(Written.Added) : PutAsync(PathOf(receipt, ReceiptFormat.Html), html, "text/html; charset=utf-8", version, cancellationToken);
        var table = csv is null ? Task.FromResult(Written.Added) : PutAsync(PathOf(receipt, ReceiptFormat.Csv), csv, "text/csv; charset=utf-8", version, cancellationToken);
        await Task.WhenAll(before, page, table);
        if (csv is null && await page == Written.Replaced)
            await RemoveAsync(PathOf(receipt, ReceiptFormat.Csv), version, cancellationToken);
        return await PutAsync(PathOf(receipt, ReceiptFormat.Json), StorageJson.Write(receipt), "application/json", version, cancellationToken) != Written.Not;
    }

    /// <summary>A receipt; null if there is none.</summary>
    public async Task<Receipt?> FindAsync(string framework, string owner, string kind, string uploadId, CancellationToken cancellationToken) =>
        await FindTextAsync(framework, owner, kind, uploadId, ReceiptFormat.Json, cancellationToken) is { } json ? StorageJson.Read<Receipt>(json) : null;

    /// <summary>A receipt in one of its forms, as it was written; null if there is none.</summary>
    public async Task<string?> FindTextAsync(
        string framework,
        string owner,
        string kind,
        string uploadId,
        ReceiptFormat format,
        CancellationToken cancellationToken)
    {
        try
        {
            var blob = container.GetBlobClient(PathOf(framework, owner, kind, uploadId, format));
            return (await blob.DownloadContentAsync(cancellationToken)).Value.Content.ToString();
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            return null;
        }
    }

    private async Task<Written> PutAsync(string path, string text, string contentType, long version, CancellationToken cancellationToken)
    {
        var blob = container.GetBlobClient(path);
        var conditions = new BlobRequestConditions { IfNoneMatch = ETag.All };
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                var options = new BlobUploadOptions
                {
                    Conditions = conditions,
                    HttpHeaders = new() { ContentType = contentType },
                    Metadata = new Dictionary<string, string>(StringComparer.Ordinal) { [Version] = version.ToString(CultureInfo.InvariantCulture) },
                };
                await blob.UploadAsync(BinaryData.FromString(text), options, cancellationToken);
                return attempt == 1 ? Written.Added : Written.Replaced;
            }
            catch (RequestFailedException conflict) when (conflict.Status is 409 or 412 && attempt < Tries)
            {
                BlobProperties present = await blob.GetPropertiesAsync(cancellationToken: cancellationToken);
                if (VersionOf(present.Metadata) > version)
                    return Written.Not;
                conditions = new() { IfMatch = present.ETag };
            }
        }
    }

    private async Task RemoveAsync(string path, long version, CancellationToken cancellationToken)
    {
        var blob = container.GetBlobClient(path);
        try
        {
            BlobProperties present = await blob.GetPropertiesAsync(cancellationToken: cancellationToken);
            if (VersionOf(present.Metadata) <= version)
                await blob.DeleteAsync(conditions: new() { IfMatch = present.ETag }, cancellationToken: cancellationToken);
        }
        catch (RequestFailedException gone) when (gone.Status is 404 or 412)
        {
            // There is none, or a later judgement has just written it.
        }
    }

    private static long VersionOf(IDictionary<string, string>? metadata) =>
        metadata is not null && metadata.TryGetValue(Version, out var kept) ? long.Parse(kept, CultureInfo.InvariantCulture) : 0;

    private static string PathOf(string framework, string owner, string kind, string uploadId, ReceiptFormat format) =>
        $"{framework}/{owner}/{kind}/{uploadId}{ExtensionOf(format)}";

    private static string ExtensionOf(ReceiptFormat format) => format switch
    {
        ReceiptFormat.Html => ".html",
        ReceiptFormat.Csv => ".csv",
        _ => ".json",
    };

    private enum Written
    {
        Added,
        Replaced,
        Not,
    }
}
