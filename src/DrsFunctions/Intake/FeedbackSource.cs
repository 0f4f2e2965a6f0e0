using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using DrsFunctions.Clock;
using DrsFunctions.Files;
using DrsFunctions.Storage.Uploads;
using NodaTime;

namespace DrsFunctions.Intake;

/// <summary>One version of a feedback file in <c>uploads</c>, read in pieces. Bytes of another version are never read as if they were its own.</summary>
/// <param name="blob">The blob.</param>
/// <param name="version">Its version.</param>
/// <param name="size">How many bytes that has.</param>
/// <param name="receivedOn">When it was written, by the app's clock.</param>
public sealed class FeedbackSource(BlobClient blob, ETag version, long size, Instant receivedOn)
{
    private const int PieceLength = 4 * 1024 * 1024;

    /// <summary>Its version, as ledgers write it.</summary>
    public string ETag => Fetching.VersionOf(version);

    /// <summary>Its bytes.</summary>
    public long Size => size;

    /// <summary>When it was written, by the app's clock.</summary>
    public Instant ReceivedOn => receivedOn;

    /// <summary>The version that lies there now; null where none does, or not under these conditions.</summary>
    public static async Task<FeedbackSource?> FindAsync(BlobClient blob, BlobRequestConditions? conditions, AppClock clock, CancellationToken cancellationToken)
    {
        try
        {
            var properties = (await blob.GetPropertiesAsync(conditions, cancellationToken)).Value;
            return new(blob, properties.ETag, properties.ContentLength, clock.Shifted(properties.LastModified));
        }
        catch (RequestFailedException problem) when (problem.Status == 404 || (conditions is not null && problem.Status == 412))
        {
            return null;
        }
    }

    /// <summary>Whether a failure of storage only says that this version lies there no more.</summary>
    public static bool IsGone(RequestFailedException problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        return problem.Status is 404 or 412;
    }

    /// <summary>Opens it at its beginning. Reading fails with 412 once another version has taken its place.</summary>
    public Task<Stream> OpenAsync(CancellationToken cancellationToken) => blob.OpenReadAsync(
        new BlobOpenReadOptions(allowModifications: false) { BufferSize = PieceLength, Conditions = new() { IfMatch = version } },
        cancellationToken);

    /// <summary>Deletes this version, if it still lies there.</summary>
    public async Task DeleteAsync(CancellationToken cancellationToken)
    {
        try
        {
            await blob.DeleteIfExistsAsync(conditions: new() { IfMatch = version }, cancellationToken: cancellationToken);
        }
        catch (RequestFailedException problem) when (IsGone(problem))
        {
            // Another file lies there now: it is taken in by itself.
        }
    }

    /// <summary>What the intake of any file goes by.</summary>
    public Delivery ToDelivery(UploadPath path, string sha256)
    {
        ArgumentNullException.ThrowIfNull(path);
        return new(path, UploadId.Of(path.Text, sha256), ETag, sha256, size, receivedOn, Content: null);
    }

    /// <summary>The file as it is hashed while it is read.</summary>
    public HashedContent ToContent() => new(OpenAsync);
}
