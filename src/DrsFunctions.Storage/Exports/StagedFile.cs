using System.Buffers.Binary;
using System.Security.Cryptography;
using Azure;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;

namespace DrsFunctions.Storage.Exports;

/// <summary>
/// A file on its way into an export. What is written goes to storage block by block and is not seen by anybody until the export
/// is published; a file of any size takes a few megabytes of memory.
/// </summary>
public sealed class StagedFile : IDisposable
{
    private const int BlockBytes = 4 * 1024 * 1024;
    private const string Hash = "sha256";

    private readonly BlockBlobClient blob;
    private readonly string contentType;
    private readonly BlobProperties? present;
    private readonly List<string> blocks = [];
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly MemoryStream buffer = new();
    private long bytes;
    private ExportedFile? whole;

    private StagedFile(BlockBlobClient blob, string name, string contentType, BlobProperties? present)
    {
        this.blob = blob;
        this.contentType = contentType;
        this.present = present;
        Name = name;
    }

    /// <summary>Its name in the day's folder.</summary>
    public string Name { get; }

    internal bool IsChanged => !(present is not null && present.Metadata.TryGetValue(Hash, out var known) && known == whole?.Sha256);

    /// <summary>Adds bytes at the end.</summary>
    public async ValueTask WriteAsync(ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        hash.AppendData(content.Span);
        bytes += content.Length;
        buffer.Write(content.Span);
        if (buffer.Length >= BlockBytes)
            await StageAsync(cancellationToken);
    }

    /// <summary>Says that nothing follows.</summary>
    /// <param name="rows">Its rows, where it is a table.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>What a manifest says of it.</returns>
    public async Task<ExportedFile> CompleteAsync(long? rows, CancellationToken cancellationToken)
    {
        if (buffer.Length > 0)
            await StageAsync(cancellationToken);
        whole = new(Name, rows, bytes, Convert.ToHexStringLower(hash.GetHashAndReset()));
        return whole;
    }

    /// <summary>Lets go of its memory; what was staged and never published storage forgets by itself.</summary>
    public void Dispose()
    {
        hash.Dispose();
        buffer.Dispose();
    }

    internal static async Task<StagedFile> OpenAsync(BlockBlobClient blob, string name, string contentType, CancellationToken cancellationToken)
    {
        try
        {
            return new(blob, name, contentType, await blob.GetPropertiesAsync(cancellationToken: cancellationToken));
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            return new(blob, name, contentType, present: null);
        }
    }

    internal Task CommitAsync(CancellationToken cancellationToken) => blob.CommitBlockListAsync(
        blocks,
        new CommitBlockListOptions
        {
            HttpHeaders = new() { ContentType = contentType },
            Metadata = new Dictionary<string, string>(StringComparer.Ordinal) { [Hash] = whole?.Sha256 ?? throw new InvalidOperationException($"{Name} is not complete.") },
            Conditions = present is null ? new() { IfNoneMatch = ETag.All } : new() { IfMatch = present.ETag },
        },
        cancellationToken);

    private async Task StageAsync(CancellationToken cancellationToken)
    {
        // The id says what the block holds: another run that stages the same file cannot slip other content under it.
        var id = new byte[sizeof(int) + SHA256.HashSizeInBytes];
        BinaryPrimitives.WriteInt32BigEndian(id, blocks.Count);
        SHA256.HashData(buffer.GetBuffer().AsSpan(0, (int)buffer.Length), id.AsSpan(sizeof(int)));
        var name = Convert.ToBase64String(id);

        buffer.Position = 0;
        await blob.StageBlockAsync(name, buffer, cancellationToken: cancellationToken);
        blocks.Add(name);
        buffer.SetLength(0);
    }
}
