using System.Collections.Immutable;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using DrsFunctions.Storage.Json;
using NodaTime;
using NodaTime.Text;

namespace DrsFunctions.Storage.Ledgers;

/// <summary>Writes the heads of all ledgers down in <c>evidence/heads</c>, a day at a time and never again.</summary>
public sealed class Anchors
{
    private const string Folder = "heads/";

    private readonly LedgerRows rows;
    private readonly BlobContainerClient evidence;

    /// <summary>The anchors of an account.</summary>
    public Anchors(StorageClients clients)
    {
        ArgumentNullException.ThrowIfNull(clients);
        rows = new(clients.Table(StorageNames.LedgerTable));
        evidence = clients.Container(StorageNames.Evidence);
    }

    /// <summary>Writes down the heads of all ledgers for a day.</summary>
    /// <returns>What was written; null if the day's heads are written down already, and stay.</returns>
    public async Task<AnchoredHeads?> WriteAsync(LocalDate day, CancellationToken cancellationToken)
    {
        var blob = evidence.GetBlobClient($"{Folder}{LocalDatePattern.Iso.Format(day)}.json");
        if (await blob.ExistsAsync(cancellationToken))
            return null;

        var heads = ImmutableArray.CreateBuilder<AnchoredHead>();
        await foreach (var (ledger, head) in rows.HeadsAsync(null, cancellationToken))
        {
            // A broken head is what verification finds; it must not keep the others from being written down.
            if (head is not null)
                heads.Add(new(ledger.Framework, ledger.Owner, head.Sequence, head.Hash));
        }

        var anchored = new AnchoredHeads(day, heads.ToImmutable());
        try
        {
            var create = new BlobUploadOptions { Conditions = new() { IfNoneMatch = ETag.All }, HttpHeaders = new() { ContentType = "application/json" } };
            await blob.UploadAsync(BinaryData.FromString(StorageJson.Write(anchored)), create, cancellationToken);
            return anchored;
        }
        catch (RequestFailedException present) when (present.Status == 409)
        {
            return null;
        }
    }

    /// <summary>The heads that were written down for a day; null if none were.</summary>
    public async Task<AnchoredHeads?> FindAsync(LocalDate day, CancellationToken cancellationToken)
    {
        var blob = evidence.GetBlobClient($"{Folder}{LocalDatePattern.Iso.Format(day)}.json");
        return await blob.ExistsAsync(cancellationToken) ? await ReadAsync(blob, cancellationToken) : null;
    }

    /// <summary>The heads that were written down last; null if none ever were.</summary>
    public async Task<AnchoredHeads?> LatestAsync(CancellationToken cancellationToken)
    {
        string? latest = null;
        await foreach (var blob in evidence.GetBlobsAsync(prefix: Folder, cancellationToken: cancellationToken))
        {
            if (string.CompareOrdinal(blob.Name, latest) > 0)
                latest = blob.Name;
        }

        if (latest is null)
            return null;
        return await ReadAsync(evidence.GetBlobClient(latest), cancellationToken);
    }

    private static async Task<AnchoredHeads> ReadAsync(BlobClient blob, CancellationToken cancellationToken)
    {
        BlobDownloadResult content = await blob.DownloadContentAsync(cancellationToken);
        return StorageJson.Read<AnchoredHeads>(content.Content.ToMemory().Span);
    }
}
