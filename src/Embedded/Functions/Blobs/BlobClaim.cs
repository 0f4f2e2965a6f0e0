using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace Embedded.Functions.Blobs;

/// <summary>A blob that this host runs its function for. Renewed while that takes long, so that no other host takes it.</summary>
internal sealed class BlobClaim(BlobReceipts receipts, BlobClient place, BlobReceipt claim, string blob, ETag written, TimeProvider clock)
{
    private static readonly TimeSpan Renewal = TimeSpan.FromMinutes(1);

    private ETag current = written;

    /// <summary>Waits for the work's end, keeping the claim alive meanwhile.</summary>
    public async Task KeepWhileAsync(Task work)
    {
        while (!work.IsCompleted)
        {
            using var over = new CancellationTokenSource();
            if (await Task.WhenAny(work, Task.Delay(Renewal, clock, over.Token)) != work)
                await RenewAsync();
            await over.CancelAsync();
        }

        await work;
    }

    /// <summary>The function has run: never again for this version.</summary>
    public Task DoneAsync() => SettleAsync(ReceiptState.Done);

    /// <summary>The function has failed too often: not again for this version.</summary>
    public Task GiveUpAsync() => SettleAsync(ReceiptState.Poisoned);

    /// <summary>The run was cut short: the next host that looks takes the blob again.</summary>
    public async Task ReleaseAsync()
    {
        try
        {
            await place.DeleteIfExistsAsync(DeleteSnapshotsOption.None, new() { IfMatch = current });
        }
        catch (RequestFailedException taken) when (taken.Status == 412)
        {
            // Another host has it by now.
        }
    }

    private async Task SettleAsync(ReceiptState state)
    {
        try
        {
            await place.SetMetadataAsync((claim with { State = state }).Write(), new() { IfMatch = current });
        }
        catch (RequestFailedException taken) when (taken.Status is 404 or 412)
        {
            // Another host took the blob over, because this one seemed dead; it will settle it.
        }

        receipts.Settle(blob, claim.Version);
    }

    private async Task RenewAsync()
    {
        try
        {
            current = (await place.SetMetadataAsync(claim.Write(), new() { IfMatch = current })).Value.ETag;
        }
        catch (RequestFailedException)
        {
            // Lost or out of reach: the work goes on, and may then be done twice.
        }
    }
}
