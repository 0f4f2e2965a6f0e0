using System.Security.Cryptography;
using System.Text;
using Azure.Storage.Blobs;
using CsvHelper;
using DrsFunctions.Storage;

namespace DrsFunctions.Exports.Tests.Given;

/// <summary>A day's export as it lies in storage.</summary>
internal sealed class Exported(StorageClients clients, string framework, string day)
{
    private readonly BlobContainerClient container = clients.Blobs.GetBlobContainerClient("exports");

    public BlobClient Blob(string name) => container.GetBlobClient($"{framework}/{day}/{name}");

    public async Task<byte[]> BytesAsync(string name) => (await Blob(name).DownloadContentAsync()).Value.Content.ToArray();

    public async Task<string> TextAsync(string name) => Encoding.UTF8.GetString(await BytesAsync(name));

    public async Task<string> HashAsync(string name) => Convert.ToHexStringLower(SHA256.HashData(await BytesAsync(name)));

    /// <summary>The rows of a table by header, read by a reader that is not ours.</summary>
    public async Task<IReadOnlyList<IDictionary<string, string>>> RowsAsync(string name)
    {
        using var csv = CsvReader.Create((await BytesAsync(name)).AsMemory(), new CsvReaderOptions { HasHeader = false, TrimWhitespace = false });
        var lines = new List<string[]>();
        while (csv.Read())
            lines.Add([.. Enumerable.Range(0, csv.FieldCount).Select(column => csv.GetString(column))]);
        return [.. lines.Skip(1).Select(line => lines[0].Zip(line).ToDictionary(cell => cell.First, cell => cell.Second, StringComparer.Ordinal))];
    }

    /// <summary>Names and versions of all files.</summary>
    public async Task<IReadOnlyList<string>> VersionsAsync()
    {
        var versions = new List<string>();
        await foreach (var blob in container.GetBlobsAsync(prefix: $"{framework}/{day}/"))
            versions.Add($"{blob.Name} {blob.Properties.ETag}");
        return versions;
    }
}
