using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace DrsFunctions.Pages.Layout;

/// <summary>The styles, scripts, fonts and images beside the app, in the folder <c>assets</c>.</summary>
public static class SiteAssets
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "assets");
    private static readonly ConcurrentDictionary<string, string> Addresses = new(StringComparer.Ordinal);

    // What a path may name is what is there: no path leaves the folder.
    private static readonly Lazy<IReadOnlyDictionary<string, string>> Files = new(() => Directory.Exists(Folder)
        ? Directory.GetFiles(Folder, "*", SearchOption.AllDirectories).ToDictionary(file => Path.GetRelativePath(Folder, file).Replace('\\', '/'), StringComparer.Ordinal)
        : new Dictionary<string, string>(StringComparer.Ordinal));

    /// <summary>Where an asset is served: its address changes with its content, so that browsers may keep it.</summary>
    public static string Address(string path) => Addresses.GetOrAdd(path, static name =>
        Find(name) is { } file ? $"/assets/{name}?v={Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file)).AsSpan(0, 6))}" : $"/assets/{name}");

    /// <summary>The file of an asset; null if there is none.</summary>
    public static string? Find(string path) => Files.Value.GetValueOrDefault(path);
}
