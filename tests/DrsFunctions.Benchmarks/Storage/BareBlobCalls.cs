using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace DrsFunctions.Benchmarks.Storage;

/// <summary>Recorded calls to the Blob service, bare.</summary>
internal sealed class BareBlobCalls(BlobServiceClient blobs, Renaming renaming)
{
    private const string MetadataHeader = "x-ms-meta-";

    /// <summary>What makes the call again.</summary>
    public Func<Task> Of(StorageCall call)
    {
        var name = new BlobUriBuilder(call.Address);
        var blob = blobs.GetBlobContainerClient(name.BlobContainerName).GetBlobClient(renaming.Of(name.BlobName));
        return call.Method switch
        {
            "GET" => () => DownloadAsync(blob),
            "PUT" => Upload(blob, call),
            _ => throw new NotSupportedException($"The app does not {call.Method} blobs."),
        };
    }

    private static async Task DownloadAsync(BlobClient blob)
    {
        using var download = (await blob.DownloadStreamingAsync()).Value;
        await download.Content.ReadExactlyAsync(new byte[download.Details.ContentLength]);
    }

    private static Func<Task> Upload(BlobClient blob, StorageCall call)
    {
        var content = BinaryData.FromBytes(call.Body);
        var options = new BlobUploadOptions
        {
            Conditions = call.Headers.ContainsKey("If-None-Match") ? new() { IfNoneMatch = ETag.All } : null,
            HttpHeaders = call.Headers.TryGetValue("x-ms-blob-content-type", out var type) ? new() { ContentType = type } : null,
            Metadata = call.Headers
                .Where(header => header.Key.StartsWith(MetadataHeader, StringComparison.OrdinalIgnoreCase))
                .ToDictionary(header => header.Key[MetadataHeader.Length..], header => header.Value, StringComparer.OrdinalIgnoreCase),
        };
        return () => blob.UploadAsync(content, options);
    }
}
