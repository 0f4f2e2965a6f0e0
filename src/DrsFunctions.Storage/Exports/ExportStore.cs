using Azure.Storage.Blobs;
using DrsFunctions.Storage.Json;
using NodaTime;
using NodaTime.Text;

namespace DrsFunctions.Storage.Exports;

/// <summary>The container <c>exports</c>: a folder for each framework and London day.</summary>
public sealed class ExportStore
{
    private readonly BlobContainerClient container;

    /// <summary>The exports of an account.</summary>
    public ExportStore(StorageClients clients)
    {
        ArgumentNullException.ThrowIfNull(clients);
        container = clients.Container(StorageNames.Exports);
    }

    /// <summary>Opens a day's folder, to write it or to write it again.</summary>
    public Task<ExportFolder> OpenAsync(string framework, LocalDate day, CancellationToken cancellationToken) =>
        ExportFolder.OpenAsync(container, PathOf(framework, day), cancellationToken);

    /// <summary>The manifest of a day; null where nothing was published for it.</summary>
    public async Task<ExportManifest?> FindAsync(string framework, LocalDate day, CancellationToken cancellationToken) =>
        await ExportFolder.ManifestAsync(container, PathOf(framework, day), cancellationToken) is { } blob
            ? StorageJson.Read<ExportManifest>(blob.Content.ToMemory().Span)
            : null;

    /// <summary>The manifest of the last export before a day; null if there is none.</summary>
    public async Task<ExportManifest?> LatestBeforeAsync(string framework, LocalDate day, CancellationToken cancellationToken)
    {
        var days = new List<LocalDate>();
        await foreach (var folder in container.GetBlobsByHierarchyAsync(delimiter: "/", prefix: $"{framework}/", cancellationToken: cancellationToken))
        {
            if (folder.IsPrefix && LocalDatePattern.Iso.Parse(folder.Prefix[(framework.Length + 1)..^1]) is { Success: true } earlier && earlier.Value < day)
                days.Add(earlier.Value);
        }

        // A day whose export was cut short has no manifest.
        foreach (var earlier in days.OrderDescending())
        {
            if (await FindAsync(framework, earlier, cancellationToken) is { } manifest)
                return manifest;
        }

        return null;
    }

    private static string PathOf(string framework, LocalDate day) => $"{framework}/{LocalDatePattern.Iso.Format(day)}/";
}
