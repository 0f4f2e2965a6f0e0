using System.Security.Cryptography;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using DrsFunctions.Clock;
using DrsFunctions.Storage.Uploads;

namespace DrsFunctions.Intake;

/// <summary>Fetches an upload's bytes and hashes them. What is larger than may be read is hashed and let go.</summary>
public sealed class Fetching(AppClock clock, LimitOptions limits)
{
    private const int Chunk = 81920;

    /// <summary>Fetches a blob in one call; null where it is gone, or is not what it was any more.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="blob">The blob.</param>
    /// <param name="conditions">Under which conditions alone; null for none.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<Delivery?> FetchAsync(UploadPath path, BlobClient blob, BlobRequestConditions? conditions, CancellationToken cancellationToken)
    {
        try
        {
            using var download = (await blob.DownloadStreamingAsync(conditions is null ? null : new() { Conditions = conditions }, cancellationToken)).Value;
            var size = download.Details.ContentLength;
            var (hash, content) = await ReadAsync(download.Content, size, cancellationToken);
            return new(
                path,
                UploadId.Of(path.Text, hash),
                VersionOf(download.Details.ETag),
                hash,
                size,
                clock.Shifted(download.Details.LastModified),
                content);
        }
        catch (RequestFailedException problem) when (problem.Status == 404 || (conditions is not null && problem.Status == 412))
        {
            return null;
        }
    }

    /// <summary>A blob's version, written alike whether a listing or a download tells it.</summary>
    public static string VersionOf(ETag? etag) => etag?.ToString().Trim('"') ?? "";

    private async Task<(string Hash, ReadOnlyMemory<byte>? Content)> ReadAsync(Stream stream, long size, CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var kept = size <= limits.MaximumBytes ? new byte[size] : null;
        var buffer = kept ?? new byte[Chunk];
        var read = 0;
        while (await stream.ReadAsync(kept is null ? buffer : buffer.AsMemory(read), cancellationToken) is > 0 and var count)
        {
            hash.AppendData(buffer, kept is null ? 0 : read, count);
            read = kept is null ? 0 : read + count;
        }

        // The type says which null: a bare one would become an array, and that an empty content.
        return (Convert.ToHexStringLower(hash.GetHashAndReset()), kept is null ? default(ReadOnlyMemory<byte>?) : new ReadOnlyMemory<byte>(kept, 0, read));
    }
}
