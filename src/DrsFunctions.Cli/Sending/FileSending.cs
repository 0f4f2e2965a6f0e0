using System.Diagnostics;
using System.Security.Cryptography;
using Azure.Storage.Blobs.Models;
using DrsFunctions.Compliance.Uploads;
using DrsFunctions.Intake;
using DrsFunctions.Storage;
using DrsFunctions.Storage.Receipts;
using DrsFunctions.Storage.Uploads;

namespace DrsFunctions.Cli.Sending;

/// <summary>Sends files as suppliers do, by one Put Blob, and waits for what the system says of them.</summary>
internal sealed class FileSending(StorageClients clients)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(150);

    private readonly UploadTable uploads = new(clients);
    private readonly ReceiptStore receipts = new(clients);

    /// <summary>Writes a file into the container <c>uploads</c>.</summary>
    public async Task<SentFile> SendAsync(string path, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        var blob = clients.Blobs.GetBlobContainerClient(StorageNames.Uploads).GetBlobClient(path);
        BlobContentInfo written = await blob.UploadAsync(BinaryData.FromBytes(content), overwrite: true, cancellationToken);
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(content.Span));
        return new(UploadPath.Parse(path), UploadId.Of(path, sha256), Fetching.VersionOf(written.ETag));
    }

    /// <summary>Waits for the receipt of a file that was sent; null if there is none in time.</summary>
    public async Task<Receipt?> ReceiptAsync(SentFile sent, TimeSpan patience, CancellationToken cancellationToken)
    {
        var began = Stopwatch.GetTimestamp();
        while (true)
        {
            if (await FinalAsync(sent, cancellationToken) is { } receipt)
                return receipt;
            if (Stopwatch.GetElapsedTime(began) > patience)
                return null;
            await Task.Delay(Pause, cancellationToken);
        }
    }

    // Bytes in force that come back to their path, after others had been refused there, keep their receipt.
    private static bool IsInForce(Receipt? receipt) => receipt?.Outcome is UploadOutcome.Accepted or UploadOutcome.AcceptedWithWarnings;

    // A file may have been sent before: its receipt is the one of this time only when the system has seen this version of the blob.
    private async Task<Receipt?> FinalAsync(SentFile sent, CancellationToken cancellationToken)
    {
        var path = sent.Path;
        var seen = await uploads.FindAsync(path, cancellationToken);
        if (seen is not { Outcome: not null } || seen.ETag != sent.ETag || seen.UploadId != sent.UploadId)
            return null;
        var receipt = await receipts.FindAsync(path.Framework, path.Owner, path.Kind, sent.UploadId, cancellationToken);
        var told = receipt?.Ledger?.To ?? 0;
        return told == seen.Version || (told < seen.Version && IsInForce(receipt)) ? receipt : null;
    }
}
