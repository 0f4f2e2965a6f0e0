using System.Text;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;
using DrsFunctions.Storage.Json;

namespace DrsFunctions.Storage.Exports;

/// <summary>A day's export of a framework, being made.</summary>
public sealed class ExportFolder : IDisposable
{
    internal const string ManifestName = "manifest.json";

    private readonly BlobContainerClient container;
    private readonly string path;
    private readonly (string Text, ETag Version)? known;
    private readonly List<StagedFile> files = [];

    private ExportFolder(BlobContainerClient container, string path, (string Text, ETag Version)? known)
    {
        this.container = container;
        this.path = path;
        this.known = known;
    }

    /// <summary>Begins a file. Files are to be begun in the same order by every run.</summary>
    public async Task<StagedFile> StageAsync(string name, string contentType, CancellationToken cancellationToken)
    {
        var file = await StagedFile.OpenAsync(container.GetBlockBlobClient(path + name), name, contentType, cancellationToken);
        files.Add(file);
        return file;
    }

    /// <summary>
    /// Puts all files and then the manifest in place; an earlier manifest of the day goes first, so that none stands beside files
    /// that it does not describe. Where everything is there already, nothing is written.
    /// </summary>
    /// <param name="manifest">What the folder then holds.</param>
    /// <param name="cancellationToken">Gives up; without its manifest the day is exported again by the next run.</param>
    /// <returns>Whether anything was written.</returns>
    /// <exception cref="RequestFailedException">404, 409 or 412: another run published the same day meanwhile. Begin again.</exception>
    public async Task<bool> PublishAsync(ExportManifest manifest, CancellationToken cancellationToken)
    {
        var text = StorageJson.Write(manifest);
        StagedFile[] changed = [.. files.Where(file => file.IsChanged)];
        if (changed.Length == 0 && known?.Text == text)
            return false;

        var blob = container.GetBlobClient(path + ManifestName);
        if (known is { } earlier)
            await blob.DeleteAsync(conditions: new() { IfMatch = earlier.Version }, cancellationToken: cancellationToken);
        foreach (var file in changed)
            await file.CommitAsync(cancellationToken);
        var create = new BlobUploadOptions { HttpHeaders = new() { ContentType = "application/json" }, Conditions = new() { IfNoneMatch = ETag.All } };
        await blob.UploadAsync(BinaryData.FromString(text), create, cancellationToken);
        return true;
    }

    /// <inheritdoc/>
    public void Dispose() => files.ForEach(file => file.Dispose());

    internal static async Task<ExportFolder> OpenAsync(BlobContainerClient container, string path, CancellationToken cancellationToken)
    {
        var present = await ManifestAsync(container, path, cancellationToken);
        return new(container, path, present is null ? null : (Encoding.UTF8.GetString(present.Content), present.Details.ETag));
    }

    internal static async Task<BlobDownloadResult?> ManifestAsync(BlobContainerClient container, string path, CancellationToken cancellationToken)
    {
        try
        {
            return await container.GetBlobClient(path + ManifestName).DownloadContentAsync(cancellationToken);
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            return null;
        }
    }
}
