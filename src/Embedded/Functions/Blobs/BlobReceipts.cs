using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Embedded.Functions.Hosting;
using Embedded.Functions.Invocation;
using Embedded.Functions.Storage;

namespace Embedded.Functions.Blobs;

/// <summary>
/// Which blobs a function has dealt with: one receipt per blob, which names the version (ETag) and says whether it is being run, done or
/// given up. A receipt is written before a run, as a claim that other hosts respect, and again after it: two calls per blob, and none
/// for a blob that is known.
/// </summary>
internal sealed class BlobReceipts(HostContainer container, HostIdentity identity, FunctionEntry function, TimeProvider clock)
{
    private static readonly TimeSpan ClaimLife = TimeSpan.FromMinutes(3);

    private readonly ConcurrentDictionary<string, string> settled = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> loaded = new(StringComparer.Ordinal);
    private readonly string prefix = $"blobreceipts/{identity.HostId}/{function.HostName}/";

    /// <summary>Reads the receipts of earlier runs.</summary>
    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        var receipts = await container.GetAsync(cancellationToken);
        await foreach (var blob in receipts.GetBlobsAsync(BlobTraits.Metadata, BlobStates.None, prefix, cancellationToken))
        {
            if (BlobReceipt.Read(blob.Metadata) is { IsSettled: true } receipt)
                loaded[blob.Name] = receipt.Version;
        }
    }

    /// <summary>Whether this version of a blob is done or given up, as far as this host knows without a call.</summary>
    public bool IsSettled(string blob, string version)
    {
        if (settled.TryGetValue(blob, out var known))
            return string.Equals(known, version, StringComparison.Ordinal);
        if (loaded.Count == 0 || !loaded.TryGetValue(Name(blob), out known) || !string.Equals(known, version, StringComparison.Ordinal))
            return false;

        settled[blob] = version;
        return true;
    }

    /// <summary>Remembers, in memory only, that a version is settled.</summary>
    public void Settle(string blob, string version) => settled[blob] = version;

    /// <summary>Takes a version of a blob for this host; null where it is settled, or another living host has it.</summary>
    public async Task<BlobClaim?> ClaimAsync(string blob, string version, CancellationToken cancellationToken)
    {
        var place = (await container.GetAsync(cancellationToken)).GetBlobClient(Name(blob));
        var claim = new BlobReceipt(version, ReceiptState.Claimed, identity.Instance);
        if (await WriteAsync(place, blob, claim, new() { IfNoneMatch = ETag.All }, cancellationToken) is { } first)
            return new(this, place, claim, blob, first, clock);

        if (await ReadAsync(place, cancellationToken) is not { } found)
            return null;
        if (found.Receipt is { } receipt && receipt.IsFor(version))
        {
            if (receipt.IsSettled)
            {
                Settle(blob, version);
                return null;
            }

            if (!receipt.IsBy(identity.Instance) && !HostIdentity.IsGone(receipt.Owner) && found.Age < ClaimLife)
                return null;
        }

        return await WriteAsync(place, blob, claim, new() { IfMatch = found.ETag }, cancellationToken) is { } taken
            ? new(this, place, claim, blob, taken, clock)
            : null;
    }

    private async Task<(BlobReceipt? Receipt, TimeSpan Age, ETag ETag)?> ReadAsync(BlobClient place, CancellationToken cancellationToken)
    {
        try
        {
            var response = await place.GetPropertiesAsync(cancellationToken: cancellationToken);
            var found = response.Value;
            return (BlobReceipt.Read(found.Metadata), (response.GetRawResponse().Headers.Date ?? clock.GetUtcNow()) - found.LastModified, found.ETag);
        }
        catch (RequestFailedException gone) when (gone.Status == 404)
        {
            return null;
        }
    }

    // The receipt's text is the blob's path, for whoever looks at it; its name is a hash, since a path may be as long as a name can be.
    private static async Task<ETag?> WriteAsync(BlobClient place, string blob, BlobReceipt receipt, BlobRequestConditions conditions, CancellationToken cancellationToken)
    {
        try
        {
            return (await place.UploadAsync(BinaryData.FromString(blob), new BlobUploadOptions { Metadata = receipt.Write(), Conditions = conditions }, cancellationToken)).Value.ETag;
        }
        catch (RequestFailedException taken) when (taken.Status is 409 or 412)
        {
            return null;
        }
    }

    private string Name(string blob) => prefix + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(blob)));
}
