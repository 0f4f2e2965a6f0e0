using System.Diagnostics;
using System.Text.Json;
using Azure;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace DrsFunctions.Tests.Support;

/// <summary>The storage account, as suppliers and CCS meet it: they write uploads and read receipts.</summary>
internal sealed class Account(string connectionString)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

    private readonly BlobServiceClient blobs = new(connectionString);

    public string ConnectionString => connectionString;

    public async Task<Upload> WriteAsync(string path, byte[] content)
    {
        await blobs.GetBlobContainerClient("uploads").GetBlobClient(path).UploadAsync(BinaryData.FromBytes(content), overwrite: true);
        return new(path, content);
    }

    /// <summary>Writes a file and waits for its receipt; where there is one already, for the next.</summary>
    public async Task<JsonElement> SendAsync(string path, byte[] content, TimeSpan? patience = null)
    {
        var upload = new Upload(path, content);
        var before = await FindReceiptAsync(upload.ReceiptPath);
        await WriteAsync(path, content);
        return await ReceiptAsync(upload.ReceiptPath, before, patience);
    }

    /// <summary>Waits for an upload's receipt, other than the one that is known.</summary>
    public Task<JsonElement> ReceiptAsync(Upload upload, JsonElement? known = null) => ReceiptAsync(upload.ReceiptPath, known);

    /// <summary>Waits for a receipt by its path, other than the one that is known.</summary>
    public async Task<JsonElement> ReceiptAsync(string path, JsonElement? known = null, TimeSpan? patience = null)
    {
        var started = Stopwatch.GetTimestamp();
        while (true)
        {
            if (await FindReceiptAsync(path) is { } receipt && receipt.GetRawText() != known?.GetRawText())
                return receipt;
            if (Stopwatch.GetElapsedTime(started) > (patience ?? Patience))
                throw new TimeoutException($"There is no receipt {path}");
            await Task.Delay(25);
        }
    }

    public async Task<JsonElement?> FindReceiptAsync(string path) =>
        await FindAsync("receipts", path) is { } content ? JsonSerializer.Deserialize<JsonElement>(content) : null;

    /// <summary>A blob's bytes; null without it.</summary>
    public async Task<byte[]?> FindAsync(string container, string path)
    {
        try
        {
            return (await blobs.GetBlobContainerClient(container).GetBlobClient(path).DownloadContentAsync()).Value.Content.ToArray();
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            return null;
        }
    }

    /// <summary>A blob's metadata.</summary>
    public async Task<IDictionary<string, string>> MetadataAsync(string container, string path) =>
        (await blobs.GetBlobContainerClient(container).GetBlobClient(path).GetPropertiesAsync()).Value.Metadata;

    /// <summary>Takes a container away, so that nothing can be written there until the app makes it again at its start.</summary>
    public Task RemoveAsync(string container) => blobs.DeleteBlobContainerAsync(container);

    /// <summary>The paths of all blobs in a container.</summary>
    public async Task<IReadOnlyList<string>> PathsAsync(string container, string? prefix = null)
    {
        var paths = new List<string>();
        await foreach (BlobItem blob in blobs.GetBlobContainerClient(container).GetBlobsAsync(prefix: prefix))
            paths.Add(blob.Name);
        return paths;
    }

    /// <summary>Everything that a table holds, as text.</summary>
    public async Task<string> TextOfAsync(string table)
    {
        var text = new List<string>();
        await foreach (var row in new TableServiceClient(connectionString).GetTableClient(table).QueryAsync<TableEntity>())
            text.Add(string.Join('\n', row.Select(column => $"{column.Key}={column.Value}")));
        return string.Join('\n', text);
    }
}
