using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;
using Embedded.Functions.Hosting;
using Embedded.Functions.Storage;
using Microsoft.Extensions.Logging;

namespace Embedded.Functions.Timers;

/// <summary>
/// Makes one host at a time the one that runs timers. All timers of a host share the lease: it is taken with the first and given back
/// with the last. A host that was killed loses it within 15 seconds, or at once to another one on the same machine.
/// </summary>
internal sealed partial class TimerLease(HostContainer container, HostIdentity identity, TimeProvider clock, ILogger<TimerLease> logger) : IDisposable
{
    private const string OwnerKey = "owner";

    private static readonly TimeSpan Length = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Renewal = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim changing = new(1);
    private CancellationTokenSource? lost;
    private CancellationTokenSource? renewing;
    private BlobLeaseClient? lease;
    private int users;

    /// <summary>Waits until this host has the lease. The token is cancelled when it has it no more.</summary>
    public async Task<CancellationToken> EnterAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            await changing.WaitAsync(cancellationToken);
            try
            {
                if (lost is { IsCancellationRequested: false } || await TryTakeAsync(cancellationToken))
                {
                    users++;
                    return lost!.Token;
                }
            }
            catch (RequestFailedException exception)
            {
                LogUnreachable(exception);
            }
            finally
            {
                changing.Release();
            }

            await Task.Delay(Renewal / 2, clock, cancellationToken);
        }
    }

    /// <summary>Gives the lease back when no timer needs it any more.</summary>
    public async Task LeaveAsync()
    {
        await changing.WaitAsync();
        try
        {
            if (--users > 0 || lease is null)
                return;

            await renewing!.CancelAsync();
            if (!lost!.IsCancellationRequested)
                await lease.ReleaseAsync();
            await lost.CancelAsync();
        }
        catch (RequestFailedException exception)
        {
            LogUnreachable(exception);
        }
        finally
        {
            changing.Release();
        }
    }

    public void Dispose()
    {
        lost?.Dispose();
        renewing?.Dispose();
        changing.Dispose();
    }

    private async Task<bool> TryTakeAsync(CancellationToken cancellationToken)
    {
        var blob = (await container.GetAsync(cancellationToken)).GetBlobClient($"locks/{identity.HostId}/timers");
        var candidate = blob.GetBlobLeaseClient();
        try
        {
            await candidate.AcquireAsync(Length, cancellationToken: cancellationToken);
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            await CreateAsync(blob, cancellationToken);
            return await TryTakeAsync(cancellationToken);
        }
        catch (RequestFailedException taken) when (taken.Status == 409)
        {
            if (!await IsOwnerGoneAsync(blob, cancellationToken))
                return false;
            await candidate.BreakAsync(TimeSpan.Zero, cancellationToken: cancellationToken);
            await candidate.AcquireAsync(Length, cancellationToken: cancellationToken);
        }

        await blob.SetMetadataAsync(Owner(), new() { LeaseId = candidate.LeaseId }, cancellationToken);
        lease = candidate;
        lost = new();
        renewing = new();
        _ = RenewAsync(candidate, lost, renewing.Token);
        LogTaken();
        return true;
    }

    private async Task RenewAsync(BlobLeaseClient held, CancellationTokenSource losing, CancellationToken end)
    {
        var renewed = clock.GetTimestamp();
        while (!end.IsCancellationRequested)
        {
            try
            {
                await Task.Delay(Renewal, clock, end);
                await held.RenewAsync(cancellationToken: end);
                renewed = clock.GetTimestamp();
            }
            catch (OperationCanceledException) when (end.IsCancellationRequested)
            {
                return;
            }
            catch (Exception exception) when (exception is RequestFailedException or AggregateException)
            {
                LogUnreachable(exception);
                if (exception is RequestFailedException { Status: 404 or 409 or 412 } || clock.GetElapsedTime(renewed) > Length - Renewal)
                {
                    await losing.CancelAsync();
                    return;
                }
            }
        }
    }

    private static async Task CreateAsync(BlobClient blob, CancellationToken cancellationToken)
    {
        try
        {
            await blob.UploadAsync(BinaryData.Empty, new BlobUploadOptions { Conditions = new() { IfNoneMatch = ETag.All } }, cancellationToken);
        }
        catch (RequestFailedException made) when (made.Status is 409 or 412)
        {
            // Another host made it.
        }
    }

    private static async Task<bool> IsOwnerGoneAsync(BlobClient blob, CancellationToken cancellationToken) =>
        (await blob.GetPropertiesAsync(cancellationToken: cancellationToken)).Value.Metadata.TryGetValue(OwnerKey, out var owner) && HostIdentity.IsGone(owner);

    private Dictionary<string, string> Owner() => new(StringComparer.OrdinalIgnoreCase) { [OwnerKey] = identity.Instance };

    [LoggerMessage(161, LogLevel.Debug, "This host runs the timers.")]
    private partial void LogTaken();

    [LoggerMessage(162, LogLevel.Warning, "The lease of the timers can't be kept or taken; trying again.")]
    private partial void LogUnreachable(Exception exception);
}
